// Keeps the reader's place: the block at the top of the window stays where it is,
// whatever has grown or gone above it.
import { readHere, writeHere } from "../js/storage.js";

const blocks = "main :is(h1, h2, h3, h4, h5, h6, p, li, pre, tr, dt, dd, figure, blockquote)";
const most = 40; // blocks that are checked, from the top of the window down

// hold notes what is in view and returns a function that scrolls back to it.
export function hold() {
  const was = scrollY;
  if (was === 0) return () => {}; // a reader at the top sees what is inserted there
  const seen = [];
  for (const block of document.querySelectorAll(blocks)) {
    const { top, bottom, height } = block.getBoundingClientRect();
    if (!height || bottom <= 0) continue;
    seen.push([block, top]);
    if (top > innerHeight || seen.length === most) break;
  }
  // A block that begins inside the window is preferred to one that began above it.
  const anchors = [...seen.filter(([, top]) => top >= 0), ...seen.filter(([, top]) => top < 0)];
  const style = document.documentElement.style;
  style.overflowAnchor = "none"; // otherwise the browser would scroll a second time
  return () => {
    const anchor = anchors.find(([block]) => block.isConnected && block.getClientRects().length);
    const top = anchor ? scrollY + anchor[0].getBoundingClientRect().top - anchor[1] : was;
    if (Math.abs(top - scrollY) >= 1) scrollTo({ top, behavior: "instant" });
    requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty("overflow-anchor")));
  };
}

// keepPlace is for a reload: returnToPlace goes there afterwards.
export function keepPlace() {
  writeHere("scroll", JSON.stringify([location.pathname, scrollY]));
}

export function returnToPlace() {
  const [path, top] = JSON.parse(readHere("scroll") || "[]");
  writeHere("scroll", "");
  if (path === location.pathname) scrollTo({ top, behavior: "instant" });
}
