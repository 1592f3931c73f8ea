// The order in which readers look for names: numbers by their value, letters with
// accents beside those without. It is that of package order.
import { locale } from "./locale.js";

let collator;

export function byName(a, b) {
  collator ??= new Intl.Collator(locale() || undefined, { numeric: true });
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
