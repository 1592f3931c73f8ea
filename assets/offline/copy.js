// A stored answer has headers with its time, its size in bytes and, as in the list of
// files, the beginning of its SHA-256.
const taken = "tandem-taken";
const length = "tandem-bytes";
const hash = "tandem-hash";
const hashLength = 4; // bytes

// storeCopy stores an answer in a cache and returns its text, if it has one. A page of
// another site, edition or address is not stored.
export async function storeCopy(cache, url, response, { path, edition }) {
  const bytes = await response.arrayBuffer();
  const html = response.headers.get("content-type")?.startsWith("text/html");
  const text = html ? new TextDecoder().decode(bytes) : undefined;
  if (html && !belongs(text, path, edition)) return undefined;
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  headers.set(taken, new Date().toISOString());
  headers.set(length, String(bytes.byteLength));
  headers.set(hash, Array.from(sum.subarray(0, hashLength), (b) => b.toString(16).padStart(2, "0")).join(""));
  await cache.put(url, new Response(bytes, { status: 200, headers }));
  return text;
}

export const hashOf = (copy) => copy.headers.get(hash);
export const takenOn = (copy) => copy.headers.get(taken);
export const bytesOf = (copy) => Number(copy.headers.get(length));

// canStore reports whether an answer may be stored: complete, same origin, no error and
// no redirect.
export const canStore = (response) => response.status === 200 && response.type === "basic" && !response.redirected;

// belongs reports whether a page names the path and this edition as its own. A page
// that a host shows instead, such as a form to sign in, or a page of another site
// below this one, does not. Redirect pages name nothing.
function belongs(text, path, edition) {
  const said = /^<!doctype html>\s*<html[^>]*? data-page="([^"]*)" data-edition="([^"]*)"/.exec(text);
  return Boolean(said) && plain(said[1]) === plain(path) && said[2] === edition;
}

const plain = (path) => {
  try {
    return decodeURI(path.replaceAll("&#43;", "+").replaceAll("&#39;", "'").replaceAll("&amp;", "&"));
  } catch {
    return path;
  }
};

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
