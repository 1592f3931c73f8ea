// The service worker answers with pages from the network and, without a network, from
// the copies in this browser. Its data about the build (self.build) comes before it in
// sw.js.
import { answer } from "./offline/answer.js";
import { begin, renew } from "./offline/build.js";

// A new worker takes over at once: it answers the pages of the last build too,
// and no page is loaded again without being asked for.
addEventListener("install", (event) => event.waitUntil(begin().then(() => self.skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(renew()));
addEventListener("fetch", (event) => {
  const answered = answer(event);
  if (answered) event.respondWith(answered);
});
