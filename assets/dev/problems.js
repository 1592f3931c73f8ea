// Shows problems of the content: errors of this page above it, all others behind a
// counter in the corner. The last good page stays below.
import { counter } from "./counter.js";
import { panel } from "./panel.js";
import { readHere, writeHere } from "../js/storage.js";

export function problems({ ui, here }) {
  const key = "dev-hidden:" + here;
  let told = [];
  let mode = ""; // which problems the panel shows: "here", "all" or nothing
  let drawn = ""; // the text on the screen
  let totals = { errors: 0, warnings: 0 };

  const mine = () => told.filter(({ page, severity }) => page === here && severity === "error");
  // A problem that has only moved to another line counts as the same.
  const sign = (list) => JSON.stringify(list.map(({ path, code, message }) => [path, code, message]));

  const corner = counter({ ui, press: () => (mode === "all" ? hide() : open("all")) });
  const sheet = panel({ ui, here, hide });

  function open(which) {
    mode = which;
    draw();
    if (which === "all") sheet.focus();
  }
  function hide() {
    const within = sheet.holdsFocus();
    // Remembered until other problems are shown.
    if (mode === "here" || mine().length) writeHere(key, sign(mine()));
    mode = "";
    draw();
    if (within) corner.focus();
  }
  function draw() {
    const list = mode === "all" ? told : mode === "here" ? mine() : [];
    const over = mode === "here" ? list.length : 0;
    const inPage = mine().length;
    corner.show({ here: inPage - over, elsewhere: totals.errors - inPage, warnings: totals.warnings, open: mode === "all" });
    sheet.show(mode, list, totals);
    drawn = JSON.stringify([told, totals]);
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !mode) return;
    // Escape first closes what is on top, or ends typing.
    const above = document.querySelector("dialog[open], :popover-open");
    const field = event.target.closest?.("input, textarea, select");
    if (!above && !field) hide();
  });

  return function show({ problems: list, errors = 0, warnings = 0 }) {
    if (drawn === JSON.stringify([list, { errors, warnings }])) return;
    const before = sign(mine());
    told = list;
    totals = { errors, warnings };
    const now = mine();
    if (!now.length) {
      writeHere(key, "");
      if (mode === "here") mode = "";
      if (!told.length) mode = "";
    } else if (mode !== "all" && readHere(key) !== sign(now)) {
      mode = "here";
    }
    if (now.length && sign(now) !== before) ui.say(`${now.length === 1 ? "1 error" : now.length + " errors"} in this page`);
    draw();
  };
}
