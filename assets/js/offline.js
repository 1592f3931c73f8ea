import { cacheNames, readMark } from "../offline/caches.js";
import { button, element } from "./element.js";
import { locale } from "./locale.js";
import { t } from "./words.js";

const hour = 60 * 60 * 1000;

// canReadOffline reports whether this browser stores pages of the site (package offline), so
// that "Read without a network" can be offered when the network fails.
export const canReadOffline = () => Boolean(document.documentElement.dataset.offlineModule && navigator.serviceWorker?.controller);

// Lets this browser store the pages that are read, where the site allows it (data-offline-module
// names the script of package offline) and the browser can: not in the dev server, not
// from a disk, not without HTTPS.
export function offline() {
  const page = document.documentElement;
  const { offlineModule, root, page: path } = page.dataset;
  if (!offlineModule || !isSecureContext || !location.protocol.startsWith("http") || !navigator.serviceWorker) return;
  if (page.dataset.copied) showCopyDate(page);
  navigator.serviceWorker.addEventListener("message", ({ data }) => data.newer === path && showNewerVersion());
  const begin = () => register(new URL(root, document.baseURI).href, page.dataset.edition, new URL(offlineModule, document.baseURI).href).catch(() => {});
  // Files to store are fetched after everything the reader waits for, such as a search.
  const later = () => setTimeout(() => (self.requestIdleCallback ? requestIdleCallback(begin, { timeout: 2000 }) : begin()), 1500);
  if (document.readyState === "complete") later();
  else addEventListener("load", later);
}

// showCopyDate says above the page how old it is.
export function showCopyDate(page, place) {
  const when = new Date(page.dataset.copied);
  const words = new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short" }).format(when);
  notice(place, t("The network does not answer. You are reading the copy of {day}.", words));
}

// showNewerVersion shows that the page has changed since it was opened. Only the reader reloads
// it, because something may be half read or half ticked.
export function showNewerVersion(place) {
  if (!place && document.querySelector("[data-newer]")) return;
  notice(place, t("There is a newer version of this page."), button({}, t("Load it"), () => location.reload())).dataset.newer = "";
}

function notice(place, text, ...more) {
  const note = element("p", { class: "offline-line", role: "status" });
  (place ?? document.querySelector("main")).prepend(note);
  note.append(text, ...more.flatMap((node) => [" ", node])); // after it is inserted, so that it is read out
  return note;
}

// Registers the worker, asks for a newer one when a page that was open for long is
// looked at again, and continues storing the whole base where a visit or a new build
// has interrupted it.
async function register(scope, edition, offlineModule) {
  const registration = await navigator.serviceWorker.register(scope + "sw.js", { scope, updateViaCache: "none" });
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < hour) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
  const name = cacheNames(scope, edition).pages;
  if (!(await caches.has(name))) return;
  const mark = await readMark(await caches.open(name), scope);
  if (!mark || mark.done) return;
  const module = await import(offlineModule);
  await module.storeAll({ scope, edition, goOn: true });
}
