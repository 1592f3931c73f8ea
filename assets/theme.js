// Runs before the page is drawn, so that a chosen theme and closed parts of the contents
// never flash, and space is free for search results and for parts that need JavaScript.
import { keyOf, themeKey } from "./js/storage.js";

const { documentElement: page } = document;
page.dataset.script = "";
if (new URLSearchParams(location.search).has("q")) page.dataset.asked = "";
try {
  const theme = localStorage.getItem(themeKey);
  if (theme === "dark" || theme === "light") page.dataset.theme = theme;
  const closed = JSON.parse(localStorage.getItem(keyOf("tree")) ?? "[]");
  if (closed.length) close(closed);
} catch {
  // Storage is refused: the system's theme applies, and all parts are open.
}

// close closes parts as the parser creates them, except the one with the open page.
function close(names) {
  const watcher = new MutationObserver(settle);
  function settle() {
    for (const branch of document.querySelectorAll("details[data-branch]")) {
      // A part is complete when something follows it.
      if (branch.dataset.settled === undefined && (branch.nextSibling || document.readyState !== "loading")) {
        branch.dataset.settled = "";
        if (names.includes(branch.dataset.branch) && !branch.querySelector("[aria-current]")) branch.open = false;
      }
    }
  }
  watcher.observe(page, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    settle();
    watcher.disconnect();
  });
}
