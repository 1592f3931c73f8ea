// A term that the glossary lacks is asked for by the word that the reader has
// selected on the page.
export function terms(signal) {
  for (const link of document.querySelectorAll("[data-term-ask]")) {
    const plain = link.getAttribute("href");
    let word = "";
    document.addEventListener("selectionchange", () => {
      const selected = String(getSelection()).replace(/\s+/g, " ").trim();
      if (selected && selected.length <= 60) word = selected;
    }, { signal });
    link.addEventListener("click", () => {
      // The title ends in ": ", in the address of a form as in that of a mail.
      if (word) link.setAttribute("href", plain.replace(/%3A(?:\+|%20)/, (end) => end + encodeURIComponent(word)));
    }, { signal });
  }
}
