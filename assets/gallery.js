// The script of the page of components. No other page loads it. Parts that only
// scripts draw are drawn by the same modules with invented data; nothing is stored.
import { finding } from "./js/gallery/finding.js";
import { marks } from "./js/gallery/marks.js";
import { routes } from "./js/gallery/routes.js";
import { running } from "./js/gallery/running.js";

const drawings = { ...finding, ...marks, ...routes, ...running };
let listening;

function draw() {
  listening?.abort();
  listening = new AbortController();
  for (const [i, box] of document.querySelectorAll("[data-draw]").entries()) {
    const [name, state] = box.dataset.draw.split(" ");
    drawings[name](box, state, listening.signal);
    if (box.inert) makeIdsUnique(box, `g${i}-`);
  }
}

// makeIdsUnique gives the elements that a script has drawn unique ids.
function makeIdsUnique(box, prefix) {
  for (const part of box.querySelectorAll("[id]")) if (!/^s\d+-/.test(part.id)) part.id = prefix + part.id;
  for (const name of ["for", "aria-controls", "aria-activedescendant", "aria-labelledby", "aria-describedby"]) {
    for (const part of box.querySelectorAll(`[${name}]`)) {
      part.setAttribute(name, part.getAttribute(name).split(" ").map((id) => (document.getElementById(id) ? id : prefix + id)).join(" "));
    }
  }
}

draw();
document.addEventListener("tandem:updated", draw);
