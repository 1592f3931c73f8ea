import { change, load, isNotStored, notStoredWarning } from "./store.js";
import { isStarted, isStale, stepsOf } from "./run.js";
import { longDay, today } from "../locale.js";
import { t } from "../words.js";

// On a page that is a step, shows the bar of each path that the reader follows:
// where they are, the way on, a mark that only they set, and the question.
export function stages(signal) {
  const bars = [...document.querySelectorAll("[data-stage]")];
  let first = true;
  for (const bar of bars) {
    const on = isStarted(load(bar.dataset.stage));
    bar.classList.toggle("stage-on", on && first);
    bar.classList.toggle("stage-also", on && !first);
    if (on) {
      stage(bar, signal);
      first = false;
    }
  }
  document.documentElement.classList.toggle("has-stage", !first);
}

export function stage(bar, signal) {
  const { stage: path, step, hash } = bar.dataset;
  const steps = stepsOf(bar.dataset.steps);
  const box = bar.querySelector("[data-stage-done]");
  const status = bar.querySelector("[data-stage-status]");
  const changed = bar.querySelector("[data-stage-changed]");
  const count = bar.querySelector("[data-stage-count]");

  function show() {
    const run = load(path);
    const mark = run.done.get(step);
    box.checked = Boolean(mark);
    bar.querySelector("[data-stage-mark]").hidden = false;
    bar.toggleAttribute("data-done", Boolean(mark));
    const done = steps.filter((id) => run.done.has(id)).length;
    count.hidden = false;
    count.textContent = t("{done} of {all} done", done, steps.length);
    changed.hidden = !isStale(mark, hash);
    changed.querySelector("[data-stage-changed-text]").textContent = mark?.day
      ? t("Changed since you read it on {day}.", longDay(mark.day)) : t("Changed since you read it.");
  }
  function set(edit, message) {
    change(path, edit);
    status.textContent = isNotStored(path) ? notStoredWarning() : message;
    show();
  }
  box.addEventListener("change", () => {
    if (box.checked) set((run) => run.done.set(step, { hash, day: today() }), "");
    else set((run) => run.done.delete(step), "");
  }, { signal });
  changed.querySelector("button").addEventListener("click", () => {
    set((run) => run.done.set(step, { hash, day: today() }), t("Marked as read again."));
    box.focus();
  }, { signal });
  question(path, step, signal);
  if (isNotStored(path)) status.textContent = notStoredWarning();
  show();
}

// question lets the reader answer a question of the path in place.
function question(path, step, signal) {
  const part = [...document.querySelectorAll("[data-stage-ask]")].find((ask) => ask.dataset.stageAsk === path);
  if (!part) return;
  const field = part.querySelector("[data-stage-answer]");
  const unclear = part.querySelector("[data-stage-unclear]");
  const note = part.querySelector("[data-stage-note]");
  const run = load(path);
  const answer = run.answers.get(step) ?? "";
  if (field.value !== answer && document.activeElement !== field) field.value = answer;
  unclear.checked = run.unclear.has(step);
  part.hidden = false;

  const warn = () => {
    if (!isNotStored(path)) return;
    note.textContent = t("This browser saves nothing: copy your answer before you leave the path.");
    note.setAttribute("role", "status");
    note.classList.add("stage-lost");
  };
  const save = (edit) => {
    change(path, edit);
    warn();
  };
  warn();
  field.addEventListener("input", () => save((run) => {
    if (field.value.trim()) run.answers.set(step, field.value);
    else run.answers.delete(step);
  }), { signal });
  unclear.addEventListener("change", () => save((run) => {
    if (unclear.checked) run.unclear.add(step);
    else run.unclear.delete(step);
  }), { signal });
}
