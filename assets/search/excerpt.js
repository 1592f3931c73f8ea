// Chooses the section of a page that answers best, and the best part of its
// text. The rules are those of generator/search/excerpt.go.

const window = 30; // words
const lead = 5; // of them, before the first match

// choose returns {section, excerpt, marks, terms}: marks are [begin, end] in the
// excerpt, terms those that the section's text has.
export function choose(sections, plan, analyse) {
  const hits = (tokens) => tokens.flatMap((t, token) => (plan.matching.has(t.term) ? [{ token, slots: plan.matching.get(t.term) }] : []));
  const value = (list) => {
    const seen = new Set(list.flatMap((h) => h.slots));
    let total = 0;
    for (const i of seen) total += plan.slots[i].idf;
    return total;
  };
  let best = { section: { id: "", heading: "", text: "" }, tokens: [], found: [] };
  let most = -1;
  for (const section of sections) {
    const tokens = (section.tokens ??= analyse(section.text)); // kept: the next letter often finds the same page
    const found = hits(tokens);
    const worth = 2 * value(hits(analyse(section.heading))) + value(found);
    if (worth > most) {
      most = worth;
      best = { section, tokens, found };
    }
  }
  const terms = best.found.map((h) => best.tokens[h.token].term);
  return { section: best.section, terms, ...part(best, value) };
}

function part({ section, tokens, found }, value) {
  let from = 0;
  let most = 0;
  for (let i = 0, j = 0; i < found.length; i++) {
    while (j < found.length && found[j].token < found[i].token + window - lead) j++;
    const worth = value(found.slice(i, j));
    if (worth > most) [from, most] = [found[i].token, worth];
  }
  from = Math.max(0, from - lead);
  const to = Math.min(from + window, tokens.length);
  const start = from > 0 ? tokens[from].start : 0;
  const end = to < tokens.length ? tokens[to - 1].end : section.text.length;
  const before = from > 0 ? "… " : "";
  const shift = before.length - start;
  const marks = found.filter((h) => h.token >= from && h.token < to).map((h) => [tokens[h.token].start + shift, tokens[h.token].end + shift]);
  return { excerpt: before + section.text.slice(start, end) + (to < tokens.length ? " …" : ""), marks };
}
