import { contents } from "./js/contents.js";
import { addCopyButtons, copyOnClick } from "./js/copy.js";
import { facets } from "./js/facets.js";
import { glossary, glossaryCards, askForTerm } from "./js/glossary.js";
import { offline } from "./js/offline.js";
import { palette } from "./js/palette-intent.js";
import { previews } from "./js/preview.js";
import { quoteSelection } from "./js/report.js";
import { search } from "./js/search-intent.js";
import { scrollContents, tree } from "./js/tree.js";
import { updateStates } from "./js/states.js";
import { theme } from "./js/theme-toggle.js";
import { showChanges } from "./js/visits.js";

theme();
search();
palette();
tree();
scrollContents();
copyOnClick();
glossaryCards();
previews();
quoteSelection();
askForTerm();
offline();

// Parts that depend on the page's own content are set up again when the dev server has
// updated it.
function page() {
  updateStates(new Date());
  facets(); // after the states, which it uses
  contents();
  addCopyButtons();
  glossary();
  showChanges();
}
page();
document.addEventListener("tandem:updated", page);
