import { keyOf } from "../key.js";
import { adopt } from "./run.js";

// follow sets up a page now, and anew whenever what it shows may have moved on:
// the dev server has put in new content, the browser brings back a page that it
// kept, or another tab has changed a run. The signal ends the set-up before.
export function follow(page) {
  let listening;
  adopt();
  function again() {
    listening?.abort();
    listening = new AbortController();
    page(listening.signal);
  }
  again();
  document.addEventListener("tandem:updated", again);
  addEventListener("pageshow", (event) => event.persisted && again());
  addEventListener("storage", (event) => {
    if (event.key === null || event.key.startsWith(keyOf("path"))) again();
  });
}
