// The build that this worker serves, and the update of the copies to it.
import { hashOf, storeCopy, canStore } from "./copy.js";
import { cacheOf, cachePrefix, markAddress, cacheNames, writeMark, readMark } from "./caches.js";

export const build = self.build;
export const scope = self.registration.scope;
export const names = cacheNames(scope, build.edition);

// pathOf returns the path of an address below the site's root as the site writes it;
// undefined for other sites.
export function pathOf(url) {
  const { origin, pathname } = new URL(url);
  const root = new URL(scope);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  return pathname.slice(root.pathname.length).replace(/(^|\/)index\.html$/, "$1");
}

// install stores the files that every page needs. If one cannot be fetched, nothing is
// installed, and the browser tries again at the next visit.
export async function install() {
  await Promise.all(
    build.first.map(async (path) => {
      const place = cacheOf(path) ?? "pages";
      const cache = await caches.open(names[place]);
      if (await cache.match(scope + path)) return; // a page is renewed once this worker answers
      if (!(await fetchCopy(cache, path, place === "pages"))) throw new Error(`${path} cannot be kept`);
    }),
  );
}

async function fetchCopy(cache, path, anew) {
  const response = await fetch(scope + path, { cache: anew ? "no-cache" : "default" });
  if (!canStore(response)) return false;
  await storeCopy(cache, scope + path, response, { path, edition: build.edition });
  return true;
}

// activate takes over open pages, notifies those that a build has changed, and deletes
// what the build no longer has.
export async function activate() {
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  const current = Object.values(names);
  const others = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(scope)) && !current.includes(name));
  await Promise.all(others.map((name) => caches.delete(name)));
  const cache = await caches.open(names.pages);
  const mark = await readMark(cache, scope);
  if (mark && mark.id !== build.id) await writeMark(cache, scope, { ...mark, done: false });
  await refreshOpenPages(cache);
  await deleteOld(cache).catch(() => {}); // tried again with the next build
}

// refreshOpenPages renews the pages that are open or were stored first. Readers of a changed
// page are notified and reload it when they like.
async function refreshOpenPages(cache) {
  const open = await self.clients.matchAll({ type: "window" });
  const paths = new Set([...build.first.filter((path) => !cacheOf(path)), ...open.map(({ url }) => pathOf(url)).filter((path) => path !== undefined)]);
  await Promise.all(
    [...paths].map(async (path) => {
      const before = await cache.match(scope + path);
      if (!(await fetchCopy(cache, path, true).catch(() => false))) return;
      const after = await cache.match(scope + path);
      if (!before || !after || hashOf(before) === hashOf(after)) return;
      for (const client of open) if (pathOf(client.url) === path) client.postMessage({ newer: path });
    }),
  );
}

// deleteOld deletes files that this build does not have. A page may be gone because these
// readers may no longer see it, so the list of files is always fetched where more is
// stored than a visit stores.
async function deleteOld(pages) {
  const files = await caches.open(names.files);
  const now = new Set(build.hashed.map((name) => `${scope}-/static/${name}`));
  await deleteExcept(files, now);
  const search = await caches.open(names.search);
  const kept = (await pages.keys()).length + (await search.keys()).length;
  const begun = build.first.filter((path) => !cacheOf(path)).length;
  if (kept <= begun) return;
  const response = await fetch(scope + "-/offline/files.json", { cache: "no-cache" });
  if (!canStore(response)) return;
  const list = await response.json();
  if (list.id !== build.id) return; // yet another build: its own worker cleans up
  const there = new Set([markAddress(scope), ...list.files.map(([path]) => new URL(scope + path).href)]);
  await deleteExcept(search, there);
  await deleteExcept(pages, there);
  await refreshLinking(pages, there);
}

const links = /href="([^"#?]+)/g;

// refreshLinking renews the copies that lead to a page that is gone: they may contain its text.
async function refreshLinking(pages, there) {
  for (const { url } of await pages.keys()) {
    const copy = await pages.match(url);
    if (!copy?.headers.get("content-type")?.startsWith("text/html")) continue;
    const leads = [...(await copy.text()).matchAll(links)].map(([, href]) => new URL(href, url).href);
    if (leads.every((to) => !to.startsWith(scope) || !to.endsWith("/") || there.has(to))) continue;
    if (!(await fetchCopy(pages, pathOf(url), true).catch(() => true))) await pages.delete(url);
  }
}

const deleteExcept = async (cache, stay) => Promise.all((await cache.keys()).filter(({ url }) => !stay.has(url)).map((key) => cache.delete(key)));
