// Marks the words that led to a page. They come as ?h=, terms with spaces
// between, and leave the address again, so that a copied one is clean.
import { open } from "./store.js";

const markLimit = 300;
const notText = "script, style, svg, button, nav, form, mark, [aria-hidden=true]";

export async function highlight({ root }) {
  const url = new URL(location.href);
  const terms = new Set((url.searchParams.get("h") ?? "").split(" ").filter(Boolean));
  if (!terms.size) return;
  url.searchParams.delete("h");
  history.replaceState(history.state, "", url);
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
  for (const [node, tokens] of found) {
    for (const { start, end } of tokens.reverse()) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      range.surroundContents(document.createElement("mark"));
    }
  }
}
