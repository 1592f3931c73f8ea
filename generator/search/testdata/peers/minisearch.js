// MiniSearch as it comes, and as VitePress sets it.
import MiniSearch from "./node_modules/minisearch/dist/es/index.js";

export function make(docs, setting) {
  const vitepress = setting === "vitepress";
  const index = new MiniSearch({
    fields: vitepress ? ["title", "titles", "text"] : ["title", "text"],
    storeFields: vitepress ? ["title", "titles"] : ["title"],
    searchOptions: vitepress ? { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } } : {},
  });
  index.addAll(docs);
  return {
    ask: (query) => index.search(query).slice(0, 10).map((hit) => hit.id),
    saved: () => [JSON.stringify(index)],
  };
}
