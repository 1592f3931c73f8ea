// Does long work in turns, so that keys are heard and hits are shown in between.

const longest = 6; // milliseconds: a phone takes several times as long
let since = 0;

// turn waits, when the last turn was long enough, so that the page can do other work.
export async function yieldToPage() {
  if (performance.now() - since <= longest) return;
  await (globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done)));
  since = performance.now();
}
