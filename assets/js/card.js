// Places a card below its element, or above where there is no room. It is positioned
// in the page, not on the screen, so it scrolls along.
const gap = 6; // CSS pixels between them
const edge = 8; // and from the window's sides

export function place(card, about) {
  const at = about.getClientRects()[0];
  if (!at) return;
  const below = at.bottom + gap + card.offsetHeight <= innerHeight || at.top < card.offsetHeight + gap;
  const left = Math.max(edge, Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - edge));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(below ? at.bottom + gap : at.top - gap - card.offsetHeight) + scrollY}px`;
}

// hovering calls show when a mouse has rested on one of the things a selector
// names, and hide when it has left both it and its card.
export function hovering(selector, { wait, cardOf, show, hide }) {
  let timer, over, leaving;
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const thing = event.target.closest?.(selector);
    if (thing ? thing === over && !leaving : !over || leaving) {
      if (leaving && cardOf(over)?.contains(event.target)) stay();
      return;
    }
    if (thing) {
      if (over && over !== thing) hide(over);
      stay();
      over = thing;
      timer = setTimeout(() => show(thing), wait);
    } else if (!cardOf(over)?.contains(event.target)) {
      clearTimeout(timer);
      leaving = true;
      // Time to cross the gap to the card.
      timer = setTimeout(() => {
        hide(over);
        over = undefined;
        leaving = false;
      }, 200);
    }
  });
  function stay() {
    clearTimeout(timer);
    leaving = false;
  }
}
