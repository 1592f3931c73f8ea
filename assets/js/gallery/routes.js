// A path, its bars and its questions, with a run in each of its states.
import { overview } from "../path/overview.js";
import { holdInMemory } from "../path/store.js";
import { emptyRun, stepsOf } from "../path/run.js";
import { stage as bar } from "../path/stage.js";
import { t } from "../words.js";

export const routes = { route, stage };

const day = "2026-11-18";
const former = "0badc0de"; // the hash of a text that was

function route(box, state, signal) {
  const place = box.querySelector("[data-path]");
  const path = "sample-" + state;
  place.dataset.path = path;
  const steps = [...place.querySelectorAll("[data-step]")].map(({ dataset }) => dataset);
  const run = emptyRun();
  if (state !== "none") {
    run.begun = day;
    const done = { begun: 2, done: steps.length, guest: 2, note: 2 }[state];
    for (const [i, { step, hash }] of steps.slice(0, done).entries()) run.done.set(step, { hash: i === 0 && state === "begun" ? former : hash, day });
    run.answers.set(steps[0].step, "What is open, and who sees to it.");
    run.unclear.add(steps[1].step);
  }
  if (state !== "guest") holdInMemory(path, run);
  const reader = overview(signal, place);
  if (state === "guest") reader.guest.visit({ run: { ...run, name: "Clinical fellow" }, gone: 0 });
  if (state === "note") place.querySelector("[data-note-write]").click();
  if (state !== "note") place.querySelector("[data-route-tools]").hidden = true;
  else for (const part of place.querySelectorAll(":scope > :not([data-route-tools])")) part.hidden = true;
}

function stage(box, state, signal) {
  const place = box.querySelector("[data-stage]");
  const ask = box.querySelector("[data-stage-ask]");
  const path = "sample-" + state;
  place.dataset.stage = ask.dataset.stageAsk = path;
  const { step, hash } = place.dataset;
  const run = emptyRun();
  run.begun = day;
  if (state === "done" || state === "changed") run.done.set(step, { hash: state === "done" ? hash : former, day });
  if (state === "done") for (const id of stepsOf(place.dataset.steps).slice(0, 1)) run.done.set(id, { hash, day });
  if (state === "answer" || state === "lost") run.answers.set(step, "What is open, and who sees to it.");
  holdInMemory(path, run);
  place.classList.add("stage-on");
  bar(place, signal);
  const question = state === "answer" || state === "lost";
  ask.hidden = !question;
  place.hidden = question;
  if (state !== "lost") return;
  const kept = ask.querySelector("[data-stage-note]");
  kept.textContent = t("This browser saves nothing: copy your answer before you leave the path.");
  kept.classList.add("stage-lost");
}
