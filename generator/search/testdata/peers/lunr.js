// lunr with the two fields that MkDocs gives it; with the setting "title", a
// word of a title counts ten times.
import lunr from "./node_modules/lunr/lunr.js";

export function make(docs, setting) {
  const index = lunr(function () {
    this.ref("id");
    this.field("title", setting === "title" ? { boost: 10 } : undefined);
    this.field("text");
    docs.forEach((doc) => this.add(doc));
  });
  // The signs of lunr's own query language would be read as orders, or refused.
  const plain = (query) => query.replace(/[:~^*+-]/g, " ");
  return {
    ask: (query) => index.search(plain(query)).slice(0, 10).map((hit) => hit.ref),
    saved: () => [JSON.stringify(index)],
  };
}
