import { read, write } from "./storage.js";

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

  function show() {
    let next;
    for (const step of steps) {
      const is = done.has(step.dataset.step);
      step.toggleAttribute("data-done", is);
      step.querySelector("[data-step-done]").checked = is;
      if (!is) next ??= step;
    }
    const count = steps.filter((step) => done.has(step.dataset.step)).length;
    progress.hidden = count === 0;
    progress.replaceChildren(`${count} of ${steps.length} steps done. `);
    if (count && next) {
      const link = document.createElement("a");
      link.href = "#" + next.id;
      link.textContent = "Go on with " + next.querySelector(".step-title a span").textContent;
      progress.append(link);
    }
  }
  for (const step of steps) {
    step.querySelector(".step-done").hidden = false;
    step.querySelector("[data-step-done]").addEventListener("change", (event) => {
      if (event.target.checked) done.add(step.dataset.step);
      else done.delete(step.dataset.step);
      if (!write(key, [...done])) progress.title = "This browser keeps nothing: the marks are lost when you leave the page.";
      show();
    }, { signal });
  }
  show();
}
