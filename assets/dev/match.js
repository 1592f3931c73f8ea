// Matches old nodes to new ones, so that as few as possible are created, changed or
// moved: first equal nodes in order, then equal nodes that have moved, then nodes with
// the same id, then the most similar ones.
const { ELEMENT_NODE, TEXT_NODE } = Node;

export const blank = (node) => node.nodeType === TEXT_NODE && !node.nodeValue.trim();
const serialized = (node) => (node.nodeType === ELEMENT_NODE ? node.outerHTML : node.nodeType + node.nodeValue);
const name = (node) => node.id || node.dataset?.task || "";

// match returns, for each of the new nodes, the index of the old one, or -1.
export function match(old, wanted) {
  const was = old.map(serialized);
  const is = wanted.map(serialized);
  const found = new Array(wanted.length).fill(-1);
  const free = new Set(old.keys());
  const take = (i, j) => {
    found[j] = i;
    free.delete(i);
  };
  const open = (test = () => true) => [...wanted.keys()].filter((j) => found[j] < 0 && !blank(wanted[j]) && test(wanted[j]));

  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) take(start, start++);
  let end = 0;
  while (end < was.length - start && end < is.length - start && was[was.length - 1 - end] === is[is.length - 1 - end]) {
    take(was.length - 1 - end, is.length - 1 - end);
    end++;
  }
  for (const [i, j] of common(
    [...free].filter((i) => !blank(old[i])).map((i) => [i, was[i]]),
    open().map((j) => [j, is[j]]),
  )) take(i, j);

  const byPrint = group([...free].filter((i) => old[i].nodeType === ELEMENT_NODE), (i) => was[i]);
  for (const j of open((node) => node.nodeType === ELEMENT_NODE)) {
    const i = byPrint.get(is[j])?.shift();
    if (i !== undefined) take(i, j);
  }
  const byName = group([...free].filter((i) => name(old[i])), (i) => old[i].nodeName + " " + name(old[i]));
  for (const j of open(name)) {
    const i = byName.get(wanted[j].nodeName + " " + name(wanted[j]))?.shift();
    if (i !== undefined) take(i, j);
  }
  for (const gap of gaps(found, old, wanted, free)) matchSimilar(gap, old, wanted, take);
  matchSpaces(found, old, wanted, free, take);
  return found;
}

// common returns the pairs of a longest common subsequence (Hunt and Szymanski,
// 1977). Both lists hold [index, key].
function common(a, b) {
  const places = group(a.map((_, at) => at), (at) => a[at][1]);
  const ends = []; // ends[n]: the pair that ends the chain of n + 1 pairs with the least place in a
  for (const [j, key] of b) {
    for (const at of (places.get(key) ?? []).toReversed()) {
      let low = 0;
      for (let high = ends.length; low < high;) {
        const middle = (low + high) >> 1;
        if (ends[middle].at < at) low = middle + 1;
        else high = middle;
      }
      ends[low] = { at, j, before: ends[low - 1] };
    }
  }
  const pairs = [];
  for (let pair = ends.at(-1); pair; pair = pair.before) pairs.push([a[pair.at][0], pair.j]);
  return pairs.reverse();
}

// gaps returns the unmatched nodes between two matched ones, old and new.
function gaps(found, old, wanted, free) {
  const all = [];
  let from = 0;
  let gap = [];
  const close = (to) => {
    const mine = [];
    for (let i = from; i < to; i++) if (free.has(i) && !blank(old[i])) mine.push(i);
    if (gap.length && mine.length) all.push({ mine, gap });
    gap = [];
    from = Math.max(from, to + 1);
  };
  wanted.forEach((node, j) => {
    if (found[j] < 0) {
      if (!blank(node)) gap.push(j);
    } else if (found[j] >= from) close(found[j]);
  });
  close(old.length);
  return all;
}

const most = 900; // pairs of a gap that are compared
const least = 0.4; // of 1; nodes less similar are different ones

// matchSimilar matches the nodes of a gap that are most alike, then the rest by kind, in
// their order.
function matchSimilar({ mine, gap }, old, wanted, take) {
  const left = new Set(mine);
  const still = new Set(gap);
  const give = (i, j) => {
    left.delete(i);
    still.delete(j);
    take(i, j);
  };
  if (mine.length * gap.length <= most) {
    const scores = mine.flatMap((i, a) => gap.map((j, b) => [similarity(old[i], wanted[j]), Math.abs(a - b), i, j]));
    scores.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    for (const [score, , i, j] of scores) if (score >= least && left.has(i) && still.has(j)) give(i, j);
  }
  for (const same of [(a, b) => a.className === b.className, () => true]) {
    for (const j of still) {
      const i = [...left].find((i) => old[i].nodeName === wanted[j].nodeName && same(old[i], wanted[j]));
      if (i !== undefined) give(i, j);
    }
  }
}

// similarity is between 0 and 1: how many words both have, and whether their kinds are one.
function similarity(a, b) {
  if (a.nodeName !== b.nodeName) return 0;
  const [first, second] = [words(a), words(b)];
  if (!first.length && !second.length) return a.outerHTML?.length && a.getAttribute("class") === b.getAttribute("class") ? 0.5 : 0.1;
  const counts = new Map();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of second) {
    const count = counts.get(word) ?? 0;
    if (count > 0) both++;
    counts.set(word, count - 1);
  }
  return (2 * both) / (first.length + second.length);
}

const words = (node) => node.textContent.split(/\s+/).filter(Boolean).slice(0, 300);

// matchSpaces matches white space beside nodes that are matched.
function matchSpaces(found, old, wanted, free, take) {
  wanted.forEach((node, j) => {
    if (found[j] >= 0 || !blank(node)) return;
    for (const i of [found[j + 1] - 1, found[j - 1] + 1]) {
      if (free.has(i) && blank(old[i])) return take(i, j);
    }
  });
}

function group(list, key) {
  const groups = new Map();
  for (const item of list) {
    const of = key(item);
    if (groups.has(of)) groups.get(of).push(item);
    else groups.set(of, [item]);
  }
  return groups;
}

// longestIncreasing returns the places of a longest increasing subsequence: these nodes
// stay while the others move. Numbers below zero are unmatched.
export function longestIncreasing(list) {
  const pairs = common(list.filter((n) => n >= 0).toSorted((a, b) => a - b).map((n) => [n, n]), list.map((n, at) => [at, n]).filter(([, n]) => n >= 0));
  return new Set(pairs.map(([, at]) => at));
}
