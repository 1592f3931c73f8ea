// The service worker answers with pages from the network and, without a network, from the
// copies in this browser. Its data about the build (self.build) comes before it in sw.js.
import { answer } from "./offline/answer.js";
import { install, activate } from "./offline/build.js";

// A new worker takes over at once: it also answers the pages of the last build, and no
// page is reloaded automatically.
addEventListener("install", (event) => event.waitUntil(install().then(() => self.skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const answered = answer(event);
  if (answered) event.respondWith(answered);
});
