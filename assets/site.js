import { checklist } from "./js/checklist.js";
import { contents } from "./js/contents.js";
import { offline } from "./js/offline.js";
import { path } from "./js/path.js";
import { search } from "./js/search-intent.js";
import { side } from "./js/side.js";
import { states } from "./js/states.js";
import { theme } from "./js/theme-toggle.js";

theme();
search();
side();
offline();

// What depends on the page's own content is set up again when the dev server
// has put new content in its place.
function page() {
  states(new Date());
  contents();
  checklist();
  path();
}
page();
document.addEventListener("tandem:updated", page);
