// The script of the pages that have to do with a path: its overview, the pages
// of its steps, and the first page. No other page asks for it.
import { home } from "./js/path/home.js";
import { overview } from "./js/path/overview.js";
import { stages } from "./js/path/stage.js";
import { terms } from "./js/path/terms.js";

let listening;

function page() {
  listening?.abort();
  listening = new AbortController();
  const { signal } = listening;
  overview(signal);
  stages(signal);
  terms(signal);
  home();
}
page();
document.addEventListener("tandem:updated", page);
// A page that the browser kept, or another tab: the run may have moved on.
addEventListener("pageshow", (event) => event.persisted && page());
addEventListener("storage", (event) => {
  if (event.key === null || event.key.startsWith("tandem:path:")) page();
});
