// The changes of a list since a run began. Tasks are compared by id; a removed and an added
// task count as one reworded task when at least half of their words are the same.
import { DAY, oneLine, unsigned } from "./shape.js";

const leastSimilarity = 0.5;

// difference returns {added, removed, reworded: [{from, to, sure}], rolesAdded,
// rolesRemoved}. A rewording is sure when the id stayed, because then the author
// treats the task as the same.
export function difference(run, page) {
  const was = new Map(run.items.map((item) => [item.id, item]));
  const is = new Map(page.items.map((item) => [item.id, item]));
  const reworded = page.items.filter((to) => was.has(to.id) && !sameWords(was.get(to.id), to)).map((to) => ({ from: was.get(to.id), to, sure: true }));
  const left = run.items.filter((item) => !is.has(item.id));
  const came = page.items.filter((item) => !was.has(item.id));
  const pairs = left
    .flatMap((from) => came.map((to) => ({ from, to, sure: false, by: similarity(from.text, to.text) })))
    .filter((pair) => pair.by >= leastSimilarity)
    .sort((a, b) => b.by - a.by); // stable: of equals, the first of the list
  const taken = new Set();
  for (const { from, to, sure } of pairs) {
    if (taken.has(from) || taken.has(to)) continue;
    taken.add(from).add(to);
    reworded.push({ from, to, sure });
  }
  const order = new Map(page.items.map((item, i) => [item.id, i]));
  reworded.sort((a, b) => order.get(a.to.id) - order.get(b.to.id));
  const roles = run.signatures.map((signature) => signature.role);
  const asked = run.signatures.filter((signature) => !signature.at).map((signature) => signature.role);
  const wanted = page.signatures.map((signature) => signature.role);
  return {
    added: came.filter((item) => !taken.has(item)),
    removed: left.filter((item) => !taken.has(item)),
    reworded,
    rolesAdded: wanted.filter((role) => !roles.includes(role)),
    rolesRemoved: asked.filter((role) => !wanted.includes(role)),
  };
}

export function isEmpty(d) {
  return !d.added.length && !d.removed.length && !d.reworded.length && !d.rolesAdded.length && !d.rolesRemoved.length;
}

// isStale reports whether the page has changed in more than the words of its tasks since the
// run began: their order, their places, who does them and until when.
export function isStale(run, page) {
  const facts = ({ id, text, group, depth, who }) => [id, text, group, depth, who];
  return run.list !== page.version || JSON.stringify(run.items.map(facts)) !== JSON.stringify(page.items.map(facts));
}

// sameWords compares two tasks, ignoring who does them and until when.
function sameWords(a, b) {
  const names = [...a.who, ...b.who].filter(Boolean);
  const [one, two] = [a, b].map(({ text }) => {
    for (const name of names) text = text.replaceAll(name, " ");
    return oneLine(text.replace(DAY, " ")).replace(/[\s,;]+$/, "");
  });
  return one === two;
}

// similarity is the share of words that two texts have in common, 0 to 1.
export function similarity(a, b) {
  const [one, two] = [words(a), words(b)];
  const rest = [...two];
  let shared = 0;
  for (const word of one) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return one.length + two.length ? (2 * shared) / (one.length + two.length) : 1;
}

function words(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

// moveRun returns the run with the tasks of the page. A task with the same id keeps its tick;
// a reworded one keeps it where its new id is in still. Ticked tasks that are gone move to
// removed, and so do their signatures.
export function moveRun(run, page, d, still) {
  const from = new Map(run.items.map((item) => [item.id, item.done]));
  const reworded = new Map(d.reworded.map((pair) => [pair.to.id, pair.from]));
  const lost = d.reworded.filter((pair) => pair.from.done && !still.has(pair.to.id)).map((pair) => pair.from);
  const items = page.items.map((item) => {
    const before = reworded.get(item.id);
    return { ...item, done: before ? (still.has(item.id) ? before.done : null) : from.get(item.id) ?? null };
  });
  const given = run.signatures.filter((signature) => signature.at && !page.signatures.some(({ role }) => role === signature.role));
  return {
    ...run, list: page.version, kept: "", items,
    removed: [...run.removed, ...[...d.removed, ...lost].map(({ id, text, group, done }) => ({ id, text, group, done }))],
    signatures: [...page.signatures.map(({ role }) => run.signatures.find((signature) => signature.role === role) ?? unsigned(role)), ...given],
  };
}
