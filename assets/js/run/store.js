// Stores the runs of one checklist in this browser. Every change reads the stored
// runs, changes one and writes them back, so that two tabs do not overwrite each
// other's ticks. A run that the browser refuses to store stays in this tab, and is
// stored with the next change that succeeds.
import { remove, tryWrite, probe, read, readSession, watch, writeSession } from "../storage.js";
import { shape } from "./shape.js";

export function runsOf(page) {
  const key = "runs:" + page;
  const pending = new Map(); // run id → run, or null where it was deleted
  let chosen = readSession(key);
  let outcome = probe();

  function all() {
    const runs = new Map();
    for (const value of stored(key).runs) {
      try {
        const run = shape(value);
        runs.set(run.id, run);
      } catch {
        // A damaged run is ignored.
      }
    }
    for (const [id, run] of pending) {
      if (run) runs.set(id, run);
      else runs.delete(id);
    }
    return [...runs.values()].sort((a, b) => (a.started < b.started ? 1 : a.started > b.started ? -1 : a.id < b.id ? -1 : 1));
  }

  function store(id, run) {
    pending.set(id, run);
    outcome = tryWrite(key, { version: 1, current: chosen ?? "", runs: all() });
    if (outcome === "stored") pending.clear();
  }

  return {
    all,
    // outcome is the result of the last attempt to store something, "stored", "full" or
    // "refused"; before the first change, the expected result.
    outcome: () => outcome,
    put: (run) => store(run.id, run),
    remove: (id) => store(id, null),
    // current is the run that this tab is at, or else the one that was chosen last.
    current() {
      const runs = all();
      const wanted = chosen ?? stored(key).current;
      return runs.find((run) => run.id === wanted) ?? runs.find((run) => !run.archived);
    },
    choose(id) {
      chosen = id;
      writeSession(key, id);
    },
    watch: (heard, signal) => watch(key, heard, signal),
    // oldTicks returns the ids that were ticked when a list had only one run, without a name.
    oldTicks() {
      const ids = read("run:" + page, []);
      remove("run:" + page);
      return Array.isArray(ids) ? ids : [];
    },
  };
}

function stored(key) {
  const value = read(key, null);
  return Array.isArray(value?.runs) ? value : { current: "", runs: [] };
}
