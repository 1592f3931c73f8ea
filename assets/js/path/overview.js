import { replacedRuns } from "./replaced.js";
import { guest } from "./guest.js";
import { change, load, isNotStored, notStoredWarning } from "./store.js";
import { isStarted, isStale, stepsOf } from "./run.js";
import { longDay, today } from "../locale.js";
import { tools } from "./tools.js";
import { element } from "../element.js";
import { n, t } from "../words.js";

// The overview of a path: the reader's progress, their own marks, what has changed
// since, and the run of somebody else from a link or a file.
export function overview(signal, route = document.querySelector("[data-path]")) {
  if (!route) return;
  const path = route.dataset.path;
  const steps = [...route.querySelectorAll("[data-step]")];
  const progress = route.querySelector("[data-path-progress]");
  const begin = route.querySelector("[data-route-begin]");
  const go = route.querySelector("[data-route-go]");
  const lines = [...route.querySelectorAll("[data-route-status]")];
  const reader = { route, path, steps, other: null, show, notify, focusProgress };

  // notify shows the result of a control in the first line after it.
  function notify(control, message) {
    const line = lines.find((line) => control.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING);
    for (const each of lines) each.textContent = each === line ? message : "";
  }

  // focusProgress gives the focus to the reader's own progress.
  function focusProgress() {
    (progress.textContent ? progress : begin).focus();
  }

  function show() {
    const run = reader.other ?? load(path);
    const on = isStarted(run);
    const { next, changed } = showProgress(reader, progress, run, on);
    const way = wayTo(next ?? changed);
    go.hidden = !on || Boolean(reader.other);
    go.href = way?.href ?? "#write-the-note";
    go.textContent = next ? t("Go on with {step}", way.title) : way ? t("Read {step} again", way.title) : t("Write the teach-back note");
    begin.hidden = on || Boolean(reader.other);
    showFirst(route, path, reader, signal);
    reader.tools?.(run, on);
    reader.replaced?.(on);
  }

  for (const step of steps) {
    step.querySelector("[data-step-done]").addEventListener("change", (event) => {
      const { step: id, hash } = step.dataset;
      change(path, (run) => (event.target.checked ? run.done.set(id, { hash, day: today() }) : run.done.delete(id)));
      show();
    }, { signal });
    answerHere(step, path, show, signal);
  }
  begin.addEventListener("click", () => {
    change(path, () => {});
    show();
    go.focus();
  }, { signal });
  reader.tools = tools(reader, signal);
  reader.replaced = replacedRuns(reader, signal);
  reader.guest = guest(reader, signal);
  show();
  reader.guest.arrive();
  return reader;
}

// wayTo returns the title and the address of a step: its page, or its place on the path.
function wayTo(step) {
  const link = step?.querySelector(".step-title a");
  if (link) return { title: link.textContent, href: link.getAttribute("href") };
  return step && { title: step.querySelector("[data-step-task]").textContent, href: "#" + step.id };
}

// answerHere lets the reader answer the question of a task, which has no page to ask it on.
function answerHere(step, path, show, signal) {
  const own = step.querySelector("[data-step-own]");
  if (!own) return;
  const { step: id } = step.dataset;
  const field = own.querySelector("[data-step-field]");
  const save = (edit) => {
    change(path, edit);
    show();
  };
  field.addEventListener("input", () => save((run) => {
    if (field.value.trim()) run.answers.set(id, field.value);
    else run.answers.delete(id);
  }), { signal });
  own.querySelector("[data-step-unclear]").addEventListener("change", (event) => save((run) => {
    if (event.target.checked) run.unclear.add(id);
    else run.unclear.delete(id);
  }), { signal });
}

// showAnswerHere shows the reader's answer to the question of a task.
function showAnswerHere(step, run, on, other) {
  const own = step.querySelector("[data-step-own]");
  if (!own) return false;
  own.hidden = other || !on;
  const field = own.querySelector("[data-step-field]");
  const answer = run.answers.get(step.dataset.step) ?? "";
  if (field.value !== answer && document.activeElement !== field) field.value = answer;
  own.querySelector("[data-step-unclear]").checked = run.unclear.has(step.dataset.step);
  return !own.hidden;
}

// showProgress shows how many steps are done. It returns the next step, and the first
// that has changed since it was read.
function showProgress({ route, path, steps, other }, progress, run, on) {
  for (const step of steps) showStep(step, run, on, Boolean(other));
  const count = steps.filter((step) => run.done.has(step.dataset.step)).length;
  route.querySelector("[data-route-run]").hidden = false;
  const whole = steps.length > 0 && count === steps.length;
  const text = whole ? n(count, "The one step is done.", "All {n} steps done.") : on ? t("{n} of {all} steps done.", count, steps.length) : "";
  const changed = steps.filter((step) => isStale(run.done.get(step.dataset.step), step.dataset.hash));
  const parts = [text];
  if (changed.length) {
    const text = n(changed.length, "{n} page has changed since it was read.", "{n} pages have changed since they were read.");
    parts.push(other ? element("span", "", text) : element("a", { href: "#" + changed[0].id }, text)); // a run in the address stays there
  }
  if (isNotStored(path)) parts.push(notStoredWarning());
  progress.replaceChildren(...parts.filter(Boolean).flatMap((part, i) => (i ? [" ", part] : [part])));
  route.querySelector("[data-route-fill]").setAttribute("width", String(steps.length ? (100 * count) / steps.length : 0));
  route.querySelector(".run-bar").toggleAttribute("hidden", !on);
  return { next: steps.find((step) => !run.done.has(step.dataset.step)), changed: changed[0] };
}

function showStep(step, run, on, other) {
  const { step: id, hash } = step.dataset;
  const mark = run.done.get(id);
  step.toggleAttribute("data-done", Boolean(mark));
  const box = step.querySelector("[data-step-done]");
  box.checked = Boolean(mark);
  box.disabled = other;
  step.querySelector(".step-done").hidden = false;
  step.querySelector(".step-done label").textContent = other
    ? mark?.day ? t("Marked as done on {day}", longDay(mark.day)) : mark ? t("Marked as done") : t("Not done yet") : t("I have done this step");
  const changed = step.querySelector("[data-step-changed]");
  changed.hidden = !isStale(mark, hash);
  changed.textContent = mark?.day ? t("Changed since it was read on {day}.", longDay(mark.day)) : t("Changed since it was read.");
  const answer = step.querySelector("[data-step-answer]");
  if (!answer) return;
  const text = run.answers.get(id) ?? "";
  answer.hidden = showAnswerHere(step, run, on, other) || !text && !run.unclear.has(id);
  answer.textContent = text;
  if (run.unclear.has(id)) {
    answer.append(element("em", "", (text ? "\n" : "") + t("Something is still unclear.")));
  }
}

// showFirst shows the reader's progress in the prerequisites: for a path by its own
// marks, for a page by a mark of this path.
function showFirst(route, path, reader, signal) {
  const run = reader.other ?? load(path);
  for (const first of route.querySelectorAll("[data-first]")) {
    const out = first.querySelector("[data-first-progress]");
    const { first: id, hash } = first.dataset;
    if (first.dataset.steps) {
      const steps = stepsOf(first.dataset.steps);
      const theirs = load(id);
      const done = steps.filter((step) => theirs.done.has(step)).length;
      out.textContent = reader.other ? "" : done === steps.length ? t("done") : t("{done} of {all} done", done, steps.length);
      continue;
    }
    let label = out.querySelector("label");
    if (!label) {
      const box = element("input", { type: "checkbox" });
      label = element("label", "", box, element("span"));
      out.replaceChildren(label);
      box.addEventListener("change", () => {
        change(path, (own) => (box.checked ? own.done.set(id, { hash, day: today() }) : own.done.delete(id)));
        reader.show();
      }, { signal });
    }
    const mark = run.done.get(id);
    label.firstChild.checked = Boolean(mark);
    label.firstChild.disabled = Boolean(reader.other);
    label.lastChild.textContent = isStale(mark, hash) ? t("I have read it; it has changed since") : t("I have read it");
  }
}
