// Scrolls to what has changed.

// bringIntoView scrolls to the first changed block of the text, unless one can be
// seen already, or the changes lie so far apart that they are of no one place. The
// statement of trust follows from what was written, or taken out, elsewhere.
export function bringIntoView(blocks) {
  const written = blocks.filter((block) => block.closest(".content"));
  const all = written.length ? written : blocks.filter((block) => !block.matches(".statement"));
  if (!all.length) return;
  const boxes = all.map((block) => block.getBoundingClientRect());
  const top = document.querySelector(".masthead")?.getBoundingClientRect().bottom ?? 0;
  if (boxes.some((box) => box.bottom > Math.max(top, 0) && box.top < innerHeight)) return;
  if (boxes.at(-1).top - boxes[0].bottom > innerHeight) return;
  const [first] = boxes;
  // A third of the window from the top, so that the text before it is visible
  // too; the top of a long block.
  const room = Math.max(0, Math.min(innerHeight / 3, innerHeight - first.height));
  scrollTo({ top: scrollY + first.top - Math.max(room, 80), behavior: "instant" });
}
