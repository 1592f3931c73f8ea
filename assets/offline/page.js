// The pages below offline/: what this browser has stored, and a button that stores the
// whole base.
import { element } from "../js/element.js";
import { locale } from "../js/locale.js";
import { n, t } from "../js/words.js";
import { removeAll, storeAll, listOf, extraCopies, StorageFull } from "./all.js";
import { takenOn } from "./copy.js";
import { markAddress, cacheNames, readMark } from "./caches.js";

const mostShown = 200;

export async function page() {
  const html = document.documentElement;
  const scope = new URL(html.dataset.root, document.baseURI).href;
  const site = { scope, edition: html.dataset.edition };
  document.querySelector("[data-again]")?.addEventListener("click", () => location.reload());
  addEventListener("online", () => document.querySelector("[data-again]") && location.reload());
  const box = document.querySelector("[data-offline]");
  if (!box) return;
  if (!self.caches || !isSecureContext || !navigator.serviceWorker) {
    box.querySelector("[data-offline-say]").textContent = t("This browser has saved no pages here.");
    return;
  }
  const cache = await caches.open(cacheNames(scope, site.edition).pages);
  const shown = () => show(box, cache, scope);
  await shown();
  if (box.querySelector("[data-offline-save]")) await storeButton(box, cache, site, shown);
}

// storeButton stores everything, with its size, its progress, and a way to stop.
async function storeButton(box, cache, site, shown) {
  const [start, stop, remove, bar, say] = ["start", "stop", "remove", "bar", "say"].map((name) => box.querySelector(`[data-offline-${name}]`));
  const list = await listOf(site.scope).catch(() => undefined);
  const sizes = list && [n(list.files.length, "{n} file", "{n} files"), megabytes(list.bytes)];
  start.textContent = list ? t("Save this base for offline reading ({size})", sizes[1]) : t("Save this base for offline reading");
  let running;
  async function state() {
    const mark = await readMark(cache, site.scope);
    start.hidden = Boolean(running) || Boolean(mark?.done);
    stop.hidden = bar.hidden = !running;
    remove.hidden = Boolean(running) || !(mark || (await extraCopies(site.scope, cache)).length);
    if (running) return;
    if (mark?.done) say.textContent = t("The whole base is saved in this browser. It is updated when you read it online.");
    else if (!list) say.textContent = t("The network does not answer: only the pages below can be read now.");
    else say.textContent = t("{files}, {size} before compression. You can go on reading meanwhile.", ...sizes);
  }
  start.addEventListener("click", async () => {
    running = new AbortController();
    await state();
    let message;
    try {
      await navigator.storage?.persist?.().catch(() => {}); // else the browser may delete copies when it is full
      const progress = (done, of) => {
        bar.value = done / of;
        say.textContent = t("{done} of {all} are saved.", megabytes(done), megabytes(of));
      };
      const failed = await storeAll({ ...site, progress, signal: running.signal });
      if (failed) message = n(failed, "{n} file could not be had. Try again later.", "{n} files could not be had. Try again later.");
      else if (failed === undefined) message = t("Another tab is keeping the base already.");
    } catch (err) {
      if (running.signal.aborted) {
        message = t("Stopped. What was fetched stays until you remove it.");
        await removeMark(cache, site.scope);
      } else message = err instanceof StorageFull ? t("This browser has no more room. What was fetched stays.") : t("The network does not answer. What was fetched stays.");
    }
    running = undefined;
    await state();
    if (message) say.textContent = message;
    await shown();
  });
  stop.addEventListener("click", () => running?.abort());
  remove.addEventListener("click", async () => {
    await removeAll(site);
    await state();
    await shown();
  });
  box.querySelector("[data-offline-save]").hidden = false;
  await state();
}

// removeMark removes the mark; otherwise the next page would continue.
const removeMark = (cache, scope) => cache.delete(markAddress(scope));

const megabytes = (bytes) => new Intl.NumberFormat(locale(), { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(bytes / 1e6);

// show lists the pages that are there, the latest copies first.
async function show(box, cache, scope) {
  const keys = (await cache.keys()).reverse().filter(({ url }) => url.endsWith("/") && !url.startsWith(scope + "-/offline/"));
  const pages = await Promise.all(
    keys.slice(0, mostShown).map(async (key) => {
      const copy = await cache.match(key);
      const { title } = new DOMParser().parseFromString((await copy.text()).slice(0, 4096), "text/html");
      return { href: key.url, title: title.replace(/ · [^·]*$/, ""), taken: takenOn(copy) };
    }),
  );
  drawList(box.querySelector("[data-offline-saved]"), keys.length, pages);
}

// drawList lists pages, [{href, title, taken}]; total is how many there are.
export function drawList(place, total, pages) {
  const when = new Intl.DateTimeFormat(locale(), { dateStyle: "medium" });
  const heading = element("h2", "", n(total, "{n} page can be read without a network", "{n} pages can be read without a network"));
  const lines = pages.map(({ href, title, taken }) => element("li", "", element("a", { href }, title), " ", element("time", { datetime: taken }, when.format(new Date(taken)))));
  place.replaceChildren(heading, element("ul", "", ...lines));
  place.hidden = !pages.length;
}
