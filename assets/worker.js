// The service worker: answers pages from the network and, where there is none,
// from the copies that this browser keeps. What it knows of the build that it
// belongs to (self.build) stands before it in sw.js.
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
