// Fetches every file of the site that this browser does not have yet.
import { hashOf, keep, worth } from "./copy.js";
import { changing, hashed, head, markOf, places, want, wanted } from "./places.js";

const atOnce = 4;

export class NoRoom extends Error {}

export async function listOf(scope, signal) {
  const response = await fetch(scope + "-/offline/files.json", { cache: "no-cache", signal });
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

// keepAll fetches all files of the list. progress(done, of) counts bytes. It returns
// how many files could not be fetched, or undefined when another tab is running it. A
// signal stops it, and fetched files stay. Removing the mark also stops it: the reader
// no longer wants the copies. When there is no room left the mark is removed, so that
// no visit tries again.
export async function keepAll({ scope, edition, progress = () => {}, signal }) {
  return navigator.locks.request(lockOf(scope), { ifAvailable: true }, async (lock) => {
    if (!lock) return undefined;
    const list = await listOf(scope, signal);
    const names = places(scope, edition);
    const pages = await caches.open(names.pages);
    await want(pages, scope, { id: list.id, done: false }).catch(room);
    const queue = [...list.files];
    let done = 0;
    let failed = 0;
    async function work() {
      for (let file = queue.shift(); file && !signal?.aborted; file = queue.shift()) {
        if (!(await wanted(pages, scope))) return;
        const [path, size, hash] = file;
        const cache = await caches.open(names[hashed(path) ?? "pages"]);
        const copy = await cache.match(scope + path);
        if (!copy || (hash && hashOf(copy) !== hash)) failed += (await take(cache, path)) ? 0 : 1;
        progress((done += size), list.bytes);
      }
    }
    async function working() {
      try {
        await work();
      } catch (err) {
        queue.length = 0;
        throw err;
      }
    }
    async function take(cache, path) {
      const response = await fetch(scope + path, { cache: "no-cache", signal });
      if (!worth(response)) return false;
      await keep(cache, scope + path, response, { path, edition }).catch(room);
      return true;
    }
    // The first failure ends all; the lock is released when all fetches
    // have ended.
    const ended = await Promise.allSettled(Array.from({ length: atOnce }, working));
    const reasons = ended.filter(({ status }) => status === "rejected").map(({ reason }) => reason);
    const full = reasons.find((reason) => reason instanceof NoRoom);
    if (full) await pages.delete(markOf(scope));
    if (reasons.length) throw full ?? reasons[0];
    signal?.throwIfAborted();
    if (await wanted(pages, scope)) await want(pages, scope, { id: list.id, done: true });
    return failed;
  });
}

function room(err) {
  throw err.name === "QuotaExceededError" ? new NoRoom() : err;
}

const lockOf = (scope) => head(scope) + "keep";

// forget deletes all copies except those that every visit stores. A page that is
// fetching them notices that the mark is gone and stops; what it has stored until then
// is deleted too.
export async function forget({ scope, edition }) {
  const names = places(scope, edition);
  const pages = await caches.open(names.pages);
  await pages.delete(markOf(scope));
  await navigator.locks.request(lockOf(scope), async () => {
    await caches.delete(names.search);
    await Promise.all((await more(scope, pages)).map((key) => pages.delete(key)));
  });
}

// more returns the stored pages that a visit does not store by itself.
export async function more(scope, pages) {
  const first = ["", "-/offline/", "-/offline/missing/", "-/search/", ...changing].map((path) => scope + path);
  return (await pages.keys()).filter(({ url }) => !first.includes(url));
}
