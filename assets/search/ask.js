// Searches for the text of an input, a moment after the last key.
import { t } from "../js/words.js";
import { Failure } from "./binary.js";
import { find } from "./find.js";
import { withoutFilters } from "./alternatives.js";
import { hasNoWords } from "./query.js";

const delay = 60; // milliseconds after a key

// searchOnInput returns a function that searches for the input's text and returns at most
// limit(text) hits. It calls
//
//   empty()                     when the input has no words
//   show(text, result, signal)  when the result is known, with the first hit
//   fill(hit, i)                as each further one arrives, in their order
//   done()                      when all hits have arrived
//   fail(message, shown)        when something could not be fetched; shown says
//                               whether show was called
//
// A query that a later one has replaced calls nothing any more, and fetches that only
// it needs are cancelled.
export function searchOnInput(input, limit, root, { empty, show, fill, done, fail }) {
  let last = 0;
  let timer;
  let running;
  let failed = false;

  async function answer(number) {
    const text = input.value;
    const overtaken = running;
    const { signal } = (running = new AbortController());
    // Only after this query has requested the files that both need.
    setTimeout(() => overtaken?.abort(), 0);
    failed = false;
    if (hasNoWords(text)) return empty();
    const current = (call) => (number === last ? call() : undefined);
    let shown = false;
    const first = (result) => {
      shown = true;
      current(() => show(text, result, signal));
    };
    try {
      const options = { limit: limit(text), root, signal, early: first, arrived: (hit, i) => current(() => fill(hit, i)) };
      const result = await find(text, options);
      if (!result.total) first({ ...result, withoutFilters: await withoutFilters(text, options) });
      current(done);
    } catch (err) {
      current(() => {
        failed = true;
        fail(err instanceof Failure ? err.message : t("The search does not work in this browser."), shown);
      });
    }
  }

  const ask = (wait = delay) => {
    clearTimeout(timer);
    const number = ++last;
    timer = setTimeout(() => answer(number), wait);
  };
  addEventListener("online", () => failed && ask(0));
  return ask;
}
