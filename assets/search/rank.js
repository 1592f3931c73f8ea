// Ranks pages. The rules are those of generator/search/rank.go, with the same
// arithmetic to the last digit.

const saturation = 3;
const levels = 31;
const coverage = 2.5;
const adjacency = 1.5;
const exactness = 0.3;
const factors = [1, 0.85, 0.5]; // of a page's state

// rank returns [{doc, score}], the best first. Pages that are out are left out.
export function rank(queryTerms, demotions, out) {
  const n = demotions.length;
  const field = () => new Float64Array(n);
  const [sum, titled, matched, next, of, lastTerm, lastAt] = [field(), field(), field(), field(), field(), field(), field()];
  const [value, at, length] = [field(), field(), field()];
  const all = queryTerms.reduce((total, queryTerm) => total + queryTerm.idf, 0);
  const found = new Set();
  queryTerms.forEach((queryTerm, i) => {
    const here = [];
    for (const list of queryTerm.found) {
      list.docs.forEach((doc, j) => {
        if (!value[doc]) here.push(doc);
        if (list.values[j] > value[doc]) value[doc] = list.values[j];
        if (!at[doc]) {
          at[doc] = list.at[j];
          length[doc] = list.of[j];
        }
      });
    }
    for (const doc of here) {
      found.add(doc);
      sum[doc] += value[doc];
      if (at[doc]) {
        titled[doc] += queryTerm.idf;
        matched[doc]++;
        of[doc] = length[doc];
        const step = at[doc] - lastAt[doc];
        if (i > 0 && lastTerm[doc] === i && (step === 1 || step === 2)) next[doc] += Math.min(queryTerm.idf, queryTerms[i - 1].idf);
        lastTerm[doc] = i + 1;
        lastAt[doc] = at[doc];
      }
      value[doc] = at[doc] = length[doc] = 0;
    }
  });
  const score = (doc) => {
    let s = (sum[doc] * (saturation + 1)) / (levels * 100);
    if (matched[doc]) {
      const share = Math.min(matched[doc], of[doc]) / of[doc];
      s += ((coverage * titled[doc] * titled[doc]) / all) * share;
      s += adjacency * next[doc];
      if (matched[doc] >= of[doc] && matched[doc] === queryTerms.length) s += exactness * all;
    }
    return s / 1000;
  };
  return [...found]
    .filter((doc) => !out[doc])
    .map((doc) => ({ doc, score: score(doc) * factors[demotions[doc]] }))
    .sort((a, b) => b.score - a.score || a.doc - b.doc);
}
