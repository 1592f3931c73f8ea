// Places a card below its element, or above where there is no room. It is positioned
// in the page, not on the screen, so it scrolls along.
const gap = 6; // CSS pixels between them
const edge = 8; // and from the window's sides

export function placeCard(card, about) {
  const at = about.getClientRects()[0];
  if (!at) return;
  const below = at.bottom + gap + card.offsetHeight <= innerHeight || at.top < card.offsetHeight + gap;
  const left = Math.max(edge, Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - edge));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(below ? at.bottom + gap : at.top - gap - card.offsetHeight) + scrollY}px`;
}

// onHover calls show when a mouse has rested on one of the things a selector
// names, and hide when it has left both it and its card.
export function onHover(selector, { delay, cardOf, show, hide }) {
  let timer, current, leaving;
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const thing = event.target.closest?.(selector);
    if (thing ? thing === current && !leaving : !current || leaving) {
      if (leaving && cardOf(current)?.contains(event.target)) cancelLeaving();
      return;
    }
    if (thing) {
      if (current && current !== thing) hide(current);
      cancelLeaving();
      current = thing;
      timer = setTimeout(() => show(thing), delay);
    } else if (!cardOf(current)?.contains(event.target)) {
      clearTimeout(timer);
      leaving = true;
      // Time to cross the gap to the card.
      timer = setTimeout(() => {
        hide(current);
        current = undefined;
        leaving = false;
      }, 200);
    }
  });
  function cancelLeaving() {
    clearTimeout(timer);
    leaving = false;
  }
}
