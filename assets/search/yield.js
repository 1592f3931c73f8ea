// Interrupts long work, so that the page can handle keys and show hits in between.

const longest = 6; // milliseconds: a phone takes several times as long
let since = 0;

// yieldToPage waits for other work of the page, if the last pause was long enough ago.
export async function yieldToPage() {
  if (performance.now() - since <= longest) return;
  await (globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done)));
  since = performance.now();
}
