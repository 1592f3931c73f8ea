// The distance of two words. The rules are those of generator/search/lexicon.go.

// reach returns the distance that a misspelt word may have, by its number of letters.
export function reach(word) {
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

// distance returns the Damerau–Levenshtein distance (no part changed twice), or limit+1 when
// it is larger than limit. With prefix it is the least distance to any beginning of the word.
export function distance(a, word, limit, prefix) {
  const most = a.length + limit;
  if (word.length < a.length - limit || (!prefix && word.length > 2 * most)) return limit + 1;
  let b = [...word];
  if (a.length - b.length > limit || (!prefix && b.length > most)) return limit + 1;
  if (prefix) b = b.slice(0, most);
  let before = [];
  let last = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let d = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2] + 1);
      row[j] = d;
      if (d < least) least = d;
    }
    if (least > limit) return limit + 1;
  }
  return Math.min(prefix ? Math.min(...row) : row[b.length], limit + 1);
}
