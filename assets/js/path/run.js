import { along, carried, stay } from "./carry.js";
import { forget, read, write } from "../storage.js";
import { today } from "../today.js";
import { t } from "../words.js";

// A run is one newcomer's way along a path:
//   begun    the day of the first act, empty before
//   name     of the newcomer, as they typed it
//   done     page id → { hash, day }: the text that was read, and when it was marked
//   answers  page id → text
//   unclear  ids of pages of which something is still open
// Whatever is read, from storage, a file or a link, passes through clean.

const mostAnswer = 8000; // characters
const mostSteps = 500;

export const none = () => ({ begun: "", name: "", done: new Map(), answers: new Map(), unclear: new Set() });

const day = /^\d{4}-\d{2}-\d{2}$/;
const hash = /^[0-9a-f]{8}$/;

// clean returns the run in a JSON value without invalid parts; null when there is no
// run.
export function clean(value) {
  const run = none();
  if (Array.isArray(value)) {
    // The first form: ids alone. What text was read is not known.
    for (const id of value.slice(0, mostSteps)) if (typeof id === "string") run.done.set(id, { hash: "", day: "" });
    return run;
  }
  if (!value || typeof value !== "object" || value.v !== 1) return null;
  if (day.test(value.begun)) run.begun = value.begun;
  if (typeof value.name === "string") run.name = value.name.slice(0, 80);
  for (const [id, mark] of entries(value.done)) {
    if (!Array.isArray(mark)) continue;
    run.done.set(id, { hash: hash.test(mark[0]) ? mark[0] : "", day: day.test(mark[1]) ? mark[1] : "" });
  }
  for (const [id, text] of entries(value.answers)) {
    if (typeof text === "string" && text) run.answers.set(id, text.slice(0, mostAnswer));
  }
  if (Array.isArray(value.unclear)) {
    for (const id of value.unclear.slice(0, mostSteps)) if (typeof id === "string") run.unclear.add(id);
  }
  return run;
}

const entries = (value) => (value && typeof value === "object" ? Object.entries(value).slice(0, mostSteps) : []);

// plain returns the run as JSON holds it.
export function plain(run) {
  return {
    v: 1,
    begun: run.begun,
    name: run.name,
    done: Object.fromEntries([...run.done].map(([id, mark]) => [id, [mark.hash, mark.day]])),
    answers: Object.fromEntries(run.answers),
    unclear: [...run.unclear],
  };
}

// Runs that are not in storage: those that are only shown, and those that the browser
// refused to store, whose paths are in refused.
const unkept = new Map();
const refused = new Set();

// lost reports whether the browser does not store the run of a path.
export const lost = (path) => refused.has(path);

export const lostWords = () => t("This browser saves nothing: use the links of the path, or your marks and answers are lost.");

const lostRuns = () => [...refused].map((path) => [path, unkept.get(path)]);

// adopt takes over the runs in the page's address. Stored runs take precedence: a link
// alone changes no run.
export function adopt() {
  const came = carried();
  for (const [path, value] of came) {
    if (!clean(value) || write("path-trial", value)) continue;
    unkept.set(path, value);
    refused.add(path);
  }
  if (refused.size < came.length) forget("path-trial");
  document.addEventListener("click", sendAlong, true);
  document.addEventListener("auxclick", sendAlong, true);
}

function sendAlong(event) {
  const link = event.target.closest?.(":is(.route, .stage) a");
  if (link && refused.size) along(link, lostRuns());
}

export function load(path) {
  return clean(unkept.get(path) ?? read("path:" + path, null)) ?? none();
}

// hold stores a run only while the page is open.
export function hold(path, run) {
  unkept.set(path, plain(run));
}

// save reports whether the run was stored.
export function save(path, run) {
  const value = plain(run);
  const kept = write("path:" + path, value);
  if (kept) {
    unkept.delete(path);
    refused.delete(path);
  } else {
    unkept.set(path, value);
    refused.add(path);
    stay(lostRuns());
  }
  return kept;
}

// change reads the run again, since another tab may have changed it, and reports
// whether the changed run was stored.
export function change(path, edit) {
  const run = load(path);
  edit(run);
  run.begun ||= today();
  return save(path, run);
}

// followed reports whether the reader has begun the path.
export const followed = (run) => Boolean(run.begun || run.done.size || run.answers.size);

// stepsOf reads the ids of the pages of a path.
export const stepsOf = (text) => (text ? text.split(" ").map(decodeURIComponent) : []);

// stale reports whether a page has another text than the one that was read.
export const stale = (mark, now) => Boolean(mark?.hash && now && mark.hash !== now);

// said returns a day in the language of the site; English is British.
export function said(text) {
  const lang = document.documentElement.lang;
  const [year, month, date] = text.split("-").map(Number);
  return new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { day: "numeric", month: "long", year: "numeric" }).format(new Date(year, month - 1, date));
}
