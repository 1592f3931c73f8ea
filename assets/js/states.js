import { today } from "./today.js";
import { t } from "./words.js";

// A page shows its state on the day it was built. If a review has fallen due since
// then, this updates the state.
const words = { "due-soon": () => t("Review due soon"), due: () => t("Review due"), overdue: () => t("Review overdue") };
const since = {
  "due-soon": (day) => t("Review due on {day}", day),
  due: (day) => t("Review due since {day}", day),
  overdue: (day) => t("Review overdue since {day}", day),
};

export function states(now, page = document) {
  const day = today(now);
  for (const chip of page.querySelectorAll(".chip[data-due]")) {
    const { due, overdue, soon } = chip.dataset;
    const state = day > overdue ? "overdue" : day >= due ? "due" : soon && day >= soon ? "due-soon" : "";
    if (!state || state === chip.dataset.state) continue;
    const verified = chip.dataset.state === "verified";
    const row = chip.closest("[data-row]");
    if (row?.dataset.state === chip.dataset.state) row.dataset.state = state; // registers are narrowed down by it
    chip.dataset.state = state;
    chip.classList.remove("tone-good", "tone-soon", "tone-bad");
    chip.classList.add(state === "overdue" ? "tone-bad" : "tone-soon");
    drawAs(chip.querySelector(".shape"), state === "overdue" ? "M0 0h12v12H0Z" : "M6 0 12 6 6 12 0 6Z");
    const statement = chip.closest(".statement");
    chip.querySelector(".chip-words").textContent = statement ? since[state](statement.dataset.dueWords) : words[state]();
    // "by …" referred to the verification, so its day is added.
    if (statement?.dataset.was && verified) statement.querySelector(".statement-tail").prepend(statement.dataset.was);
  }
}

// The shape changes with the colour, because a colour alone is not enough.
function drawAs(shape, outline) {
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", outline);
  const mark = path.cloneNode();
  mark.setAttribute("class", "mark");
  mark.setAttribute("d", "M6 3.4v2.9M6 8.5v.01");
  shape?.replaceChildren(path, mark);
}
