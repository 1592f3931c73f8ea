package assets_test

import "testing"

// TestStates moves the state of a page on: from the day it was built to the day on which
// it is read.
func TestStates(t *testing.T) {
	expressions(t, `import { updateStates } from "./js/states.js";
const drawn = [];
globalThis.document = { createElementNS: () => ({ setAttribute: (name, value) => name === "d" && drawn.push(value), cloneNode: () => ({ setAttribute() {} }) }) };

// shown returns the text of a chip on a day, and the text beside it.
const shown = (day, data, place) => {
  drawn.length = 0;
  const classes = new Set(["chip", "tone-good"]);
  const words = { textContent: "as built" };
  const tail = [];
  const row = place === "row" ? { dataset: { state: data.state } } : place === "other row" ? { dataset: { state: "draft" } } : null;
  const statement = place?.startsWith("statement") ? { dataset: { dueWords: "3 May", was: place === "statement" ? "3 March " : undefined }, querySelector: () => ({ prepend: (text) => tail.push(text) }) } : null;
  const chip = {
    dataset: { due: "2026-05-03", overdue: "2026-05-17", soon: "2026-04-20", state: "verified", ...data },
    closest: (selector) => (selector === "[data-row]" ? row : statement),
    classList: { add: (name) => classes.add(name), remove: (...names) => names.forEach((name) => classes.delete(name)) },
    querySelector: (selector) => (selector === ".shape" ? { replaceChildren() {} } : words),
  };
  const [year, month, date] = day.split("-").map(Number);
  updateStates(new Date(year, month - 1, date), { querySelectorAll: () => [chip] });
  return [chip.dataset.state, [...classes].filter((name) => name.startsWith("tone")).join(), words.textContent, row?.dataset.state ?? tail.join(), drawn[0] ?? ""].join(" | ");
};`, []expression{
		{`shown("2026-04-19", {})`, `"verified | tone-good | as built |  | "`},
		{`shown("2026-04-20", {})`, `"due-soon | tone-soon | Review due soon |  | M6 0 12 6 6 12 0 6Z"`},
		{`shown("2026-04-20", { soon: "" })`, `"verified | tone-good | as built |  | "`},
		{`shown("2026-05-02", {})`, `"due-soon | tone-soon | Review due soon |  | M6 0 12 6 6 12 0 6Z"`},
		{`shown("2026-05-03", {})`, `"due | tone-soon | Review due |  | M6 0 12 6 6 12 0 6Z"`},
		{`shown("2026-05-17", {})`, `"due | tone-soon | Review due |  | M6 0 12 6 6 12 0 6Z"`},
		{`shown("2026-05-18", {})`, `"overdue | tone-bad | Review overdue |  | M0 0h12v12H0Z"`},
		{`shown("2026-05-03", { state: "due" })`, `"due | tone-good | as built |  | "`},
		{`shown("2026-05-18", { state: "due" }, "row")`, `"overdue | tone-bad | Review overdue | overdue | M0 0h12v12H0Z"`},
		{`shown("2026-05-18", { state: "due" }, "other row")`, `"overdue | tone-bad | Review overdue | draft | M0 0h12v12H0Z"`},
		{`shown("2026-04-20", {}, "statement")`, `"due-soon | tone-soon | Review due on 3 May | 3 March  | M6 0 12 6 6 12 0 6Z"`},
		{`shown("2026-05-03", {}, "statement")`, `"due | tone-soon | Review due since 3 May | 3 March  | M6 0 12 6 6 12 0 6Z"`},
		{`shown("2026-05-18", { state: "due" }, "statement")`, `"overdue | tone-bad | Review overdue since 3 May |  | M0 0h12v12H0Z"`},
		{`shown("2026-05-18", {}, "statement, nothing before")`, `"overdue | tone-bad | Review overdue since 3 May |  | M0 0h12v12H0Z"`},
	})
}
