// Keeps a cache within bounds.
import { bytesOf } from "./copy.js";

// trim throws the oldest copies out until there are at most so many, with at
// most so many bytes; the ones to spare stay and do not count. A cache lists its
// copies in the order in which they were put.
export async function trim(cache, spare, entries, bytes) {
  const keys = await cache.keys();
  const copies = await Promise.all(keys.map(async (key) => ({ key, size: bytesOf(await cache.match(key)) || 0 })));
  const counted = copies.filter(({ key }) => !spare.includes(key.url)).reverse();
  let sum = 0;
  const out = counted.filter(({ size }, i) => (sum += size) > bytes || i >= entries);
  await Promise.all(out.map(({ key }) => cache.delete(key)));
}
