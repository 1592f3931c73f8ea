import { places, wanted } from "../offline/places.js";

const hour = 60 * 60 * 1000;

// Registers the worker, asks for a newer one when a page that was open for long is
// looked at again, and continues storing the whole base where a visit or a new build
// has interrupted it.
export async function takeover(scope, edition, keeper) {
  const registration = await navigator.serviceWorker.register(scope + "sw.js", { scope, updateViaCache: "none" });
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < hour) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
  const name = places(scope, edition).pages;
  if (!(await caches.has(name))) return;
  const mark = await wanted(await caches.open(name), scope);
  if (!mark || mark.done) return;
  const module = await import(keeper);
  await module.keepAll({ scope, edition });
}
