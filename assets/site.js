import { contents } from "./js/contents.js";
import { copyable, copying } from "./js/copy.js";
import { facets } from "./js/facets.js";
import { glossary, glossaryCards, terms } from "./js/glossary.js";
import { offline } from "./js/offline.js";
import { palette } from "./js/palette-intent.js";
import { previews } from "./js/preview.js";
import { reporting } from "./js/report.js";
import { search } from "./js/search-intent.js";
import { side, tree } from "./js/tree.js";
import { states } from "./js/states.js";
import { theme } from "./js/theme-toggle.js";
import { visits } from "./js/visits.js";

theme();
search();
palette();
tree();
side();
copying();
glossaryCards();
previews();
reporting();
terms();
offline();

// Parts that depend on the page's own content are set up again when the dev server has
// updated it.
function page() {
  states(new Date());
  facets(); // after the states, which it uses
  contents();
  copyable();
  glossary();
  visits();
}
page();
document.addEventListener("tandem:updated", page);
