// Answers requests of pages by kind: pages and files that change under one name from
// the network first, files with a hash in their name from their copy first. Requests
// that are left to the browser are never stored.
import { hashOf, keep, takenOn, trim, worth } from "./copy.js";
import { changing, hashed, wanted } from "./places.js";
import { build, names, pathOf, scope } from "./build.js";

const missingRoot = "../../../"; // of -/offline/missing/
const patience = 3000; // milliseconds for the network when there is a copy

export function answer(event) {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== "GET" || request.headers.has("range") || path === undefined) return undefined;
  if (request.mode === "navigate") return page(event, path);
  const place = hashed(path);
  if (place) return once(event, path, place);
  if (changing.includes(path) || request.destination === "image") return fresh(event, path);
  return undefined;
}

async function page(event, path) {
  const cache = await caches.open(names.pages);
  const copy = await cache.match(scope + path);
  const asked = fetched(event);
  let late = false;
  const kept = asked.then(async (response) => {
    if (response.status === 404 || response.status === 410) await cache.delete(scope + path); // no longer for these readers
    if (!worth(response)) return;
    await keep(cache, scope + path, response.clone(), { path, edition: build.edition });
    if (!late || hashOf(await cache.match(scope + path)) === hashOf(copy)) return;
    (await self.clients.get(event.resultingClientId))?.postMessage({ newer: path });
  });
  event.waitUntil(kept.then(() => sparing(cache)).catch(() => {})); // no network or no room: nothing is stored
  if (!copy) return asked.catch(() => missing(cache));
  const response = await soon(asked);
  if (response && response.status < 500) return response;
  late = true;
  return dated(copy);
}

const fetched = async (event) => (await event.preloadResponse) ?? fetch(event.request);

// soon returns the answer of the network within a time limit, undefined when it fails.
const soon = (asked) => Promise.race([asked.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, patience))]);

// dated returns a copied page that says when the copy was taken.
async function dated(copy) {
  const text = await copy.text();
  return new Response(text.replace("<html ", `<html data-copied="${takenOn(copy)}" `), { headers: copy.headers });
}

// missing returns the page for a page that is not stored. It is shown at the requested
// address, so its relative addresses are rewritten to begin at the root.
async function missing(cache) {
  const copy = await cache.match(scope + "-/offline/missing/");
  if (!copy) return Response.error();
  const text = await copy.text();
  return new Response(text.replaceAll(`="${missingRoot}`, `="${new URL(scope).pathname}`), { status: 503, headers: copy.headers });
}

// once answers files with a hash in their name. A page of an earlier build requests
// files that are gone: then this build's file of the same kind is used.
async function once(event, path, place) {
  const cache = await caches.open(names[place]);
  const copy = await cache.match(scope + path);
  if (copy) return copy;
  const response = await fetch(event.request).catch(() => undefined);
  if (response && worth(response)) {
    event.waitUntil(keep(cache, scope + path, response.clone(), { path, edition: build.edition }).catch(() => {}));
    return response;
  }
  const kind = (name) => name.replace(/-[A-Z0-9]{8}(\.\w+)$/, "$1");
  const name = place === "files" && build.hashed.find((current) => kind("-/static/" + current) === kind(path));
  return (name && (await cache.match(`${scope}-/static/${name}`))) || response || Response.error();
}

async function fresh(event, path) {
  const cache = await caches.open(names.pages);
  const copy = await cache.match(scope + path);
  const asked = fetch(event.request);
  const kept = asked.then(async (response) => worth(response) && keep(cache, scope + path, response.clone(), { path, edition: build.edition }));
  event.waitUntil(kept.catch(() => {}));
  if (!copy) return asked;
  const response = await soon(asked);
  return response && response.status < 500 ? response : copy;
}

// sparing deletes the oldest copies, unless the reader stores everything.
async function sparing(cache) {
  if (await wanted(cache, scope)) return;
  await trim(cache, build.first.map((path) => scope + path), 200, 20e6);
  await trim(await caches.open(names.search), [], 600, 10e6);
}
