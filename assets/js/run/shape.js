// The form of a checklist's run, and the only place that checks it: data from a file
// or from storage goes through shape before it is used.
//
//   id, name          text
//   started, changed  instants in UTC, as Date's toISOString writes them; changed: the last tick
//   archived          an instant, or null
//   list              the version of the list in the run
//   kept              the version of the page that the reader has declined, or ""
//   items             [{id, text, group, depth, who: [name], done: instant or null}]:
//                     the text of a task does not contain who does it
//   removed           [{id, text, group, done}]: tasks removed from the list during the run
//   signatures        [{role, name, at: instant or null, done, of}]: numbers at the time of signing
import { t } from "../words.js";

export const FORMAT = "tandem-run";
export const VERSION = 1;

const most = 1000;
export const mostName = 200; // characters

// InvalidRun is an error whose message is for the reader.
export class InvalidRun extends Error {}

// shape returns the valid fields of a run in a value and nothing else. It throws InvalidRun.
export function shape(value) {
  const run = object(value, "run");
  const items = list(run.items, "items").map((item) => {
    const { id, text, group } = task(item);
    const who = list(item.who, "who").map((name) => words(name, "who"));
    return { id, text: withoutOwners(text, who), group, depth: count(item.depth, "depth", 9), who, done: instant(item.done, "done", true) };
  });
  const seen = new Set();
  for (const { id } of items) {
    if (seen.has(id)) throw new InvalidRun(t("Two tasks have the id \"{id}\".", id));
    seen.add(id);
  }
  return {
    id: name(run.id, "id"),
    name: words(run.name, "name") || "–",
    started: instant(run.started, "started"),
    changed: instant(run.changed, "changed"),
    archived: instant(run.archived, "archived", true),
    list: run.list === "" ? "" : name(run.list, "list"),
    kept: run.kept === "" ? "" : name(run.kept, "kept"),
    items,
    removed: list(run.removed, "removed").map((item) => ({ ...task(item), done: instant(item.done, "done", true) })),
    signatures: list(run.signatures, "signatures").map(signature),
  };
}

function task(item) {
  object(item, "items");
  const text = words(item.text, "text");
  if (!text) throw new InvalidRun(t("A task has no text."));
  return { id: name(item.id, "id"), text, group: words(item.group, "group") };
}

function signature(value) {
  object(value, "signatures");
  const role = words(value.role, "role");
  const at = instant(value.at, "at", true);
  return at
    ? { role, name: words(value.name, "name"), at, done: count(value.done, "done", most), of: count(value.of, "of", most) }
    : unsigned(role);
}

// unsigned is a signature that is still to be given.
export function unsigned(role) {
  return { role, name: "", at: null, done: 0, of: 0 };
}

function object(value, field) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(field);
  return value;
}
function list(value, field) {
  if (!Array.isArray(value) || value.length > most) throw invalid(field);
  return value;
}
function words(value, field) {
  if (typeof value !== "string" || value.length > 4000) throw invalid(field);
  return oneLine(value);
}
function name(value, field) {
  if (typeof value !== "string" || !/^[\w-]{1,64}$/.test(value)) throw invalid(field);
  return value;
}
function count(value, field, limit) {
  if (!Number.isInteger(value) || value < 0 || value > limit) throw invalid(field);
  return value;
}
function instant(value, field, may = false) {
  if (may && value === null) return null;
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(value) || Number.isNaN(Date.parse(value))) throw invalid(field);
  return value;
}
function invalid(field) {
  return new InvalidRun(t("The field \"{field}\" is missing, or says what it cannot say.", field));
}

// DAY matches a day as pages or authors write it.
export const DAY = /\b(?:\d{1,2}\.? \p{L}+\.? \d{4}|\d{4}-\d\d-\d\d)\b/gu;

const lastDay = new RegExp(` ?(?:${DAY.source})$`, "u");

// withoutOwners returns the words of a task without the names of its owners at the end; a day
// after them stays. Older runs have the names in their words.
export function withoutOwners(text, who) {
  const names = who.filter(Boolean).sort((a, b) => b.length - a.length);
  let days = "";
  for (let rest = text; ;) {
    const day = lastDay.exec(rest)?.[0];
    const name = names.find((name) => rest.endsWith(" " + name));
    if (!day && !name) return rest === "" ? text : rest + days;
    if (day) days = day + days;
    rest = rest.slice(0, -(day ?? name).length).replace(/[\s,;]+$/, "");
  }
}

// oneLine makes one line of a text.
export function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}

export function done(run) {
  return run.items.filter((item) => item.done).length;
}
