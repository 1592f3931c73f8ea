// What scripts add to a page: copied, changed since, the place in the page, previews,
// and what a reader sees of copies.
import { showCopyDate, showNewerVersion } from "../offline.js";
import { summary } from "../preview.js";
import { t } from "../words.js";
import { drawList } from "../../offline/page.js";
import { sinceMark, sinceNote } from "../visits.js";

export const marks = { copied, keep, offline, outline, preview, since };

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

function offline(box, what) {
  if (what === "copy") showCopyDate({ dataset: { copied: "2026-11-20T16:20:00Z" } }, box);
  else showNewerVersion(box);
}

function keep(box, state) {
  const [start, stop, remove, bar] = ["start", "stop", "remove", "bar"].map((name) => box.querySelector(`[data-offline-${name}]`));
  box.querySelector("[data-offline-save]").hidden = false;
  start.textContent = t("Save this base for offline reading ({size})", "2.4 MB");
  start.hidden = state !== "before";
  stop.hidden = bar.hidden = state !== "during";
  remove.hidden = state !== "after";
  bar.value = 0.4;
  if (state !== "after") return;
  const pages = ["Hand over a shift", "Count the beds"].map((title) => ({ href: "", title, taken: "2026-11-20T16:20:00Z" }));
  drawList(box.querySelector("[data-offline-saved]"), pages.length, pages);
}
