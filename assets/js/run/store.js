// Keeps the runs of one checklist in this browser. Every change reads what is
// stored, changes one run of it and writes it back, so that two tabs do not
// take each other's ticks away. What the browser refuses to keep lives on in
// this tab, and goes with the next change that is kept.
import { forget, keep, probe, read, readHere, watch, writeHere } from "../storage.js";
import { shape } from "./shape.js";

export function runsOf(page) {
  const key = "runs:" + page;
  const pending = new Map(); // run id → run, or null where it was deleted
  let chosen = readHere(key);
  let outcome = probe();

  function all() {
    const runs = new Map();
    for (const value of stored(key).runs) {
      try {
        const run = shape(value);
        runs.set(run.id, run);
      } catch {
        // A run that something else has spoilt is no run.
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
    outcome = keep(key, { version: 1, current: chosen ?? "", runs: all() });
    if (outcome === "kept") pending.clear();
  }

  return {
    all,
    // outcome is how the last attempt to keep something ended, "kept", "full" or
    // "refused"; before the first change, how it would end.
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
      writeHere(key, id);
    },
    watch: (heard, signal) => watch(key, heard, signal),
    // before returns the ids that were ticked when a list had one run without a name.
    before() {
      const ids = read("run:" + page, []);
      forget("run:" + page);
      return Array.isArray(ids) ? ids : [];
    },
  };
}

function stored(key) {
  const value = read(key, null);
  return Array.isArray(value?.runs) ? value : { current: "", runs: [] };
}
