// The pages below offline/: what this browser has stored, and a button that stores the
// whole base.
import { locale } from "../js/locale.js";
import { n, t } from "../js/words.js";
import { forget, keepAll, listOf, more, NoRoom } from "./all.js";
import { takenOn } from "./copy.js";
import { draw } from "./kept.js";
import { markOf, places, wanted } from "./places.js";

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
  const cache = await caches.open(places(scope, site.edition).pages);
  const shown = () => show(box, cache, scope);
  await shown();
  if (box.querySelector("[data-offline-keep]")) await button(box, cache, site, shown);
}

// button stores everything, with its size, its progress, and a way to stop.
async function button(box, cache, site, shown) {
  const [start, stop, remove, bar, say] = ["start", "stop", "remove", "bar", "say"].map((name) => box.querySelector(`[data-offline-${name}]`));
  const list = await listOf(site.scope).catch(() => undefined);
  const sizes = list && [n(list.files.length, "{n} file", "{n} files"), megabytes(list.bytes)];
  start.textContent = list ? t("Save this base for offline reading ({size})", sizes[1]) : t("Save this base for offline reading");
  let running;
  async function state() {
    const mark = await wanted(cache, site.scope);
    start.hidden = Boolean(running) || Boolean(mark?.done);
    stop.hidden = bar.hidden = !running;
    remove.hidden = Boolean(running) || !(mark || (await more(site.scope, cache)).length);
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
      await navigator.storage?.persist?.().catch(() => {}); // otherwise the browser may delete copies when it is full
      const progress = (done, of) => {
        bar.value = done / of;
        say.textContent = t("{done} of {all} are saved.", megabytes(done), megabytes(of));
      };
      const failed = await keepAll({ ...site, progress, signal: running.signal });
      if (failed) message = n(failed, "{n} file could not be had. Try again later.", "{n} files could not be had. Try again later.");
      else if (failed === undefined) message = t("Another tab is keeping the base already.");
    } catch (err) {
      if (running.signal.aborted) {
        message = t("Stopped. What was fetched stays until you remove it.");
        await stopped(cache, site.scope);
      } else message = err instanceof NoRoom ? t("This browser has no more room. What was fetched stays.") : t("The network does not answer. What was fetched stays.");
    }
    running = undefined;
    await state();
    if (message) say.textContent = message;
    await shown();
  });
  stop.addEventListener("click", () => running?.abort());
  remove.addEventListener("click", async () => {
    await forget(site);
    await state();
    await shown();
  });
  box.querySelector("[data-offline-keep]").hidden = false;
  await state();
}

// stopped removes the mark; otherwise the next page would continue.
const stopped = (cache, scope) => cache.delete(markOf(scope));

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
  draw(box.querySelector("[data-offline-kept]"), keys.length, pages);
}
