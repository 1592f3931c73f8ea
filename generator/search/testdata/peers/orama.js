// Orama as it comes; with the setting "typos" it allows one wrong letter a word.
import { create, insertMultiple, save, search } from "./node_modules/@orama/orama/dist/browser/index.js";

export async function make(docs, setting) {
  const db = create({ schema: { title: "string", text: "string" } });
  await insertMultiple(db, docs.map(({ id, title, text }) => ({ id, title, text })), 500);
  const how = setting === "typos" ? { tolerance: 1 } : {};
  return {
    ask: async (term) => (await search(db, { term, limit: 10, ...how })).hits.map((hit) => hit.id),
    saved: () => [JSON.stringify(save(db))],
  };
}
