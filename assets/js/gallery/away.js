// What a reader sees of copies.
import { copied, newer } from "../offline.js";
import { n, t } from "../words.js";

export const away = { keep, offline };

function offline(box, what) {
  if (what === "copy") copied({ dataset: { copied: "2026-11-20T16:20:00Z" } }, box);
  else newer(box);
}

function keep(box, state) {
  const [start, stop, remove, bar] = ["start", "stop", "remove", "bar"].map((name) => box.querySelector(`[data-offline-${name}]`));
  box.querySelector("[data-offline-keep]").hidden = false;
  start.textContent = t("Keep this base offline ({size})", "2.4 MB");
  start.hidden = state !== "before";
  stop.hidden = bar.hidden = state !== "during";
  remove.hidden = state !== "after";
  bar.value = 0.4;
  if (state !== "after") return;
  const kept = box.querySelector("[data-offline-kept]");
  kept.hidden = false;
  kept.querySelector("h2").textContent = n(2, "{n} page can be read without a network", "{n} pages can be read without a network");
  for (const title of ["Hand over a shift", "Count the beds"]) {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = "";
    link.textContent = title;
    line.append(link);
    kept.querySelector("ul").append(line);
  }
}
