import { validRun, isStarted, emptyRun, toJSON } from "./run.js";
import { load, save } from "./store.js";
import { remove, read, write } from "../storage.js";
import { t } from "../words.js";

// The runs that gave way to another: started over, or taken over from somebody
// else. They stay in the browser, the last one at the end, until they are brought back.

const most = 3;
const inMemory = new Map(); // used where the browser stores nothing

const key = (path) => "path-earlier:" + path;

function list(path) {
  const found = inMemory.get(path) ?? read(key(path), []);
  return Array.isArray(found) ? found.map(validRun).filter((run) => run && isStarted(run)).slice(-most) : [];
}

function storeList(path, runs) {
  const value = runs.slice(-most).map(toJSON);
  inMemory.delete(path);
  if (!value.length) {
    remove(key(path));
    return true;
  }
  const kept = write(key(path), value);
  if (!kept) inMemory.set(path, value);
  return kept;
}

// replace stores a run instead of the current one, which can be restored. It reports
// whether there was one, and whether that one is stored.
export function replace(path, run) {
  const own = load(path);
  const was = isStarted(own);
  const kept = !was || storeList(path, [...list(path), own]);
  save(path, run);
  return { was, kept };
}

// restore restores the run that was replaced last. The current one is put at the end of
// the others, so nothing is lost.
function restore(path) {
  const runs = list(path);
  const run = runs.pop() ?? emptyRun();
  const own = load(path);
  storeList(path, isStarted(own) ? [own, ...runs] : runs);
  save(path, run);
}

// replacedRuns stores replaced runs and restores them. It returns a function that shows the
// possible actions.
export function replacedRuns(reader, signal) {
  const { route, path } = reader;
  const buttons = [...route.querySelectorAll("[data-run-back]")];
  const reset = route.querySelector("[data-run-reset]");
  reset.addEventListener("click", () => {
    replace(path, emptyRun());
    reader.show();
    reader.notify(reset, t("All marks and answers are taken back."));
    buttons.at(-1).focus(); // beside it
  }, { signal });
  for (const button of buttons) {
    button.addEventListener("click", () => {
      restore(path);
      reader.show();
      reader.notify(button, t("Your run is back."));
      if (!button.hidden) button.focus();
      else if (button.parentNode === reset.parentNode) reset.focus();
      else reader.focusProgress();
    }, { signal });
  }
  return (begun) => {
    const guest = Boolean(reader.other);
    const some = list(path).length > 0;
    reset.hidden = guest || !begun;
    for (const button of buttons) button.hidden = guest || !some;
  };
}
