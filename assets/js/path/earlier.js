import { clean, followed, load, none, plain, save } from "./run.js";
import { forget, read, write } from "../storage.js";
import { t } from "../words.js";

// The runs that gave way to another: started over, or taken over from somebody
// else. They stay in the browser, the last one at the end, until they are brought back.

const most = 3;
const unkept = new Map(); // used where the browser stores nothing

const key = (path) => "path-earlier:" + path;

function list(path) {
  const found = unkept.get(path) ?? read(key(path), []);
  return Array.isArray(found) ? found.map(clean).filter((run) => run && followed(run)).slice(-most) : [];
}

function keep(path, runs) {
  const value = runs.slice(-most).map(plain);
  unkept.delete(path);
  if (!value.length) {
    forget(key(path));
    return true;
  }
  const kept = write(key(path), value);
  if (!kept) unkept.set(path, value);
  return kept;
}

// replace stores a run instead of the current one, which can be restored. It reports
// whether there was one, and whether that one is stored.
export function replace(path, run) {
  const own = load(path);
  const was = followed(own);
  const kept = !was || keep(path, [...list(path), own]);
  save(path, run);
  return { was, kept };
}

// back restores the run that was replaced last. The current run is stored as the newest
// replaced one, so nothing is lost.
function back(path) {
  const runs = list(path);
  const run = runs.pop() ?? none();
  const own = load(path);
  keep(path, followed(own) ? [own, ...runs] : runs);
  save(path, run);
}

// earlier stores replaced runs and restores them. It returns a function that shows the
// possible actions.
export function earlier(reader, signal) {
  const { route, path } = reader;
  const buttons = [...route.querySelectorAll("[data-run-back]")];
  const reset = route.querySelector("[data-run-reset]");
  reset.addEventListener("click", () => {
    replace(path, none());
    reader.show();
    reader.tell(reset, t("All marks and answers are taken back."));
    buttons.at(-1).focus(); // beside it
  }, { signal });
  for (const button of buttons) {
    button.addEventListener("click", () => {
      back(path);
      reader.show();
      reader.tell(button, t("Your run is back."));
      if (!button.hidden) button.focus();
      else if (button.parentNode === reset.parentNode) reset.focus();
      else reader.rest();
    }, { signal });
  }
  return (begun) => {
    const guest = Boolean(reader.other);
    const some = list(path).length > 0;
    reset.hidden = guest || !begun;
    for (const button of buttons) button.hidden = guest || !some;
  };
}
