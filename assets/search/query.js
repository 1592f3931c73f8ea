// Takes a query apart. The rules are those of generator/search/query.go.

const queryLimit = 1000; // code points
const slotLimit = 64; // different words
const keys = new Set(["type", "owner", "partner", "state", "tag"]);
const space = /[ \t\n\v\f\r\u00a0\u3000]+/;

// parse returns {words, counts, typing, excluded, filters}.
export function parse(text, analyse) {
  const line = [...(text.toWellFormed?.() ?? text).normalize("NFC")].slice(0, queryLimit).join("");
  const chunks = line.split(space).filter(Boolean);
  const filters = new Map();
  const excluded = [];
  const plain = [];
  for (const chunk of chunks) {
    const colon = chunk.indexOf(":");
    const key = chunk.slice(0, Math.max(colon, 0)).toLowerCase();
    const value = chunk.slice(colon + 1).toLowerCase();
    if (value && keys.has(key)) filters.set(key, [...(filters.get(key) ?? []), `${key}:${value}`]);
    else if (chunk.length > 1 && chunk[0] === "-") excluded.push(...analyse(chunk.slice(1)).map((t) => t.term).filter(Boolean));
    else plain.push(chunk);
  }
  const words = [];
  const counts = [];
  const joined = plain.join(" ");
  for (const token of analyse(joined)) {
    if (!token.term) continue;
    const again = words.findIndex((w) => w.term === token.term);
    if (again >= 0) counts[again]++;
    else if (words.length < slotLimit) {
      words.push(token);
      counts.push(1);
    }
  }
  const open = !space.test(line.at(-1) ?? " ") && chunks.at(-1) === plain.at(-1);
  const typing = open && words.length > 0 && words.at(-1).end === joined.length && counts.at(-1) === 1;
  return { words, counts, typing, excluded, filters: [...filters.values()] };
}
