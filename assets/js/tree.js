// The contents at the side.
import { read, write } from "./storage.js";

// tree remembers which parts are closed, in this browser alone. theme.js closes them
// on the next page before it is drawn.
export function tree() {
  for (const branch of document.querySelectorAll("details[data-branch]")) {
    // A summary is clicked by hand and by key; "toggle" comes too when the page opens.
    branch.querySelector("summary").addEventListener("click", () => {
      const closed = new Set(read("tree", []));
      if (branch.open) closed.add(branch.dataset.branch);
      else closed.delete(branch.dataset.branch);
      write("tree", [...closed]);
    });
  }
}

// side scrolls the contents to the open page.
export function scrollContents() {
  const list = document.querySelector(".side");
  const here = list?.querySelector('[aria-current="page"]') ?? list?.querySelector("[aria-current]");
  if (here && here.offsetTop > list.clientHeight * 0.8) list.scrollTop = here.offsetTop - list.clientHeight / 2;
}
