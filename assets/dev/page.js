// Updates the open page: the new text and styles replace the old ones. A changed
// script or font needs a reload.
import { apply } from "./morph.js";
import { blocksOf, bringIntoView, mark } from "./mark.js";
import { holdScroll, holdFocus, typing } from "./place.js";
import { needsReload, newStyles, swap } from "./head.js";

export function page({ sent, ui, reload }) {
  let version = performance.getEntriesByType("navigation")[0]?.serverTiming?.find(({ name }) => name === "page")?.description;

  async function refresh() {
    const response = await fetch(location.pathname, { cache: "no-store" }).catch(() => null);
    if (!response) return;
    const text = await response.text();
    version = response.headers.get("ETag")?.replaceAll('"', "") ?? version;
    const fresh = new DOMParser().parseFromString(text, "text/html");
    if (needsReload(sent.root, fresh)) return reload();
    try {
      await Promise.all(newStyles(sent.root, fresh).map(([was, href]) => swap(sent, was, href)));
    } catch {
      return reload(); // a style sheet that does not come
    }
    const focus = holdFocus();
    const place = holdScroll();
    let changes;
    try {
      changes = apply(sent, fresh.documentElement);
    } catch (error) {
      console.error(error);
      return reload();
    }
    document.title = fresh.title;
    document.dispatchEvent(new CustomEvent("tandem:updated"));
    focus();
    place();
    const blocks = blocksOf(changes);
    if (!blocks.length) return;
    if (!typing()) bringIntoView(blocks);
    mark(blocks);
    ui.say(blocks.length === 1 ? "This page has changed in one place." : `This page has changed in ${blocks.length} places.`);
  }

  return { refresh, isVersion: (other) => version === undefined || version === other };
}
