import { announce, listen } from "./announce.js";
import { written } from "./clipboard.js";
import { t } from "./words.js";

const shown = 2000; // ms for which a button says that it has copied

// Shows the buttons that copy an id, and puts one on each block of code.
export function copyable() {
  listen();
  for (const button of document.querySelectorAll("button[data-copy]")) button.hidden = false;
  for (const code of document.querySelectorAll(".prose .code:not(:has(> .copy))")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy copy-code";
    button.textContent = t("Copy");
    button.setAttribute("aria-label", t("Copy the code"));
    code.append(button);
  }
}

// The text is collected on the click: one listener for the page's life.
export function copying() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button.copy");
    if (button) copy(button.dataset.copy ?? button.parentElement.querySelector("code").textContent.replace(/\n$/, ""), button, t("Copied"));
    // A click on the link of a heading copies its address and also goes there.
    const anchor = event.target.closest?.("a.anchor");
    if (anchor && !event.ctrlKey && !event.metaKey && !event.shiftKey) copy(anchor.href, anchor, t("Link copied"));
  });
}

async function copy(text, by, done) {
  if (await written(text)) {
    announce(done);
    say(by, done);
    return;
  }
  mark(by);
  announce(t("This browser does not let the page copy: mark the text and copy it by hand."));
  say(by, t("Not copied"), true);
}

// mark selects the text that a button copies, where the page shows it.
function mark(button) {
  const code = button.parentElement.querySelector("code");
  if (code && button.matches("button")) getSelection().selectAllChildren(code);
}

function say(by, words, refused = false) {
  by.dataset.done = words;
  by.toggleAttribute("data-refused", refused);
  setTimeout(() => delete by.dataset.done, shown);
}
