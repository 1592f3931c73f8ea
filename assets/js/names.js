// Sorts names as package order does: numbers by their value, letters with accents
// beside those without.
import { locale } from "./locale.js";

let collator;

export function byName(a, b) {
  collator ??= new Intl.Collator(locale() || undefined, { numeric: true });
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
