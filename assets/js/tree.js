import { read, write } from "./storage.js";

// Remembers which parts of the contents are closed, in this browser alone.
// theme.js closes them on the next page before it is drawn.
export function tree() {
  for (const branch of document.querySelectorAll("details[data-branch]")) {
    // Click events come only from the reader, by mouse or key; "toggle" events also
    // come when the page opens.
    branch.querySelector("summary").addEventListener("click", () => {
      const closed = new Set(read("tree", []));
      if (branch.open) closed.add(branch.dataset.branch);
      else closed.delete(branch.dataset.branch);
      write("tree", [...closed]);
    });
  }
}
