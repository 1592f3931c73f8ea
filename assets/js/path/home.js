import { followed, load, stepsOf } from "./run.js";
import { t } from "../words.js";

// On the first page, says how far the reader has come on each path.
export function home() {
  for (const entry of document.querySelectorAll("[data-home-path]")) {
    const run = load(entry.dataset.homePath);
    const steps = stepsOf(entry.dataset.steps);
    const done = steps.filter((id) => run.done.has(id)).length;
    const resume = entry.querySelector("[data-home-resume]");
    resume.hidden = !followed(run);
    if (resume.hidden) continue;
    const link = document.createElement("a");
    link.href = entry.querySelector("a").getAttribute("href") + "#steps-of-the-path";
    link.textContent = done === steps.length ? t("Look back") : t("Go on");
    resume.replaceChildren(t("{done} of {all} done", done, steps.length) + ". ", link);
  }
}
