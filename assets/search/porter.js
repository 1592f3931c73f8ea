// Porter's stemmer with the deviations of the one that bleve uses: Go's
// go-porterstemmer. A test in generator/search compares them.

function isConsonant(s, i) {
  const c = s[i];
  if (c === "a" || c === "e" || c === "i" || c === "o" || c === "u") return false;
  return c !== "y" || i === 0 || !isConsonant(s, i - 1);
}

// measure counts the changes from vowels to consonants.
function measure(s) {
  let n = 0;
  let before = true;
  for (let i = 0; i < s.length; i++) {
    const consonant = isConsonant(s, i);
    if (consonant && !before) n++;
    before = consonant;
  }
  return n;
}

function hasVowel(s) {
  for (let i = 0; i < s.length; i++) if (!isConsonant(s, i)) return true;
  return false;
}

function endsShort(s) {
  const n = s.length;
  return n >= 3 && isConsonant(s, n - 3) && !isConsonant(s, n - 2) && isConsonant(s, n - 1) && !"wxy".includes(s[n - 1]);
}

// has reports whether s is longer than the ending and ends in it.
const has = (s, ending) => s.length > ending.length && s.endsWith(ending);

// replaced applies the first rule whose ending fits: [ending, replacement].
function replaced(s, rules, least) {
  for (const [ending, by] of rules) {
    if (!has(s, ending)) continue;
    const stem = s.slice(0, -ending.length);
    if (ending === "ion" && !/[st]$/.test(stem)) return s;
    return measure(stem) > least ? stem + by : s;
  }
  return s;
}

const parse = (text) => text.split(" ").map((rule) => rule.split(">"));
const second = parse(
  "ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate " +
    "alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble logi>log",
);
const third = parse("icate>ic ative> alize>al iciti>ic ical>ic ful> ness>");
const fourth = parse(
  "al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ion> ou> ism> ate> iti> ous> ive> ize>",
);

function past(s) {
  if (has(s, "eed")) return measure(s.slice(0, -3)) > 0 ? s.slice(0, -1) : s;
  const ending = has(s, "ed") ? "ed" : has(s, "ing") ? "ing" : "";
  const stem = ending && s.slice(0, -ending.length);
  if (!ending || !hasVowel(stem)) return s;
  if (has(stem, "at") || has(stem, "bl") || has(stem, "iz")) return stem + "e";
  const n = stem.length;
  const last = stem[n - 1];
  if (!"lsz".includes(last) && last === stem[n - 2] && isConsonant(stem, n - 1)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? stem + "e" : stem;
}

export function stem(word) {
  let s = word;
  if (s.length < 3 || (s.length < 5 && [...s].length < 3)) return s;
  if (has(s, "sses") || has(s, "ies")) s = s.slice(0, -2);
  else if (!has(s, "ss") && has(s, "s")) s = s.slice(0, -1);
  s = past(s);
  if (s.length > 1 && s.endsWith("y") && hasVowel(s.slice(0, -1))) s = s.slice(0, -1) + "i";
  s = replaced(s, second, 0);
  s = replaced(s, third, 0);
  s = replaced(s, fourth, 1);
  if (s.endsWith("e")) {
    const shorter = s.slice(0, -1);
    const n = measure(shorter);
    if (n > 1 || (n === 1 && !endsShort(shorter))) s = shorter;
  }
  if (s.length > 2 && s.endsWith("ll") && measure(s.slice(0, -1)) > 1) s = s.slice(0, -1);
  return s;
}
