// Shows how the list has changed since the run began, and lets the reader choose.
import { n, t } from "../words.js";
import { button, element } from "../element.js";

// changed shows a difference in a place. keeps means that the run stays with its own
// list; choose is called with "keep", or with "move" and the ids of the reworded tasks
// that stay ticked.
export function changed(place, run, d, keeps, choose) {
  const state = JSON.stringify([run.id, d, keeps]);
  if (place.dataset.state === state) return;
  const same = place.dataset.of === run.id; // the reader's choices stay
  const choices = new Map(same ? [...place.querySelectorAll("input")].map((box) => [box.value, box.checked]) : []);
  const open = same && Boolean(place.querySelector("details")?.open);
  Object.assign(place.dataset, { state, of: run.id });
  const title = element("h2", "", keeps ? t("This run keeps its own copy of the list") : t("This list changed since your run began"));
  title.id = place.getAttribute("aria-labelledby") ?? "list-changed";
  const boxes = [];
  const parts = [
    part(n(d.added.length, "{n} task added", "{n} tasks added"), d.added.map((item) => entry(element("ins", "", item.text)))),
    part(n(d.removed.length, "{n} task removed", "{n} tasks removed"), d.removed.map((item) => entry(element("del", "", item.text), item.done && element("span", "was-ticked", t("ticked"))))),
    part(n(d.reworded.length, "{n} task reworded", "{n} tasks reworded"), d.reworded.map((pair) => entry(spoken(t("before:")), element("del", "", pair.from.text), spoken(t("now:")), element("ins", "", pair.to.text), pair.from.done && stillDone(pair, boxes, choices)))),
    part(t("Signatures no longer asked for"), d.rolesRemoved.map((role) => entry(element("del", "", role)))),
    part(t("Signatures asked for now"), d.rolesAdded.map((role) => entry(element("ins", "", role)))),
  ].flat();
  const acts = element("p", "run-acts", button({}, t("Move this run to the new list"), () => choose("move", new Set(boxes.filter((box) => box.checked).map((box) => box.value)))));
  if (!keeps) acts.append(button({}, t("Keep the old list for this run"), () => choose("keep")));
  const hint = element("p", "run-hint", t("Ticks stay with the tasks that still exist. Ticked tasks that are gone stay in the run and its export."));
  if (!keeps) {
    place.replaceChildren(title, ...parts, hint, acts);
    return;
  }
  const more = element("details", "", element("summary", "", t("What has changed since")), ...parts, hint, acts);
  more.open = open;
  place.replaceChildren(title, more);
}

function part(title, entries) {
  if (!entries.length) return [];
  return [element("h3", "", title), element("ul", "", ...entries)];
}

const entry = (...parts) => element("li", "", ...parts);

// For screen readers, which do not show that a text is struck out.
const spoken = (text) => element("span", "visually-hidden", text + " ");

// A reworded task may be a different task: its tick stays only if the author has kept
// the task's id.
function stillDone({ to, sure }, boxes, choices) {
  const box = element("input");
  Object.assign(box, { type: "checkbox", value: to.id, checked: choices.get(to.id) ?? sure });
  boxes.push(box);
  return element("label", "still-done", box, t("still done"));
}
