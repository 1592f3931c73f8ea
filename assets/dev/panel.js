// The panel that names problems: those of this page with their lines, or all of
// the base, grouped by file.
import { button, element } from "../js/element.js";
import { entry } from "./entry.js";

export function panel({ ui, here, hide }) {
  let box;

  function show(mode, list, totals) {
    const top = box?.scrollTop ?? 0;
    const focused = box?.contains(document.activeElement);
    box?.remove();
    box = undefined;
    if (!mode) return;
    const heading = element("h2", { id: "dev-title", class: "dev-title" }, mode === "here"
      ? (list.length === 1 ? "1 error in this page" : `${list.length} errors in this page`)
      : "Problems in the base");
    box = element("section", { class: "dev-panel", id: "dev-panel", role: "region", "aria-labelledby": "dev-title", tabindex: "-1" },
      element("header", { class: "dev-head" }, heading, button("dev-button", "Hide", hide)),
      totals.errors ? element("p", { class: "dev-note" }, "This is the last good version of the site.") : undefined,
    );
    if (mode === "here") {
      box.append(...list.map((problem) => entry(problem, here)));
    } else {
      for (const [path, problems] of files(list)) {
        box.append(element("h3", { class: "dev-file" }, path || "Templates and styles"), ...problems.map((problem) => entry(problem, here)));
      }
      const left = totals.errors + totals.warnings - list.length;
      if (left > 0) box.append(element("p", { class: "dev-note" }, `and ${left} more: tandem check lists them all`));
    }
    // After the counter in tab order, because the counter opens it.
    ui.box.append(box);
    box.scrollTop = top;
    if (focused) box.focus({ preventScroll: true });
  }

  return {
    show,
    focus: () => box?.focus({ preventScroll: true }),
    holdsFocus: () => Boolean(box?.contains(document.activeElement)),
  };
}

// files groups problems by file: files with errors first, each by line.
function files(list) {
  const groups = new Map();
  for (const problem of list) {
    if (!groups.has(problem.path)) groups.set(problem.path, []);
    groups.get(problem.path).push(problem);
  }
  for (const group of groups.values()) group.sort((a, b) => a.line - b.line || a.column - b.column);
  return groups; // the server sends errors first
}
