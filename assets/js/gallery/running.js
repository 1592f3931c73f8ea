// A checklist with a run in each of its states. The store is the page's own memory.
import { connect } from "../checklist.js";
import { pageList } from "../run/list.js";

export const running = { run };

// What a reader has just done.
const acts = {
  refused: (part) => part("[data-task] input").click(),
  full: (part) => part("[data-task] input").click(),
  undo: (part) => part("[data-run-delete]").click(),
  desk: (part) => (part("[data-run-toolbar]").open = true),
  import(part) {
    const given = new DataTransfer();
    given.items.add(new File(["{"], "run.json"));
    const field = part("[data-run-import]");
    field.files = given.files;
    field.dispatchEvent(new Event("change"));
    part("[data-run-toolbar]").open = true;
  },
};

const began = "2026-11-20T06:10:00.000Z";
const later = "2026-11-20T06:40:00.000Z";

function run(box, state, signal) {
  const bar = box.querySelector("[data-run]");
  const list = pageList(bar, bar.closest("article"));
  const done = { running: 2, changed: 3, kept: 3, signed: list.items.length, archived: list.items.length }[state] ?? 0;
  const items = list.items.map((item, i) => ({ ...item, done: i < done ? began : null }));
  const own = {
    id: "sample-" + state, name: "Friday, early shift", started: began, changed: done ? began : later, archived: state === "archived" ? later : null,
    list: list.version, kept: "", items, removed: [], signatures: list.signatures,
  };
  if (state === "changed" || state === "kept") {
    items[0].text = "Each bed has a line on the slip";
    items[2] = { ...items[2], id: "slips", text: "Slips are put in the tray" };
    Object.assign(own, { list: "older", kept: state === "kept" ? list.version : "" });
  }
  if (done === list.items.length) {
    own.signatures = list.signatures.map(({ role }, i) => ({ role, name: i ? "Tech lead" : "Product owner", at: later, done, of: done }));
  }
  const begun = !["none", "refused", "full"].includes(state);
  connect(bar, memory(begun ? own : undefined, { refused: "refused", full: "full" }[state] ?? "stored"), signal);
  acts[state]?.((selector) => box.querySelector(selector));
}

function memory(first, outcome) {
  const kept = new Map(first ? [[first.id, first]] : []);
  let chosen = first?.id;
  const all = () => [...kept.values()];
  return {
    all,
    outcome: () => outcome,
    put: (run) => kept.set(run.id, run),
    remove: (id) => kept.delete(id),
    current: () => kept.get(chosen) ?? all().find((run) => !run.archived),
    choose: (id) => (chosen = id),
    watch() {},
    oldTicks: () => [],
  };
}
