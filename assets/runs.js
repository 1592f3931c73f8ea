// Loaded by the pages of checklists alone.
import { connect } from "./js/checklist.js";
import { runsOf } from "./js/run/store.js";

let listening;

function checklist() {
  listening?.abort();
  listening = new AbortController();
  const { signal } = listening;
  const bar = document.querySelector("[data-run]");
  if (bar) connect(bar, runsOf(bar.dataset.run), signal);
}

checklist();
document.addEventListener("tandem:updated", checklist);
