// Reads the files that the compiler writes for the browser. Their format is described in the
// package comment of generator/search. A file of another version is rejected.
import { t } from "../js/words.js";
import { yieldToPage } from "./yield.js";

// Failure explains to readers what cannot be loaded and, by its code, to scripts:
// "unreachable", "missing", "damaged" or "version".
export class Failure extends Error {
  constructor(code) {
    super(messageOf(code));
    this.code = code;
  }
}

function messageOf(code) {
  switch (code) {
    case "unreachable":
      return t("The search data cannot be reached. Check the connection and try again.");
    case "missing":
      return t("A part of the search data is missing. Reload the page; if that does not help, the site must be built again.");
    case "version":
      return t("The search data is of another version than this page. Reload the page.");
    default:
      return t("The search data is damaged. Reload the page; if that does not help, the site must be built again.");
  }
}

export const version = 4;
const headLength = 10;
const nameLength = 6; // bytes

let table;
function crc32(bytes) {
  table ??= Int32Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
    return n;
  });
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]) & 255] ^ (crc >>> 8); // an iterator is slow on a first visit
  return ~crc >>> 0;
}

// unpack returns a Reader of the payload of a file.
export async function unpack(kind, buffer) {
  await yieldToPage(); // many files arrive at once
  const bytes = new Uint8Array(buffer);
  const damaged = () => new Failure("damaged");
  if (bytes.length < headLength || String.fromCharCode(...bytes.subarray(0, 5)) !== "TDMS" + kind) throw damaged();
  if (bytes[5] !== version) throw new Failure("version");
  const body = bytes.subarray(headLength);
  if (new DataView(buffer).getUint32(6, true) !== crc32(body)) throw damaged();
  try {
    // A Blob's stream would do, but takes six times as long for a file of a kilobyte.
    const { readable, writable } = new DecompressionStream("deflate-raw");
    const writer = writable.getWriter();
    const [payload] = await Promise.all([new Response(readable).arrayBuffer(), writer.write(body), writer.close()]);
    await yieldToPage();
    return new Reader(new Uint8Array(payload), damaged);
  } catch {
    throw damaged();
  }
}

const decoder = new TextDecoder();

// Reader reads numbers (LEB128) and texts (length in bytes, UTF-8).
class Reader {
  constructor(bytes, damaged) {
    this.all = bytes;
    this.at = 0;
    this.damaged = damaged;
  }

  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const b = this.all[this.at++];
      if (b === undefined || scale > 2 ** 49) throw this.damaged();
      value += (b & 127) * scale;
      if (b < 128) return value;
    }
  }

  bytes(n) {
    if (this.at + n > this.all.length) throw this.damaged();
    return this.all.subarray(this.at, (this.at += n));
  }

  text() {
    return decoder.decode(this.bytes(this.number()));
  }

  // name reads the name of a file.
  name() {
    return Array.from(this.bytes(nameLength), (b) => b.toString(16).padStart(2, "0")).join("");
  }

  list(read) {
    const n = this.number();
    if (n > this.all.length) throw this.damaged();
    return Array.from({ length: n }, read);
  }

  // fronted reads a sorted list of texts. Each text is stored as the part that
  // differs from the one before.
  fronted() {
    let before = new Uint8Array(0);
    return this.list(() => {
      const shared = this.number();
      const rest = this.bytes(this.number());
      const whole = new Uint8Array(shared + rest.length);
      whole.set(before.subarray(0, shared));
      whole.set(rest, shared);
      before = whole;
      return decoder.decode(whole);
    });
  }
}
