import { contents } from "./js/contents.js";
import { search } from "./js/search-intent.js";
import { side } from "./js/side.js";
import { states } from "./js/states.js";
import { theme } from "./js/theme-toggle.js";

theme();
search();
side();

// What depends on the page's own content is set up again when the dev server
// has put new content in its place.
function page() {
  states(new Date());
  contents();
}
page();
document.addEventListener("tandem:updated", page);
