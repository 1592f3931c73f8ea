// Chooses the section of a page that answers best, and the best part of its
// text. The rules are those of generator/search/excerpt.go.

const window = 30; // words
const lead = 5; // of them, before the first match

const sectionsLimit = 2;

// choose returns {section, excerpt, marks, terms, also} of the section that
// answers best: marks are [begin, end] in the excerpt, terms those that the
// section's text has, also the same of the further sections that answer.
export function choose(sections, plan, analyse) {
  const hits = (tokens) => tokens.flatMap((t, token) => (plan.matching.has(t.term) ? [{ token, queryTerms: plan.matching.get(t.term) }] : []));
  const value = (list) => {
    const seen = new Set(list.flatMap((h) => h.queryTerms));
    let total = 0;
    for (const i of seen) total += plan.queryTerms[i].idf;
    return total;
  };
  const all = plan.queryTerms.reduce((total, queryTerm) => total + queryTerm.idf, 0);
  const list = sections.map((section) => {
    const tokens = (section.tokens ??= analyse(section.text)); // cached: the next letter often finds the same page
    const inHeading = hits((section.headingTokens ??= analyse(section.heading)));
    const found = hits(tokens);
    const answers = section.id !== "" && 2 * value([...inHeading, ...found]) > all;
    return { section, tokens, found, answers, worth: 2 * value(inHeading) + value(found) };
  });
  if (!list.length) list.push({ section: { id: "", heading: "", text: "" }, tokens: [], found: [] });
  list.sort((a, b) => b.worth - a.worth);
  const shown = (s) => ({ section: s.section, terms: s.found.map((h) => s.tokens[h.token].term), ...part(s, value) });
  const further = list.slice(1).filter((s) => s.answers);
  return { ...shown(list[0]), also: further.slice(0, sectionsLimit).map(shown) };
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
