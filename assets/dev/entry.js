// One problem: severity, place, message, the line with a caret below it, and the hint.
import { to } from "./address.js";
import { button, element } from "../js/element.js";

export function entry(problem, here) {
  const { path, line, column, severity, message, excerpt, hint, page, shown, edit, code, explain } = problem;
  const at = line ? `${path}:${line}:${column || 1}` : path;
  // A problem without a file names its place in the message.
  const ways = !path ? undefined : element("p", { class: "dev-ways" }, edit
    ? element("a", { class: "dev-place", href: edit, title: "Open in the editor" }, at)
    : element("code", { class: "dev-place" }, at));
  if (ways && !edit && navigator.clipboard) {
    const copy = button("dev-button", "Copy", async () => {
      await navigator.clipboard.writeText(at);
      copy.textContent = "Copied";
    });
    copy.setAttribute("aria-label", "Copy the place " + at);
    ways.append(" ", copy);
  }
  if (ways && shown && page !== here) ways.append(" ", element("a", { class: "dev-page", href: to(page) }, "See the page"));
  return element("div", { class: "dev-problem dev-" + severity },
    element("p", { class: "dev-message" }, element("strong", { class: "dev-severity" }, severity === "error" ? "Error" : "Warning"), " ", message),
    ways,
    excerpt && severity === "error" ? element("pre", { class: "dev-excerpt" }, excerpt + "\n" + before(excerpt, column) + "^") : undefined,
    hint ? element("p", { class: "dev-hint" }, hint) : undefined,
    explain ? element("p", { class: "dev-ways" }, element("a", { class: "dev-explain", href: explain, target: "_blank", title: "What this means and how to fix it" }, code)) : undefined,
  );
}

// before is as wide as the text left of a column, which counts code points.
function before(excerpt, column) {
  return [...excerpt].slice(0, Math.max(0, column - 1)).map((c) => (c === "\t" ? "\t" : " ")).join("");
}
