import { validRun, toJSON, stepsOf } from "./run.js";
import { t } from "../words.js";

// How a run is shared: as a JSON file, or in the part of an address behind "#", which
// a browser sends to no server. A link is "run=" and, base64url, "j" for JSON or "z"
// for JSON compressed by raw deflate.

export const maxLink = 7000; // characters; longer addresses are cut by some programs
const maxText = 400_000; // of JSON, so that a small link cannot unpack to a large one

const withPath = (path, run) => ({ tandem: "path", path, ...toJSON(run) });

export const fileOf = (path, title, run) => JSON.stringify({ title, ...withPath(path, run) }, null, 2) + "\n";

// fragmentOf returns the part of an address behind "#".
export async function fragmentOf(path, run) {
  const bytes = new TextEncoder().encode(JSON.stringify(withPath(path, run)));
  try {
    return "run=z" + base64(await transformed(bytes, new CompressionStream("deflate-raw")));
  } catch {
    return "run=j" + base64(bytes);
  }
}

export const isRun = (fragment) => /^#?run=/.test(fragment);

// fromFragment returns the run of a link; it throws an Error whose message is for the reader.
export async function fromFragment(fragment, route) {
  const coded = fragment.replace(/^#?run=/, "");
  let text;
  try {
    let bytes = bytesOf(coded.slice(1));
    if (coded[0] === "z") bytes = await transformed(bytes, new DecompressionStream("deflate-raw"));
    else if (coded[0] !== "j") throw new Error(coded[0]);
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error(t("The link is damaged or cut off: ask for it again, or for the file."));
  }
  return fromText(text, route);
}

// fromText returns the run of a file and how many of its marks belong to
// pages that the path no longer has.
export function fromText(text, route) {
  let value = null;
  try {
    if (text.length <= maxText) value = JSON.parse(text);
  } catch {
    // Reported below.
  }
  const run = value?.tandem === "path" ? validRun(value) : null;
  if (!run) throw new Error(t("This is no run of a path."));
  if (value.path !== route.dataset.path) throw new Error(t("This run belongs to another path: {path}", String(value.path).slice(0, 200)));
  const steps = new Set(stepsOf(route.dataset.steps));
  for (const first of route.querySelectorAll("[data-first]")) steps.add(first.dataset.first);
  let gone = 0;
  for (const list of [run.done, run.answers, run.unclear]) {
    for (const id of [...list.keys()]) {
      if (steps.has(id)) continue;
      list.delete(id);
      gone++;
    }
  }
  return { run, gone };
}

// transformed sends bytes through a stream, and stops when too many come out.
async function transformed(bytes, stream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > maxText) {
      await reader.cancel();
      throw new Error("too long");
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function base64(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytesOf(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
}

// copy reports whether the text is on the clipboard now.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
