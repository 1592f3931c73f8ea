// A reader can request a missing glossary term: the word that is selected on the page.
export function terms() {
  let word = "";
  document.addEventListener("selectionchange", () => {
    const selected = String(getSelection()).replace(/\s+/g, " ").trim();
    if (selected && selected.length <= 60) word = selected;
  });
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("[data-term-ask]");
    if (!link || !word) return;
    const plain = (link.dataset.termAsk ||= link.getAttribute("href"));
    // The title ends in ": ", in the address of a form as in that of a mail.
    link.setAttribute("href", plain.replace(/%3A(?:\+|%20)/, (end) => end + encodeURIComponent(word)));
  });
}
