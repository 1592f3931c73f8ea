// Makes terms of words, exactly as bleve's analysers "en" and "standard" do. A
// test in generator/search holds them equal.
import { segments } from "./segment.js";
import { stem } from "./porter.js";
import { stopWords } from "./tables.js";

const stops = new Set(stopWords.split(" "));

// analyser returns a function that takes a text and returns its tokens in
// order: {surface, term, start, end}. A stop word's term is empty. Its method
// term returns the term of one word.
export function analyser(name) {
  const english = name === "en";
  const known = new Map();

  function word(written) {
    let w = known.get(written);
    if (!w) {
      const surface = lower(english ? written.replace(/['’＇][sS]$/, "") : written);
      w = { surface, term: stops.has(surface) ? "" : english ? stem(surface) : surface };
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

// lower maps each character by itself, as Go does, save for a sigma at the end.
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
