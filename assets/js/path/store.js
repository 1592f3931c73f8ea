// Stores the runs of paths in this browser. What it refuses travels with the reader
// (carry.js).
import { along, carried, stay } from "./carry.js";
import { clean, none, plain } from "./run.js";
import { today } from "../locale.js";
import { remove, keyOf, read, write } from "../storage.js";
import { t } from "../words.js";

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
  if (refused.size < came.length) remove("path-trial");
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

// follow sets up a page now, and again whenever its data may have changed: the dev
// server has updated it, the browser has restored a cached page, or another tab has
// changed a run. Before that, the signal ends the last set-up.
export function follow(page) {
  let listening;
  adopt();
  function again() {
    listening?.abort();
    listening = new AbortController();
    page(listening.signal);
  }
  again();
  document.addEventListener("tandem:updated", again);
  addEventListener("pageshow", (event) => event.persisted && again());
  addEventListener("storage", (event) => {
    if (event.key === null || event.key.startsWith(keyOf("path"))) again();
  });
}
