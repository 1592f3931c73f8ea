// Fetches every file of the site that this browser does not have yet.
import { hashOf, storeCopy, canStore } from "./copy.js";
import { changingFiles, cacheOf, cachePrefix, markAddress, cacheNames, writeMark, readMark } from "./caches.js";

const atOnce = 4;

export class StorageFull extends Error {}

export async function listOf(scope, signal) {
  const response = await fetch(scope + "-/offline/files.json", { cache: "no-cache", signal });
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

// storeAll fetches all files of the list. progress(done, of) counts bytes. It returns
// how many files could not be fetched, or undefined when another tab is running it. To
// go on with what was begun it waits for that tab, which may be closed before it is done. A
// signal stops it, and fetched files stay. Removing the mark also stops it: the reader
// no longer wants the copies. When there is no room left the mark is removed, so that
// no visit tries again.
export async function storeAll({ scope, edition, progress = () => {}, signal, goOn = false }) {
  return navigator.locks.request(lockOf(scope), { ifAvailable: !goOn }, async (lock) => {
    if (!lock) return undefined;
    const names = cacheNames(scope, edition);
    const pages = await caches.open(names.pages);
    if (goOn && ((await readMark(pages, scope))?.done ?? true)) return 0; // the other tab has done it
    const list = await listOf(scope, signal);
    await writeMark(pages, scope, { id: list.id, done: false }).catch(asStorageFull);
    const queue = [...list.files];
    let done = 0;
    let failed = 0;
    async function work() {
      for (let file = queue.shift(); file && !signal?.aborted; file = queue.shift()) {
        if (!(await readMark(pages, scope))) return;
        const [path, size, hash] = file;
        const cache = await caches.open(names[cacheOf(path) ?? "pages"]);
        const copy = await cache.match(scope + path);
        if (!copy || (hash && hashOf(copy) !== hash)) failed += (await fetchCopy(cache, path)) ? 0 : 1;
        progress((done += size), list.bytes);
      }
    }
    async function workOrStop() {
      try {
        await work();
      } catch (err) {
        queue.length = 0;
        throw err;
      }
    }
    async function fetchCopy(cache, path) {
      const response = await fetch(scope + path, { cache: "no-cache", signal });
      if (!canStore(response)) return false;
      await storeCopy(cache, scope + path, response, { path, edition }).catch(asStorageFull);
      return true;
    }
    // The first failure ends all; the lock is released when all fetches have ended.
    const ended = await Promise.allSettled(Array.from({ length: atOnce }, workOrStop));
    const reasons = ended.filter(({ status }) => status === "rejected").map(({ reason }) => reason);
    const full = reasons.find((reason) => reason instanceof StorageFull);
    if (full) await pages.delete(markAddress(scope));
    if (reasons.length) throw full ?? reasons[0];
    signal?.throwIfAborted();
    if (await readMark(pages, scope)) await writeMark(pages, scope, { id: list.id, done: true });
    return failed;
  });
}

function asStorageFull(err) {
  throw err.name === "QuotaExceededError" ? new StorageFull() : err;
}

const lockOf = (scope) => cachePrefix(scope) + "keep";

// removeAll deletes all copies except those that every visit stores. A page that is fetching
// them notices that the mark is gone and stops; what it has stored until then is deleted too.
export async function removeAll({ scope, edition }) {
  const names = cacheNames(scope, edition);
  const pages = await caches.open(names.pages);
  await pages.delete(markAddress(scope));
  await navigator.locks.request(lockOf(scope), async () => {
    await caches.delete(names.search);
    await Promise.all((await extraCopies(scope, pages)).map((key) => pages.delete(key)));
  });
}

// extraCopies returns the stored pages that a visit does not store by itself.
export async function extraCopies(scope, pages) {
  const first = ["", "-/offline/", "-/offline/missing/", "-/search/", ...changingFiles].map((path) => scope + path);
  return (await pages.keys()).filter(({ url }) => !first.includes(url));
}
