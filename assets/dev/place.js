// Keeps the reader's place: the scroll position, the focus and the caret.
import { readSession, writeSession } from "../js/storage.js";

const fields = "textarea, select, [contenteditable]:not([contenteditable='false']), input:not([type='checkbox'], [type='radio'], [type='button'], [type='submit'], [type='range'])";

// typing reports whether the reader is in the midst of writing something.
export function typing() {
  return Boolean(document.activeElement?.matches(fields));
}

// holdFocus notes where the focus is and returns a function that restores it.
export function holdFocus() {
  const was = document.activeElement;
  if (!was || was === document.body) return () => {};
  const caret = "selectionStart" in was ? [was.selectionStart, was.selectionEnd, was.selectionDirection] : [];
  const { id } = was;
  return () => {
    if (document.activeElement === was) return;
    const now = was.isConnected ? was : id && document.getElementById(id);
    if (!now) return;
    now.focus({ preventScroll: true });
    if (typeof caret[0] === "number") now.setSelectionRange(...caret);
  };
}

const blocks = "main :is(h1, h2, h3, h4, h5, h6, p, li, pre, tr, dt, dd, figure, blockquote)";
const most = 40; // blocks that are checked, from the top of the window down

// holdScroll notes what is in view and returns a function that scrolls back to it: the block
// at the top of the window stays, whatever has grown or gone above it.
export function holdScroll() {
  const was = scrollY;
  if (was === 0) return () => {}; // a reader at the top sees what is inserted there
  const seen = [];
  for (const block of document.querySelectorAll(blocks)) {
    const { top, bottom, height } = block.getBoundingClientRect();
    if (!height || bottom <= 0) continue;
    seen.push([block, top]);
    if (top > innerHeight || seen.length === most) break;
  }
  // One that begins in the window comes before one that reaches into it.
  const anchors = [...seen.filter(([, top]) => top >= 0), ...seen.filter(([, top]) => top < 0)];
  const style = document.documentElement.style;
  style.overflowAnchor = "none"; // or the browser scrolls as well
  return () => {
    const anchor = anchors.find(([block]) => block.isConnected && block.getClientRects().length);
    const top = anchor ? scrollY + anchor[0].getBoundingClientRect().top - anchor[1] : was;
    if (Math.abs(top - scrollY) >= 1) scrollTo({ top, behavior: "instant" });
    requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty("overflow-anchor")));
  };
}

// savePlace is for a reload: returnToPlace goes there afterwards.
export function savePlace() {
  writeSession("scroll", JSON.stringify([location.pathname, scrollY]));
}

export function returnToPlace() {
  const [path, top] = JSON.parse(readSession("scroll") || "[]");
  writeSession("scroll", "");
  if (path === location.pathname) scrollTo({ top, behavior: "instant" });
}
