/*! The stemmers are compiled from those of the Snowball project:
Copyright (c) 2001, Dr Martin Porter
Copyright (c) 2004,2005, Richard Boulton
Copyright (c) 2013, Yoshiki Shibukawa
Copyright (c) 2006,2007,2009,2010,2011,2014-2019, Olly Betts
All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:
1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.
3. Neither the name of the Snowball project nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE. */

// What the stemmers run on. A word is a string of the bytes of its UTF-8, one
// character each, because the stemmers count in bytes.
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const stemmer = (run) => (word) => {
  const env = new Env(String.fromCharCode(...encoder.encode(word)));
  run(env);
  return decoder.decode(Uint8Array.from(env.current, (c) => c.charCodeAt(0)));
};

class Env {
  Cursor = 0;
  LimitBackward = 0;
  Bra = 0;

  constructor(text) {
    this.current = text;
    this.Limit = this.Ket = text.length;
  }

  #inside(at) {
    return at > 0 && at < this.current.length && (this.current.charCodeAt(at) & 0xc0) === 0x80;
  }

  #replace(bra, ket, text) {
    const more = text.length - (ket - bra);
    this.current = this.current.slice(0, bra) + text + this.current.slice(Math.max(bra, ket));
    this.Limit += more;
    if (this.Cursor >= ket) this.Cursor += more;
    else if (this.Cursor > bra) this.Cursor = bra;
    return more;
  }

  EqS(text) {
    if (this.Cursor >= this.Limit || !this.current.startsWith(text, this.Cursor)) return false;
    this.Cursor += text.length;
    while (this.#inside(this.Cursor)) this.Cursor++;
    return true;
  }

  EqSB(text) {
    const from = this.Cursor - text.length;
    if (from < this.LimitBackward || this.#inside(from) || !this.current.startsWith(text, from)) return false;
    this.Cursor = from;
    return true;
  }

  SliceFrom(text) {
    this.#replace(this.Bra, this.Ket, text);
    return true;
  }

  SliceDel() {
    return this.SliceFrom("");
  }

  SliceTo() {
    return this.current.slice(this.Bra, this.Ket);
  }

  Insert(bra, ket, text) {
    const more = this.#replace(bra, ket, text);
    if (bra <= this.Bra) this.Bra += more;
    if (bra <= this.Ket) this.Ket += more;
  }

  NextChar() {
    do this.Cursor++;
    while (this.#inside(this.Cursor));
  }

  PrevChar() {
    do this.Cursor--;
    while (this.#inside(this.Cursor));
  }

  // ByteIndexForHop returns where n characters further on is.
  ByteIndexForHop(n) {
    let at = this.Cursor;
    for (; n > 0; n--) {
      do at++;
      while (this.#inside(at));
    }
    for (; n < 0; n++) {
      do at--;
      while (this.#inside(at));
    }
    return at;
  }

  // #rune returns the character that begins at the cursor, −1 for a broken one.
  #rune() {
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => this.current.charCodeAt(this.Cursor + i));
    const rune = a < 0x80 ? a : a < 0xe0 ? ((a & 31) << 6) | (b & 63) : a < 0xf0 ? ((a & 15) << 12) | ((b & 63) << 6) | (c & 63) : ((a & 7) << 18) | ((b & 63) << 12) | ((c & 63) << 6) | (d & 63);
    return rune === 0xfffd ? -1 : rune;
  }

  #grouped(rune, set, min, max) {
    return rune >= min && rune <= max && (set[(rune - min) >> 3] & (1 << ((rune - min) & 7))) !== 0;
  }

  InGrouping(set, min, max) {
    if (this.Cursor >= this.Limit || !this.#grouped(this.#rune(), set, min, max)) return false;
    this.NextChar();
    return true;
  }

  OutGrouping(set, min, max) {
    if (this.Cursor >= this.Limit) return false;
    const rune = this.#rune();
    if (rune < 0 || this.#grouped(rune, set, min, max)) return false;
    this.NextChar();
    return true;
  }

  InGroupingB(set, min, max) {
    return this.#back((rune) => this.#grouped(rune, set, min, max));
  }

  OutGroupingB(set, min, max) {
    return this.#back((rune) => !this.#grouped(rune, set, min, max));
  }

  // #back steps back over a character that fits. Over a broken one it steps and
  // says no, as the stemmers' own runtime does.
  #back(fits) {
    if (this.Cursor <= this.LimitBackward) return false;
    this.PrevChar();
    const rune = this.#rune();
    if (rune < 0) return false;
    if (fits(rune)) return true;
    this.NextChar();
    return false;
  }

  FindAmong(amongs, context) {
    return this.#among(amongs, context, 1, this.Limit);
  }

  FindAmongB(amongs, context) {
    return this.#among(amongs, context, -1, this.LimitBackward);
  }

  // #among finds the longest of a sorted list of texts that stands after the
  // cursor (step 1) or before it (−1): [text, the longest that begins or ends it, result, condition].
  #among(amongs, context, step, limit) {
    const start = this.Cursor;
    const letter = (i) => this.current.charCodeAt(step > 0 ? start + i : start - i - 1);
    const letterOf = (text, i) => text.charCodeAt(step > 0 ? i : text.length - i - 1);
    let [low, high, commonLow, commonHigh] = [0, amongs.length, 0, 0];
    for (let once = false; ; ) {
      const middle = low + ((high - low) >> 1);
      const [text] = amongs[middle];
      let common = Math.min(commonLow, commonHigh);
      let order = 0;
      for (; common < text.length; common++) {
        order = start + step * common === limit ? -1 : letter(common) - letterOf(text, common);
        if (order) break;
      }
      if (order < 0) [high, commonHigh] = [middle, common];
      else [low, commonLow] = [middle, common];
      if (high - low > 1) continue;
      if (low > 0 || high === low || once) break;
      once = true;
    }
    for (let i = low; i >= 0; i = amongs[i][1]) {
      const [text, , result, condition] = amongs[i];
      if (commonLow < text.length) continue;
      this.Cursor = start + step * text.length;
      if (!condition) return result;
      const holds = condition(this, context);
      this.Cursor = start + step * text.length;
      if (holds) return result;
    }
    return 0;
  }
}
