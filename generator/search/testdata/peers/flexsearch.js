// FlexSearch with suggest, which also names pages that lack a word.
import FlexSearch from "./node_modules/flexsearch/dist/flexsearch.compact.module.min.js";

export function make(docs) {
  const index = new FlexSearch.Document({ document: { id: "id", index: ["title", "text"] } });
  docs.forEach((doc) => index.add(doc));
  return {
    ask: (query) => index.search(query, { limit: 10, suggest: true, merge: true }).map((hit) => hit.id).slice(0, 10),
    async saved() {
      const parts = [];
      await index.export((key, data) => { if (data !== undefined) parts.push(String(data)); });
      return parts;
    },
  };
}
