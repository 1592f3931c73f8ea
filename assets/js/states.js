import { today } from "./locale.js";
import { t } from "./words.js";

// A page shows its state on the day of the build. updateStates updates it where a review has
// fallen due since.
const words = { "due-soon": () => t("Review due soon"), due: () => t("Review due"), overdue: () => t("Review overdue") };
const since = {
  "due-soon": (day) => t("Review due on {day}", day),
  due: (day) => t("Review due since {day}", day),
  overdue: (day) => t("Review overdue since {day}", day),
};

export function updateStates(now, page = document) {
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
    const tone = state === "overdue" ? "bad" : "soon";
    chip.classList.add("tone-" + tone);
    draw(chip.querySelector(".shape"), ...shapes[tone]);
    const statement = chip.closest(".statement");
    chip.querySelector(".chip-words").textContent = statement ? since[state](statement.dataset.dueWords) : words[state]();
    // "by …" came after the verification; now it needs its day.
    if (statement?.dataset.was && verified) statement.querySelector(".statement-tail").prepend(statement.dataset.was);
  }
}

// A colour alone never shows a state: the shape changes with it. These are the outlines
// and marks of templates/partials/icons.html.
const shapes = {
  soon: ["M6 0 12 6 6 12 0 6Z", "M6 3.4v2.9M6 8.5v.01"],
  bad: ["M0 0h12v12H0Z", "M3.7 3.7l4.6 4.6M8.3 3.7 3.7 8.3"],
};

function draw(shape, outline, mark) {
  const paths = [outline, mark].map((d) => {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", d);
    return path;
  });
  paths[1].setAttribute("class", "mark");
  shape?.replaceChildren(...paths);
}
