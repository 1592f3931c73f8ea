import { t } from "./words.js";

const longest = 600; // characters of a quotation: hosts refuse long addresses

// A problem report quotes the text that the reader has selected. Without a script or a
// selection, the link reports the page.
export function quoteSelection() {
  let marked = "";
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const text = selection.isCollapsed ? "" : selection.toString().trim();
    const inText = text && document.querySelector(".page .content")?.contains(selection.getRangeAt(0).commonAncestorContainer);
    // Clicking the link clears the selection before the link is followed.
    if (!inText && document.querySelector("a[data-quoting]:is(:active, :focus)")) return;
    marked = inText ? text : "";
    for (const link of document.querySelectorAll("a[data-quoting]")) quote(link, marked);
  });
}

function quote(link, text) {
  const words = link.querySelector("span");
  link.dataset.plain ??= link.href;
  if (!text) {
    link.href = link.dataset.plain;
    words.textContent = t("Report a problem");
    return;
  }
  if (text.length > longest) text = text.slice(0, longest).replace(/[\ud800-\udbff]$/, "") + " …"; // half a character makes no address
  const lines = text.split(/\n+/).map((line) => "> " + line.trim());
  link.href = link.dataset.quoting.replace("{quote}", () => encodeURIComponent(lines.join("\n")));
  words.textContent = t("Report what you marked");
}
