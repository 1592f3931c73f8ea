import { keyOf } from "../key.js";
import { adopt } from "./run.js";

// follow sets up a page now, and again whenever its data may have changed: the dev
// server has updated it, the browser has restored a cached page, or another tab has
// changed a run. Before that, the signal ends the last set-up.
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
