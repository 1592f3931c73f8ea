// Replaces the service worker at its address: removes every copy and then itself.
import { head } from "./offline/places.js";

addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(head(registration.scope)));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
}
