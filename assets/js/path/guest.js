import { replace } from "./replaced.js";
import { fromFragment, isRun } from "./exchange.js";
import { emptyRun, stepsOf } from "./run.js";
import { longDay, today } from "../locale.js";
import { n, t } from "../words.js";

// guest shows the run of somebody else from a link or a file: visit shows it, reveal scrolls
// to it, and arrive does both for the address. It is stored only if the reader takes it over.
export function guest(reader, signal) {
  const { route, path, steps } = reader;
  const place = route.querySelector("[data-route-guest]");
  const at = (name) => place.querySelector(`[data-guest-${name}]`);

  function notify(message, found) {
    at("text").textContent = message;
    at("take").hidden = at("leave").hidden = !found;
    place.hidden = false;
  }
  function visit({ run, gone }) {
    reader.other = run;
    const done = stepsOf(route.dataset.steps).filter((id) => run.done.has(id)).length;
    const parts = [run.name ? t("You are reading the run of {name}.", run.name) : t("You are reading the run of somebody else."),
      t("{done} of {all} done", done, steps.length) + (run.begun ? t(", begun on {day}", longDay(run.begun)) : "") + ".", t("Nothing of it is saved here.")];
    if (gone) parts.push(n(gone, "{n} mark belongs to a page that this path no longer has, and is left out.", "{n} marks belong to pages that this path no longer has, and are left out."));
    notify(parts.join(" "), true);
    reader.show();
  }
  const reveal = () => place.focus();
  async function arrive() {
    if (!isRun(location.hash)) return;
    const first = place.hidden; // the page may be set up again while somebody reads it
    try {
      const found = await fromFragment(location.hash, route);
      if (signal.aborted) return;
      visit(found);
    } catch (error) {
      notify(error.message, false);
    }
    if (first) reveal();
  }
  function leave() {
    reader.other = null;
    place.hidden = true;
    if (isRun(location.hash)) history.replaceState(history.state, "", location.pathname + location.search);
    reader.show();
  }

  at("leave").addEventListener("click", () => {
    leave();
    reader.focusProgress();
  }, { signal });
  at("take").addEventListener("click", () => {
    const taken = reader.other ?? emptyRun();
    taken.begun ||= today();
    const { was, kept } = replace(path, taken);
    leave();
    reader.notify(route.querySelector("[data-path-progress]"), !was ? t("The run is yours now.") : kept ? t("The run is yours now. The one that was here can be brought back.")
      : t("The run is yours now. The one that was here can be brought back until you leave the page."));
    reader.focusProgress();
  }, { signal });
  addEventListener("hashchange", arrive, { signal });
  return { visit, reveal, arrive };
}
