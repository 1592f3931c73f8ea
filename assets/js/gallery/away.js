// Shows the messages about stored copies of pages.
import { copied, newer } from "../offline.js";
import { draw } from "../../offline/kept.js";
import { t } from "../words.js";

export const away = { keep, offline };

function offline(box, what) {
  if (what === "copy") copied({ dataset: { copied: "2026-11-20T16:20:00Z" } }, box);
  else newer(box);
}

function keep(box, state) {
  const [start, stop, remove, bar] = ["start", "stop", "remove", "bar"].map((name) => box.querySelector(`[data-offline-${name}]`));
  box.querySelector("[data-offline-keep]").hidden = false;
  start.textContent = t("Save this base for offline reading ({size})", "2.4 MB");
  start.hidden = state !== "before";
  stop.hidden = bar.hidden = state !== "during";
  remove.hidden = state !== "after";
  bar.value = 0.4;
  if (state !== "after") return;
  const pages = ["Hand over a shift", "Count the beds"].map((title) => ({ href: "", title, taken: "2026-11-20T16:20:00Z" }));
  draw(box.querySelector("[data-offline-kept]"), pages.length, pages);
}
