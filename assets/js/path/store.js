// Stores the runs of paths in this browser. What it refuses travels with the reader
// (carry.js).
import { addToLink, takeFromAddress, storeInHistory } from "./carry.js";
import { validRun, emptyRun, toJSON } from "./run.js";
import { today } from "../locale.js";
import { remove, keyOf, read, write } from "../storage.js";
import { t } from "../words.js";

// Runs that are not in storage: those that are only shown, and those that the browser
// refused to store, whose paths are in refused.
const inMemory = new Map();
const refused = new Set();

// isNotStored reports whether the browser does not store the run of a path.
export const isNotStored = (path) => refused.has(path);

export const notStoredWarning = () => t("This browser saves nothing: use the links of the path, or your marks and answers are lost.");

const notStoredRuns = () => [...refused].map((path) => [path, inMemory.get(path)]);

// adoptCarried takes over the runs in the page's address. Stored runs take precedence: a link
// alone changes no run.
export function adoptCarried() {
  const carried = takeFromAddress();
  for (const [path, value] of carried) {
    if (!validRun(value) || write("path-trial", value)) continue;
    inMemory.set(path, value);
    refused.add(path);
  }
  if (refused.size < carried.length) remove("path-trial");
  document.addEventListener("click", carryRuns, true);
  document.addEventListener("auxclick", carryRuns, true);
}

function carryRuns(event) {
  const link = event.target.closest?.(":is(.route, .stage) a");
  if (link && refused.size) addToLink(link, notStoredRuns());
}

export function load(path) {
  return validRun(inMemory.get(path) ?? read("path:" + path, null)) ?? emptyRun();
}

// holdInMemory stores a run only while the page is open.
export function holdInMemory(path, run) {
  inMemory.set(path, toJSON(run));
}

// save reports whether the run was stored.
export function save(path, run) {
  const value = toJSON(run);
  const stored = write("path:" + path, value);
  if (stored) {
    inMemory.delete(path);
    refused.delete(path);
  } else {
    inMemory.set(path, value);
    refused.add(path);
    storeInHistory(notStoredRuns());
  }
  return stored;
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
  adoptCarried();
  function update() {
    listening?.abort();
    listening = new AbortController();
    page(listening.signal);
  }
  update();
  document.addEventListener("tandem:updated", update);
  addEventListener("pageshow", (event) => event.persisted && update());
  addEventListener("storage", (event) => {
    if (event.key === null || event.key.startsWith(keyOf("path"))) update();
  });
}
