import { element } from "./element.js";
import { copyText } from "./export.js";
import { t } from "./words.js";

const resultTime = 2000; // ms for which a button says that it has copied

// Shows the buttons that copy an id, and puts one on each block of code.
export function addCopyButtons() {
  addRegion();
  for (const button of document.querySelectorAll("button[data-copy]")) button.hidden = false;
  for (const code of document.querySelectorAll(".prose .code:not(:has(> .copy))")) {
    code.append(element("button", { type: "button", class: "copy copy-code", "aria-label": t("Copy the code") }, t("Copy")));
  }
}

// The text is collected on the click: one listener for the page's life.
export function copyOnClick() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button.copy");
    if (button) copy(button.dataset.copy ?? button.parentElement.querySelector("code").textContent.replace(/\n$/, ""), button, t("Copied"));
    // A click on the link of a heading copies its address and also goes there.
    const anchor = event.target.closest?.("a.anchor");
    if (anchor && !event.ctrlKey && !event.metaKey && !event.shiftKey) copy(anchor.href, anchor, t("Link copied"));
  });
}

async function copy(text, by, done) {
  if (await copyText(text)) {
    announce(done);
    showResult(by, done);
    return;
  }
  selectCode(by);
  announce(t("This browser does not let the page copy: mark the text and copy it by hand."));
  showResult(by, t("Not copied"), true);
}

// mark selects the text that a button copies, where the page shows it.
function selectCode(button) {
  const code = button.parentElement.querySelector("code");
  if (code && button.matches("button")) getSelection().selectAllChildren(code);
}

function showResult(by, words, refused = false) {
  by.dataset.done = words;
  by.toggleAttribute("data-refused", refused);
  setTimeout(() => delete by.dataset.done, resultTime);
}

// announce notifies screen readers without moving the focus, in one live region for the
// whole page. The region has to be there before it is used.
let region;

function addRegion() {
  if (region?.isConnected) return;
  region = element("p", { class: "visually-hidden", role: "status" });
  document.body.append(region);
}

function announce(text) {
  addRegion();
  // A changed text is read out even if the words are the same.
  region.textContent = region.textContent === text ? text + "\u00a0" : text;
}
