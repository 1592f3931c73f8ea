// Splits long work into short turns, so that input is handled and hits are shown in
// between.

const longest = 6; // milliseconds; short, because a phone takes several times as long for the same work
let since = 0;

// turn yields to the browser if the current turn has taken long enough.
export async function turn() {
  if (performance.now() - since <= longest) return;
  await (globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done)));
  since = performance.now();
}
