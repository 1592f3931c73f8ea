// Cuts text into words by Unicode Standard Annex #29, in the version and with the deviations
// of the tokeniser that bleve uses. A test in generator/search compares them.
import { classes } from "./tables.js";

// The first use expands the classes of alphabets and their punctuation only.
const alphabets = 0x3000;
const everything = 0x110000;
let table = new Uint8Array(0); // by code point

function fill(size) {
  table = new Uint8Array(size);
  let at = 0;
  for (const [, gap, name, length] of classes.matchAll(/([0-9a-z]*)([A-Z])(?:([0-9a-z]+),)?/g)) {
    at += gap ? parseInt(gap, 36) : 0;
    if (at >= size) return;
    const end = at + (length ? parseInt(length, 36) : 1);
    table.fill(name.charCodeAt(0), at, end);
    at = end;
  }
}

function classOf(point) {
  if (point >= table.length) fill(point < alphabets ? alphabets : everything);
  return table[point];
}

const code = (name) => name.charCodeAt(0);
const [extend, hebrew, letter, hangul, sign, number, katakana, ideograph, join, quote, twoQuotes] = [..."XHAJGZKIUQD"].map(code);
const [middle, middleOfNumber, middleOfBoth] = [..."LMB"].map(code);
const closed = 1; // a Hebrew letter with its quotation mark

const isLetter = (c) => c === letter || c === hangul || c === hebrew;

// segments returns where the words of a text begin and end: begin, end, begin, end, …
export function segments(text) {
  const found = [];
  const size = text.length;
  const classAt = (i) => (i < size ? classOf(text.codePointAt(i)) : 0);
  const next = (i) => i + (text.codePointAt(i) > 0xffff ? 2 : 1);
  // after returns the index after the character at i and its combining marks.
  const after = (i) => {
    i = next(i);
    while (classAt(i) === extend) i = next(i);
    return i;
  };

  for (let start = 0; start < size; ) {
    const first = classAt(start);
    let end = after(start);
    if (isLetter(first) || first === number || first === katakana || first === join) {
      end = wordEnd(first, end);
      if (first === hangul) end = Math.max(end, runEnd(start));
      found.push(start, end);
    } else if (first === sign) {
      end = runEnd(start);
      found.push(start, end);
    } else if (first === ideograph) {
      found.push(start, end);
    }
    start = end;
  }
  return found;

  // wordEnd continues from a character of class last that ends at i.
  function wordEnd(last, i) {
    for (;;) {
      const here = classAt(i);
      if (here === join) {
        last = join;
      } else if (isLetter(here) || here === number) {
        if (last === katakana) return i;
        last = here;
      } else if (here === katakana) {
        if (last !== katakana && last !== join) return i;
        last = katakana;
      } else if (isLetter(last) && (here === middle || here === middleOfBoth || here === quote) && isLetter(classAt(after(i)))) {
        i = after(i);
        last = classAt(i);
      } else if (last === number && (here === middleOfNumber || here === middleOfBoth || here === quote) && classAt(after(i)) === number) {
        i = after(i);
      } else if (last === hebrew && here === quote) {
        last = closed;
      } else if (last === hebrew && here === twoQuotes && classAt(after(i)) === hebrew) {
        i = after(i);
        last = closed;
      } else {
        return i;
      }
      i = after(i);
    }
  }

  // runEnd returns the end of a run of Hangul.
  function runEnd(i) {
    while (classAt(i) === hangul || classAt(i) === sign) i = after(i);
    return i;
  }
}
