// A copy of an answer carries when it was taken, how many bytes it has and, as
// the list of files does, the beginning of its SHA-256.
const taken = "tandem-taken";
const length = "tandem-bytes";
const hash = "tandem-hash";

// keep stores an answer in a cache and returns its text, if it has one. A page of
// another site, edition or address is not stored.
export async function keep(cache, url, response, { path, edition }) {
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
  headers.set(hash, Array.from(sum.subarray(0, 4), (b) => b.toString(16).padStart(2, "0")).join(""));
  await cache.put(url, new Response(bytes, { status: 200, headers }));
  return text;
}

export const hashOf = (copy) => copy.headers.get(hash);
export const takenOn = (copy) => copy.headers.get(taken);
export const bytesOf = (copy) => Number(copy.headers.get(length));

// worth reports whether an answer may be stored: complete, same origin, no error and
// no redirect.
export const worth = (response) => response.status === 200 && response.type === "basic" && !response.redirected;

// belongs reports whether a page says of itself that it is the one at a path of
// this edition. What a host shows in its place, such as a form to sign in, or a
// page of another site below this one, does not. Pages that only lead on say nothing.
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
