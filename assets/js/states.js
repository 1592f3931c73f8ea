// A page says its state on the day it was built. Where a review has fallen due
// since, the state moves on here.
const words = { "due-soon": "Review due soon", due: "Review due", overdue: "Review overdue" };

export function states(now) {
  const today = now.toISOString().slice(0, 10);
  for (const chip of document.querySelectorAll(".chip[data-due]")) {
    const { due, overdue, soon } = chip.dataset;
    const state = today > overdue ? "overdue" : today >= due ? "due" : soon && today >= soon ? "due-soon" : "";
    if (!state || state === chip.dataset.state) continue;
    chip.dataset.state = state;
    chip.classList.remove("tone-good", "tone-soon", "tone-bad");
    chip.classList.add(state === "overdue" ? "tone-bad" : "tone-soon");
    chip.querySelector(".chip-words").textContent = words[state];
  }
}
