// Shows problems of the content: errors of this page above it, all others behind a
// counter in the corner. The last good page stays below.
import { counter } from "./counter.js";
import { panel } from "./panel.js";
import { readSession, writeSession } from "../js/storage.js";

export function problems({ ui, here }) {
  const key = "dev-hidden:" + here;
  let received = [];
  let mode = ""; // which problems the panel shows: "here", "all" or nothing
  let drawn = ""; // the text on the screen
  let totals = { errors: 0, warnings: 0 };

  const pageErrors = () => received.filter(({ page, severity }) => page === here && severity === "error");
  // A mistake that has only moved to another line is the same mistake.
  const identity = (list) => JSON.stringify(list.map(({ path, code, message }) => [path, code, message]));

  const corner = counter({ ui, press: () => (mode === "all" ? hide() : open("all")) });
  const drawer = panel({ ui, here, hide });

  function open(which) {
    mode = which;
    draw();
    if (which === "all") drawer.focus();
  }
  function hide() {
    const within = drawer.holdsFocus();
    // Remembered until the problems change.
    if (mode === "here" || pageErrors().length) writeSession(key, identity(pageErrors()));
    mode = "";
    draw();
    if (within) corner.focus();
  }
  function draw() {
    const list = mode === "all" ? received : mode === "here" ? pageErrors() : [];
    const over = mode === "here" ? list.length : 0;
    const inPage = pageErrors().length;
    corner.show({ here: inPage - over, elsewhere: totals.errors - inPage, warnings: totals.warnings, open: mode === "all" });
    drawer.show(mode, list, totals);
    drawn = JSON.stringify([received, totals]);
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
    const before = identity(pageErrors());
    received = list;
    totals = { errors, warnings };
    const now = pageErrors();
    if (!now.length) {
      writeSession(key, "");
      if (mode === "here") mode = "";
      if (!received.length) mode = "";
    } else if (mode !== "all" && readSession(key) !== identity(now)) {
      mode = "here";
    }
    if (now.length && identity(now) !== before) ui.say(`${now.length === 1 ? "1 error" : now.length + " errors"} in this page`);
    draw();
  };
}
