// Updates the stored copies when a new build is published.
import { hashOf, keep, worth } from "./copy.js";
import { hashed, head, markOf, want, wanted } from "./places.js";
import { build, names, pathOf, scope } from "./site.js";

// begin stores the files that every page needs. If one cannot be fetched, nothing is
// installed, and the browser tries again at the next visit.
export async function begin() {
  await Promise.all(
    build.first.map(async (path) => {
      const place = hashed(path) ?? "pages";
      const cache = await caches.open(names[place]);
      if (await cache.match(scope + path)) return; // a page is renewed once this worker answers
      if (!(await take(cache, path, place === "pages"))) throw new Error(`${path} cannot be kept`);
    }),
  );
}

async function take(cache, path, anew) {
  const response = await fetch(scope + path, { cache: anew ? "no-cache" : "default" });
  if (!worth(response)) return false;
  await keep(cache, scope + path, response, { path, edition: build.edition });
  return true;
}

// renew takes over open pages, notifies those that a build has changed, and deletes
// what the build no longer has.
export async function renew() {
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  const current = Object.values(names);
  const others = (await caches.keys()).filter((name) => name.startsWith(head(scope)) && !current.includes(name));
  await Promise.all(others.map((name) => caches.delete(name)));
  const cache = await caches.open(names.pages);
  const mark = await wanted(cache, scope);
  if (mark && mark.id !== build.id) await want(cache, scope, { ...mark, done: false });
  await tell(cache);
  await clean(cache).catch(() => {}); // tried again next time
}

// tell renews the pages that are open or were stored first. Readers of a changed page
// are notified and reload it when they like.
async function tell(cache) {
  const open = await self.clients.matchAll({ type: "window" });
  const paths = new Set([...build.first.filter((path) => !hashed(path)), ...open.map(({ url }) => pathOf(url)).filter((path) => path !== undefined)]);
  await Promise.all(
    [...paths].map(async (path) => {
      const before = await cache.match(scope + path);
      if (!(await take(cache, path, true).catch(() => false))) return;
      const after = await cache.match(scope + path);
      if (!before || !after || hashOf(before) === hashOf(after)) return;
      for (const client of open) if (pathOf(client.url) === path) client.postMessage({ newer: path });
    }),
  );
}

// clean deletes files that this build does not have. A page may be gone because its
// readers may no longer see it. So the list of files is fetched whenever more is stored
// than the files of a first visit.
async function clean(pages) {
  const files = await caches.open(names.files);
  const now = new Set(build.hashed.map((name) => `${scope}-/static/${name}`));
  await sweep(files, now);
  const search = await caches.open(names.search);
  const kept = (await pages.keys()).length + (await search.keys()).length;
  const begun = build.first.filter((path) => !hashed(path)).length;
  if (kept <= begun) return;
  const response = await fetch(scope + "-/offline/files.json", { cache: "no-cache" });
  if (!worth(response)) return;
  const list = await response.json();
  if (list.id !== build.id) return; // yet another build: its own worker cleans up
  const there = new Set([markOf(scope), ...list.files.map(([path]) => new URL(scope + path).href)]);
  await sweep(search, there);
  await sweep(pages, there);
  await requote(pages, there);
}

const links = /href="([^"#?]+)/g;

// requote renews the copies that lead to a page that is gone: they may quote it.
async function requote(pages, there) {
  for (const { url } of await pages.keys()) {
    const copy = await pages.match(url);
    if (!copy?.headers.get("content-type")?.startsWith("text/html")) continue;
    const leads = [...(await copy.text()).matchAll(links)].map(([, href]) => new URL(href, url).href);
    if (leads.every((to) => !to.startsWith(scope) || !to.endsWith("/") || there.has(to))) continue;
    if (!(await take(pages, pathOf(url), true).catch(() => true))) await pages.delete(url);
  }
}

const sweep = async (cache, stay) => Promise.all((await cache.keys()).filter(({ url }) => !stay.has(url)).map((key) => cache.delete(key)));
