// Answers requests of pages by kind: pages and files that change under one name from
// the network first, files with a hash in their name from their copy first. Requests
// that are left to the browser are never stored.
import { hashOf, storeCopy, takenOn, trim, canStore } from "./copy.js";
import { changingFiles, cacheOf, readMark } from "./caches.js";
import { build, names, pathOf, scope } from "./build.js";

const missingRoot = "../../../"; // of -/offline/missing/
const networkTimeout = 3000; // milliseconds for the network when there is a copy

export function answer(event) {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== "GET" || request.headers.has("range") || path === undefined) return undefined;
  if (request.mode === "navigate") return page(event, path);
  const cacheName = cacheOf(path);
  if (cacheName) return hashedFile(event, path, cacheName);
  if (changingFiles.includes(path) || request.destination === "image") return changingFile(event, path);
  return undefined;
}

async function page(event, path) {
  const cache = await caches.open(names.pages);
  const copy = await cache.match(scope + path);
  const answered = fromNetwork(event);
  let late = false;
  const storing = answered.then(async (response) => {
    if (response.status === 404 || response.status === 410) await cache.delete(scope + path); // these readers may no longer see it
    if (!canStore(response)) return;
    await storeCopy(cache, scope + path, response.clone(), { path, edition: build.edition });
    if (!late || hashOf(await cache.match(scope + path)) === hashOf(copy)) return;
    (await self.clients.get(event.resultingClientId))?.postMessage({ newer: path });
  });
  event.waitUntil(storing.then(() => limitCopies(cache)).catch(() => {})); // no network or no room: nothing is stored
  if (!copy) return answered.catch(() => missingPage(cache));
  const response = await withinTimeout(answered);
  if (response && response.status < 500) return response;
  late = true;
  return withDate(copy);
}

const fromNetwork = async (event) => (await event.preloadResponse) ?? fetch(event.request);

// withinTimeout returns the answer of the network within a time limit, undefined when it fails.
const withinTimeout = (answered) => Promise.race([answered.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, networkTimeout))]);

// withDate returns a copied page with the time of the copy.
async function withDate(copy) {
  const text = await copy.text();
  return new Response(text.replace("<html ", `<html data-copied="${takenOn(copy)}" `), { headers: copy.headers });
}

// missingPage returns the page for a page that is not stored. It is shown at the requested
// address, so its relative addresses are rewritten to begin at the root.
async function missingPage(cache) {
  const copy = await cache.match(scope + "-/offline/missing/");
  if (!copy) return Response.error();
  const text = await copy.text();
  return new Response(text.replaceAll(`="${missingRoot}`, `="${new URL(scope).pathname}`), { status: 503, headers: copy.headers });
}

// hashedFile answers files with a hash in their name. A page of an earlier build requests
// files that are gone: then this build's file of the same kind is used.
async function hashedFile(event, path, cacheName) {
  const cache = await caches.open(names[cacheName]);
  const copy = await cache.match(scope + path);
  if (copy) return copy;
  const response = await fetch(event.request).catch(() => undefined);
  if (response && canStore(response)) {
    event.waitUntil(storeCopy(cache, scope + path, response.clone(), { path, edition: build.edition }).catch(() => {}));
    return response;
  }
  const kind = (name) => name.replace(/-[A-Z0-9]{8}(\.\w+)$/, "$1");
  const name = cacheName === "files" && build.hashed.find((current) => kind("-/static/" + current) === kind(path));
  return (name && (await cache.match(`${scope}-/static/${name}`))) || response || Response.error();
}

async function changingFile(event, path) {
  const cache = await caches.open(names.pages);
  const copy = await cache.match(scope + path);
  const answered = fetch(event.request);
  const storing = answered.then(async (response) => canStore(response) && storeCopy(cache, scope + path, response.clone(), { path, edition: build.edition }));
  event.waitUntil(storing.catch(() => {}));
  if (!copy) return answered;
  const response = await withinTimeout(answered);
  return response && response.status < 500 ? response : copy;
}

// limitCopies deletes the oldest copies, unless the reader stores everything.
async function limitCopies(cache) {
  if (await readMark(cache, scope)) return;
  await trim(cache, build.first.map((path) => scope + path), 200, 20e6);
  await trim(await caches.open(names.search), [], 600, 10e6);
}
