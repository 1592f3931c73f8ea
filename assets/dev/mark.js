// Scrolls to what has changed in the page and marks it for a moment, so that an author
// finds the sentence.
const blocks = "p, li, h1, h2, h3, h4, h5, h6, pre, tr, dt, dd, figure, blockquote, summary, section";
// Parts that change with every save or that no author wrote.
const apart = ".page-foot, .on-this-page, .crumbs, .minutes, .neighbours, .stamp, [popover], .visually-hidden";
const whole = ":is(article, .content, .prose), :has(h1, .prose)"; // a page that was replaced is not marked
const shown = 2000; // ms

// blocksOf returns the blocks of the main part that hold changed nodes, in the
// order of the page, none within another.
export function blocksOf(nodes) {
  const main = document.querySelector("main");
  const found = new Set();
  for (const node of nodes) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    if (!main?.contains(element) || element.closest(apart)) continue;
    const block = element.closest(blocks) ?? element;
    if (block !== main && main.contains(block) && !block.matches(whole) && block.getClientRects().length) found.add(block);
  }
  return [...found]
    .filter((block) => ![...found].some((other) => other !== block && other.contains(block)))
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

const ends = new WeakMap(); // block → timer

export function mark(list) {
  for (const block of list) {
    clearTimeout(ends.get(block));
    block.classList.remove("dev-changed");
    void block.offsetWidth; // so that the outline begins again
    block.classList.add("dev-changed");
    ends.set(block, setTimeout(() => {
      block.classList.remove("dev-changed");
      if (!block.classList.length) block.removeAttribute("class");
    }, shown));
  }
}

// bringIntoView scrolls to the first changed block of the text, unless one is visible
// already, or the changes are too far apart. The trust statement does not count,
// because it changes as a result of others.
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
