// Replaces the service worker: removes every copy and itself.
import { cachePrefix } from "./offline/caches.js";

addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(registration.scope)));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
}
