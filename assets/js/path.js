import { read, write } from "./storage.js";
import { n, t } from "./words.js";

let listening;

// Lets a newcomer mark the steps of a path as done, by hand and in this
// browser only, and says where to go on.
export function path() {
  listening?.abort();
  listening = new AbortController();
  const { signal } = listening;
  const route = document.querySelector("[data-path]");
  if (!route) return;
  const key = "path:" + route.dataset.path;
  const done = new Set(read(key, []));
  const progress = route.querySelector("[data-path-progress]");
  const steps = [...route.querySelectorAll("[data-step]")];
  let kept = true;

  function show() {
    for (const step of steps) {
      const is = done.has(step.dataset.step);
      step.toggleAttribute("data-done", is);
      step.querySelector("[data-step-done]").checked = is;
    }
    const count = steps.filter((step) => done.has(step.dataset.step)).length;
    progress.hidden = count === 0;
    progress.replaceChildren((count === steps.length ? n(count, "The one step is done.", "All {n} steps done.") : t("{n} of {all} steps done.", count, steps.length)) + " ");
    const next = steps.find((step) => !done.has(step.dataset.step));
    if (count && next) {
      const link = document.createElement("a");
      link.href = "#" + next.id;
      link.textContent = t("Go on with {step}", next.querySelector(".step-title").textContent);
      progress.append(link);
    }
    if (!kept) progress.append(" " + t("This browser keeps nothing: the marks are lost when you leave the page."));
  }
  for (const step of steps) {
    step.querySelector(".step-done").hidden = false;
    step.querySelector("[data-step-done]").addEventListener("change", (event) => {
      if (event.target.checked) done.add(step.dataset.step);
      else done.delete(step.dataset.step);
      kept = write(key, [...done]);
      show();
    }, { signal });
  }
  show();
}
