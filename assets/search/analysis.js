// Makes terms of words, exactly as bleve's filters for each language do. A test in
// generator/search compares them.
import { segments } from "./segment.js";
import { stem } from "./porter.js";
import { stopWords } from "./tables.js";

// languages are the stemmers that are fetched when a base has their language.
const languages = {
  da: () => import("./languages/da.js"),
  de: () => import("./languages/de.js"),
  es: () => import("./languages/es.js"),
  fi: () => import("./languages/fi.js"),
  fr: () => import("./languages/fr.js"),
  hu: () => import("./languages/hu.js"),
  it: () => import("./languages/it.js"),
  nl: () => import("./languages/nl.js"),
  no: () => import("./languages/no.js"),
  ro: () => import("./languages/ro.js"),
  ru: () => import("./languages/ru.js"),
  sv: () => import("./languages/sv.js"),
  tr: () => import("./languages/tr.js"),
};

// analyser returns a promise of a function that takes a text and returns its tokens in order:
// {surface, term, start, end}. A stop word's term is empty. Its method term returns the term
// of one word. It is null for a language that this script does not know.
export async function analyser(name) {
  const known = new Map();
  const language = await chain(name);
  if (!language) return null;
  const stops = new Set(language.stops.split(" "));

  function word(written) {
    let w = known.get(written);
    if (!w) {
      const surface = language.shape(written);
      w = { surface, term: stops.has(surface) ? "" : language.stem(surface) };
      known.set(written, w);
    }
    return w;
  }
  const analyse = (text) => {
    const places = segments(text);
    const tokens = [];
    for (let i = 0; i < places.length; i += 2) {
      const [start, end] = [places[i], places[i + 1]];
      const { surface, term } = word(text.slice(start, end));
      tokens.push({ surface, term, start, end });
    }
    return tokens;
  };
  analyse.term = (surface) => word(surface).term;
  return analyse;
}

// chain returns {stops, shape, stem} of a language.
async function chain(name) {
  if (name === "standard") return { stops: stopWords, shape: lower, stem: (w) => w };
  if (name === "en") return { stops: stopWords, shape: (w) => lower(w.replace(/['’＇][sS]$/, "")), stem };
  if (!Object.hasOwn(languages, name)) return null;
  const { stops, articles, apostrophe, stem: own } = await languages[name]();
  const elided = new Set(articles.split(" "));
  const shape = (written) => {
    const w = lower(written);
    if (apostrophe) return w.split(/['’]/, 1)[0];
    for (const { index } of articles ? w.matchAll(/['’]/g) : []) {
      if (elided.has(w.slice(0, index))) return w.slice(index + 1);
    }
    return w;
  };
  return { stops, shape, stem: own };
}

// lower maps each character separately, as Go does, except a sigma at the end.
function lower(text) {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  let out = "";
  let wider = false; // bleve forgets the sigma after these
  for (const c of text) {
    if (c === "İ") out += "i";
    else if (c === "Σ" && !wider && out.length === text.length - 1) out += "ς";
    else out += c.toLowerCase();
    wider ||= c === "Ⱥ" || c === "Ⱦ";
  }
  return out;
}
