import { read, write } from "./storage.js";
import { t } from "./words.js";

const kept = t("Ticks stay in this browser.");
const lost = t("This browser keeps nothing: the ticks are lost when you leave the page.");

let listening;

// Makes the tasks of a checklist tickable. Ticks are kept by the task's id, so
// they stay with a task that moves; they never leave this browser.
export function checklist() {
  listening?.abort();
  listening = new AbortController();
  const { signal } = listening;
  const run = document.querySelector("[data-run]");
  if (!run) return;
  const key = "run:" + run.dataset.run;
  const tasks = [...document.querySelectorAll(".prose [data-task]")]
    .map((item) => ({ id: item.dataset.task, box: item.querySelector("input[type=checkbox]") }))
    .filter((task) => task.box);
  const note = run.querySelector("[data-run-note]");
  const reset = run.querySelector("[data-run-reset]");
  let ticked = new Set(read(key, []));
  let before; // the ticks that a reset took, while it can be undone

  function show() {
    for (const { id, box } of tasks) {
      box.disabled = false;
      box.checked = ticked.has(id);
    }
    const done = tasks.filter(({ id }) => ticked.has(id)).length;
    run.querySelector("[data-run-count]").textContent = t("{done} of {all} done", done, tasks.length);
    run.querySelector("[data-run-fill]").setAttribute("width", String(tasks.length ? (100 * done) / tasks.length : 0));
    reset.hidden = !done && !before;
    reset.textContent = before ? t("Bring them back") : t("Start again");
  }
  function keep(message = kept) {
    note.textContent = write(key, [...ticked]) ? message : lost;
    show();
  }

  for (const { id, box } of tasks) {
    box.addEventListener("change", () => {
      before = undefined;
      if (box.checked) ticked.add(id);
      else ticked.delete(id);
      keep();
    }, { signal });
  }
  reset.addEventListener("click", () => {
    const undo = before;
    before = undo ? undefined : ticked;
    ticked = undo ?? new Set();
    keep(undo ? kept : t("All ticks are taken back."));
  }, { signal });
  run.hidden = false;
  show();
}
