// Days, instants and names, written and sorted as in the language of the page.

// locale returns the language of the page. English is British, as on the pages: day
// before month.
export const locale = () => (document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang || undefined);

// today returns the current day in the reader's time zone.
export function today(now = new Date()) {
  const two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// longDay writes a day such as 2026-11-20 with the name of its month.
export function longDay(text) {
  const [year, month, date] = text.split("-").map(Number);
  return new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", year: "numeric" }).format(new Date(year, month - 1, date));
}

// dayOf writes the day of an instant, moment the instant with its time.
export function dayOf(instant, time = {}) {
  return new Intl.DateTimeFormat(locale(), { day: "numeric", month: "short", year: "numeric", ...time }).format(new Date(instant));
}

export const moment = (instant) => dayOf(instant, { hour: "2-digit", minute: "2-digit" });

let collator;

// byName sorts names as package order does: numbers by their value, letters with
// accents beside those without.
export function byName(a, b) {
  collator ??= new Intl.Collator(locale(), { numeric: true });
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
