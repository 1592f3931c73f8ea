import { onHover, placeCard } from "./card.js";

const delay = 350; // ms for which the mouse rests before a card opens

const cardOf = (word) => document.getElementById(word.dataset.word);
const pinned = new WeakSet(); // cards that somebody opened on purpose

// Turns glossary terms into buttons that open their card. Without a script they are
// links to the glossary.
export function glossary() {
  if (!("popover" in HTMLElement.prototype)) return;
  for (const word of document.querySelectorAll("a.word:not([role])")) {
    const card = cardOf(word);
    if (!card) continue;
    word.setAttribute("role", "button");
    word.setAttribute("aria-haspopup", "dialog");
    word.setAttribute("aria-expanded", "false");
    card.addEventListener("toggle", (event) => {
      const open = event.newState === "open";
      if (card.about === word || !open) word.setAttribute("aria-expanded", String(open));
      if (!open) pinned.delete(card);
    });
  }
}

function show(word) {
  const card = cardOf(word);
  if (!card || card.matches(":popover-open")) return;
  card.about = word;
  card.showPopover({ source: word });
  placeCard(card, word);
}

export function glossaryCards() {
  if (!("popover" in HTMLElement.prototype)) return;
  let wasPinned = false; // before the press, which closes a card that is open
  document.addEventListener("pointerdown", (event) => {
    const word = event.target.closest?.("a.word[role]");
    const card = word && cardOf(word);
    wasPinned = Boolean(card?.matches(":popover-open") && card.about === word && pinned.has(card));
  }, true);
  document.addEventListener("click", (event) => {
    const word = event.target.closest?.("a.word[role]");
    if (!word || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggle(word, event.detail === 0);
  });
  document.addEventListener("keydown", (event) => {
    const word = event.target.closest?.("a.word[role]");
    if (!word || event.key !== " ") return;
    event.preventDefault();
    toggle(word, true);
  });
  function toggle(word, byKey) {
    const card = cardOf(word);
    if (byKey ? card.matches(":popover-open") && pinned.has(card) : wasPinned) {
      card.hidePopover();
      return;
    }
    if (card.matches(":popover-open") && card.about !== word) card.hidePopover();
    show(word);
    pinned.add(card);
    // Escape returns the focus to the word.
    if (byKey) card.focus();
  }
  onHover("a.word[role]", {
    delay,
    cardOf,
    show,
    hide: (word) => {
      const card = cardOf(word);
      if (card?.matches(":popover-open") && !pinned.has(card) && !card.contains(document.activeElement)) card.hidePopover();
    },
  });
}

// askForTerm lets a reader ask for a missing term: the word that is selected on the page.
export function askForTerm() {
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
