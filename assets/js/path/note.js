import { isTask } from "./run.js";
import { t } from "../words.js";

export const mostMail = 1900; // characters of an address that mail programs take

// note returns a page of type teach-back from a run, in the form of this base: answers below
// Understood, unanswered and unclear questions and open tasks below Gaps. It covers the pages
// that were read and are clear. It is a draft, because only the newcomer knows who explained
// back. steps: [{ id, ask, task }]; teacher: id of the buddy.
export function note({ path, title, steps, run, teacher, today }) {
  const reached = ({ id }) => run.done.has(id) || run.answers.has(id);
  const covered = steps.filter((step) => !isTask(step.id) && reached(step) && !run.unclear.has(step.id));
  const understood = steps.filter(({ id, ask }) => ask && run.answers.has(id));
  const open = steps.filter(({ id, ask }) => run.unclear.has(id) || (ask ? !run.answers.has(id) : isTask(id) && !run.done.has(id)));
  const place = ({ id, task }) => isTask(id) ? `(${line(task)})` : `[[${id}]]`;
  const lines = [
    "---",
    "status: draft",
    "date: " + today,
    "path: " + JSON.stringify(path),
    "teacher: " + (teacher ? JSON.stringify(teacher) + " " : "") + "# " + t("the id of your buddy"),
    "learners: [] # " + t("your id in directory.yaml"),
    "covers: [" + covered.map(({ id }) => JSON.stringify(id)).join(", ") + "]",
    "format: onboarding",
    "---",
    "# " + line(run.name ? t("{name} explains back: {path}", run.name, title) : t("Explained back: {path}", title)),
    "",
    "## Understood",
    "",
  ];
  for (const step of understood) {
    lines.push(`- **${line(step.ask)}** ${place(step)}`, "");
    for (const part of run.answers.get(step.id).split(/\r\n?|\n/)) lines.push(part.trim() ? "  " + guarded(part.trim()) : "");
    lines.push("");
  }
  lines.push("## Gaps", "");
  for (const step of open) {
    const what = step.ask ? line(step.ask) + " " + place(step) : isTask(step.id) ? line(step.task) : place(step);
    lines.push("- [ ] " + what.replaceAll("@", "(at) "));
  }
  return lines.join("\n").replace(/\n{3,}/g, "\n\n").trimEnd() + "\n";
}

// line is a text within a line of Markdown.
const line = (text) => inline(text.replace(/\s+/g, " ").trim()).replaceAll("*", "\\*");

// inline escapes what a newcomer types, so that it does not become a link.
const inline = (text) => text.replaceAll("[", "\\[").replaceAll("<", "\\<");

// guarded escapes a line of an answer, so that it does not become a heading of the note.
const guarded = (text) => inline(text).replace(/^(#{1,6}(?=\s|$)|=+$|-+$|~~~|```)/, "\\$1");

// mail returns the address that opens a mail with a note, and whether the note
// is in it: in place of one too long for mail programs is a line that says where it is.
export function mail(to, subject, body) {
  const start = (to.startsWith("mailto:") ? to : "mailto:") + "?subject=" + encodeURIComponent(subject) + "&body=";
  const whole = start + encodeURIComponent(body.replaceAll("\n", "\r\n"));
  if (whole.length <= mostMail) return { address: whole, inside: true };
  return { address: start + encodeURIComponent(t("The note follows below, or is attached.") + "\r\n\r\n"), inside: false };
}
