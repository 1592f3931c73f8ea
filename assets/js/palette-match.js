// fold removes case and accents, which people leave out when they type.
export const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// best returns the items that have every word in title, kind or additional words, the
// best first.
export function best(items, asked, most) {
  const words = wordsOf(asked);
  if (!words.length) return [];
  return items
    .map((item) => ({ item, score: score(item, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ item }) => item);
}

// score is 0 when a word is missing. A word that covers more of the title scores higher.
function score({ title, kind, words: more }, words) {
  const titled = wordsOf(title);
  const others = wordsOf(`${kind ?? ""} ${more ?? ""}`);
  let sum = 0;
  for (const word of words) {
    const at = titled.findIndex((w) => w.startsWith(word));
    if (at >= 0) sum += 2 + word.length / titled[at].length + (at === 0 ? 1 : 0);
    else if (others.some((w) => w.startsWith(word))) sum += 1;
    else if (word.length > 2 && titled.some((w) => w.includes(word))) sum += 0.5;
    else return 0;
  }
  return sum - titled.length / 100;
}
