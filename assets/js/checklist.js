import { read, write } from "./storage.js";

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
  const tasks = [...document.querySelectorAll(".prose [data-task]")].map((item) => ({
    id: item.dataset.task,
    box: item.querySelector("input[type=checkbox]"),
  })).filter((task) => task.box);
  let ticked = new Set(read(key, []));
  const note = run.querySelector("[data-run-note]");

  function show() {
    let done = 0;
    for (const { id, box } of tasks) {
      box.disabled = false;
      box.checked = ticked.has(id);
      if (box.checked) done++;
    }
    run.querySelector("[data-run-count]").textContent = `${done} of ${tasks.length} done`;
    run.querySelector("[data-run-fill]").setAttribute("width", String(tasks.length ? (100 * done) / tasks.length : 0));
  }
  function keep() {
    const kept = write(key, [...ticked]);
    note.textContent = kept ? "Ticks stay in this browser." : "This browser keeps nothing: the ticks are lost when you leave the page.";
    show();
  }
  for (const { id, box } of tasks) {
    box.addEventListener("change", () => {
      if (box.checked) ticked.add(id);
      else ticked.delete(id);
      keep();
    }, { signal });
  }
  run.querySelector("[data-run-reset]").addEventListener("click", () => {
    if (ticked.size && !confirm("Take back all ticks of this list?")) return;
    ticked = new Set();
    keep();
  }, { signal });
  run.hidden = false;
  show();
}
