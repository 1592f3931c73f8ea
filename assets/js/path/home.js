import { isStarted, isStale, stepsOf } from "./run.js";
import { load } from "./store.js";
import { element } from "../element.js";
import { n, t } from "../words.js";

// On the first page, shows the reader's progress on each path and links to the next step: the
// first that is not done, else the first that has changed since it was read, else the note.
export function home() {
  for (const entry of document.querySelectorAll("[data-home-path]")) {
    const run = load(entry.dataset.homePath);
    const steps = stepsOf(entry.dataset.steps);
    const resume = entry.querySelector("[data-home-resume]");
    resume.hidden = !isStarted(run);
    if (resume.hidden) continue;
    const done = steps.filter((id) => run.done.has(id)).length;
    const hashes = entry.dataset.hashes.split(" ");
    const moved = steps.filter((id, i) => isStale(run.done.get(id), hashes[i]));
    const next = steps.findIndex((id) => !run.done.has(id));
    const at = next < 0 ? steps.indexOf(moved[0]) : next;
    const href = at < 0 ? entry.querySelector("a").getAttribute("href") + "#write-the-note" : document.documentElement.dataset.root + entry.dataset.ways.split(" ")[at];
    const label = next >= 0 ? t("Go on") : at >= 0 ? t("Read what has changed") : t("Write the teach-back note");
    const parts = [t("{done} of {all} done", done, steps.length) + "."];
    if (next < 0 && at >= 0) parts.push(n(moved.length, "{n} page has changed since it was read.", "{n} pages have changed since they were read."));
    resume.replaceChildren(parts.join(" ") + " ", element("a", { href }, label));
  }
}
