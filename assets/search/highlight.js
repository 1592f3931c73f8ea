// Marks the words of the search on a hit's page. They come as ?h=, terms with spaces between,
// and are removed from the address, so that a copied one is clean. Escape removes the marks.
import { replaceAddress } from "../js/access.js";
import { open } from "./store.js";

const markLimit = 300;
const notText = "script, style, svg, button, nav, form, mark, [aria-hidden=true]";

export async function highlight({ root }) {
  const url = new URL(location.href);
  const terms = new Set((url.searchParams.get("h") ?? "").split(" ").filter(Boolean));
  if (!terms.size) return;
  url.searchParams.delete("h");
  replaceAddress(url);
  const analysers = [...(await open(root)).languages.values()];
  const main = document.querySelector("main") ?? document.body;
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(notText) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found = [];
  while (texts.nextNode() && found.length < markLimit) {
    const node = texts.currentNode;
    const tokens = analysers[0](node.data).filter((t) => analysers.some((a) => terms.has(a.term(node.data.slice(t.start, t.end)))));
    if (tokens.length) found.push([node, tokens]);
  }
  const marks = [];
  for (const [node, tokens] of found) {
    for (const { start, end } of tokens.reverse()) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      marks.push(document.createElement("mark"));
      range.surroundContents(marks.at(-1));
    }
  }
  if (!marks.length) return;
  // A page without a heading to scroll to is shown at its first matching word.
  const first = main.querySelector("mark");
  if (!url.hash && scrollY === 0) first.scrollIntoView({ block: "nearest" });
  const dismiss = (event) => {
    const elsewhere = event.target.closest?.("input, textarea, select, dialog, [popover]");
    if (event.key !== "Escape" || event.defaultPrevented || elsewhere) return;
    removeEventListener("keydown", dismiss);
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  };
  addEventListener("keydown", dismiss);
}
