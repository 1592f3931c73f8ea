// Keeps a cache within bounds.
import { bytesOf } from "./copy.js";

// trim deletes the oldest copies until there are at most that many, with at most that
// many bytes; the ones to spare stay and do not count. A cache lists its copies in the
// order in which they were stored.
export async function trim(cache, spare, entries, bytes) {
  const keys = await cache.keys();
  const copies = await Promise.all(keys.map(async (key) => ({ key, size: bytesOf(await cache.match(key)) || 0 })));
  const counted = copies.filter(({ key }) => !spare.includes(key.url)).reverse();
  let sum = 0;
  const out = counted.filter(({ size }, i) => (sum += size) > bytes || i >= entries);
  await Promise.all(out.map(({ key }) => cache.delete(key)));
}
