// What scripts add to text: copied, changed since, the place in the page, previews.
import { summary } from "../preview.js";
import { t } from "../words.js";
import { sinceMark, sinceNote } from "../visits.js";

export const marks = { copied, outline, preview, since };

function copied(box) {
  const button = box.querySelector(".copy");
  button.hidden = false;
  button.dataset.done = t("Copied");
}

function outline(box) {
  box.querySelectorAll("a")[1]?.setAttribute("aria-current", "true");
}

function since(box, where) {
  if (where === "note") box.querySelector(".statement").after(sinceNote("2026-11-04"));
  else box.querySelector(".page-link").after(sinceMark());
}

// preview makes the card of a page of this base: the trust strip.
function preview(box) {
  const title = document.querySelector(".specimen .title-block:has(.kicker)");
  const state = document.querySelector(".specimen .statement");
  const page = document.implementation.createHTMLDocument();
  const main = page.createElement("main");
  const heading = page.createElement("h1");
  heading.textContent = title.querySelector(".specimen-heading").textContent;
  main.append(heading, page.importNode(state, true), page.importNode(title, true));
  page.body.append(main);
  const card = document.createElement("div");
  card.className = "card preview";
  card.append(...summary(page, ""));
  box.append(card);
}
