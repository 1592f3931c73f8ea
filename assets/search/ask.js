// Searches for the text of an input, a moment after the last key.
import { t } from "../js/words.js";
import { Failure } from "./binary.js";
import { find } from "./find.js";
import { fewer } from "./instead.js";
import { wordless } from "./wordless.js";

const pause = 60; // milliseconds after a key

// asking returns a function that answers the input's text with so many hits as
// limit(text) says. It calls
//
//   empty()                     when nothing is asked, or only signs are typed
//   show(text, result, signal)  when it is known what is found, with the first hit
//   fill(hit, i)                as each further one arrives, in their order
//   done()                      when all is there
//   fail(message, shown)        when something could not be fetched; shown says
//                               whether show was called
//
// A question that a later one has overtaken calls nothing any more, and what it
// alone waits for is not fetched any further.
export function asking(input, limit, root, { empty, show, fill, done, fail }) {
  let last = 0;
  let timer;
  let running;
  let failed = false;

  async function answer(number) {
    const text = input.value;
    const overtaken = running;
    const { signal } = (running = new AbortController());
    // Only after this question has asked for what both of them need.
    setTimeout(() => overtaken?.abort(), 0);
    failed = false;
    if (wordless(text)) return empty();
    const current = (call) => (number === last ? call() : undefined);
    let shown = false;
    const first = (result) => {
      shown = true;
      current(() => show(text, result, signal));
    };
    try {
      const options = { limit: limit(text), root, signal, early: first, arrived: (hit, i) => current(() => fill(hit, i)) };
      const result = await find(text, options);
      if (!result.total) first({ ...result, fewer: await fewer(text, options) });
      current(done);
    } catch (err) {
      current(() => {
        failed = true;
        fail(err instanceof Failure ? err.message : t("The search does not work in this browser."), shown);
      });
    }
  }

  const ask = (wait = pause) => {
    clearTimeout(timer);
    const number = ++last;
    timer = setTimeout(() => answer(number), wait);
  };
  addEventListener("online", () => failed && ask(0));
  return ask;
}
