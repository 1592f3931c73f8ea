// A run as Markdown: a header, then the list as people write it. Data that a reader
// does not need is in braces at the end of a line:
//
//   - [x] The room is booked {#room @"Tech lead" 2026-11-21T10:03:00.000Z}
//
// with the id of the task, who does it, and when it was ticked. The sections of
// signatures and of removed tasks are marked by {.sign-off} and {.removed}, so that their
// headings can be in any language.
import { t } from "../words.js";
import { checked } from "./json.js";
import { FORMAT, InvalidRun, VERSION, done, unsigned } from "./shape.js";

export function toMarkdown(run, page, title) {
  const lines = ["---", "format: " + FORMAT, "version: " + VERSION, "page: " + JSON.stringify(page), "title: " + JSON.stringify(title)];
  for (const field of ["id", "name", "started", "changed", "archived", "list", "kept"]) lines.push((field === "id" ? "run" : field) + ": " + JSON.stringify(run[field]));
  lines.push("---", "# " + escape(title + ": " + run.name), "", t("{done} of {all} done", done(run), run.items.length));
  let group = "";
  let first = true;
  for (const item of run.items) {
    if (item.group !== group) lines.push("", ("## " + escape(item.group)).trim(), "");
    else if (first) lines.push("");
    [group, first] = [item.group, false];
    lines.push("  ".repeat(item.depth) + line(item.done, item.text, ["#" + item.id, ...item.who.map((name) => '@"' + escape(name, '"') + '"'), item.done]));
  }
  if (run.signatures.length) lines.push("", "## " + t("Sign-off of a run") + " {.sign-off}", "");
  for (const { role, name, at, done, of } of run.signatures) {
    lines.push(at ? line(at, "", []) + escape(role, ":") + ": " + escape(name) + ` {${at} ${done}/${of}}` : line(null, role, []));
  }
  if (run.removed.length) lines.push("", "## " + t("No longer in the list") + " {.removed}");
  group = "";
  for (const item of run.removed) {
    if (item.group !== group) lines.push("", ("### " + escape(item.group)).trim());
    if (item.group !== group || item === run.removed[0]) lines.push("");
    group = item.group;
    lines.push(line(item.done, item.text, ["#" + item.id, item.done]));
  }
  return lines.join("\n") + "\n";
}

function line(ticked, text, marks) {
  const braces = marks.filter(Boolean).join(" ");
  return (ticked ? "- [x] " : "- [ ] ") + escape(text) + (braces ? ` {${braces}}` : "");
}

// fromMarkdown returns {page, run}; it throws InvalidRun.
export function fromMarkdown(text) {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0) throw new InvalidRun(t("This file is no run of a checklist."));
  const header = new Map(lines.slice(1, end).map((line) => field(line)));
  const run = { items: [], removed: [], signatures: [] };
  for (const name of ["name", "started", "changed", "archived", "list", "kept"]) run[name] = header.get(name);
  run.id = header.get("run");
  let part = "items";
  let group = "";
  lines.slice(end + 1).forEach((written, i) => {
    const heading = /^(##|###)(?: (.*?))?(?: \{\.(sign-off|removed)\})?$/.exec(written);
    if (heading) {
      part = heading[3] ?? (heading[1] === "##" ? "items" : part);
      group = heading[3] ? "" : unescape(heading[2] ?? "");
      return;
    }
    const task = /^( *)- \[([ xX])\] (.*)$/.exec(written);
    if (!task) return;
    const bad = () => new InvalidRun(t("Line {n} of the file cannot be read: {line}", end + 2 + i, written.trim().slice(0, 80)));
    if (part === "sign-off") run.signatures.push(signature(task[2] !== " ", task[3], bad));
    else run[part].push(item(task, group, part, run.changed, bad));
  });
  return checked(header.get("format"), header.get("version"), header.get("page"), run);
}

function field(line) {
  const at = line.indexOf(":");
  const value = line.slice(at + 1).trim();
  try {
    return [line.slice(0, at), JSON.parse(value)];
  } catch {
    return [line.slice(0, at), value];
  }
}

function item([, indent, tick, text], group, part, changed, bad) {
  const m = /^(.*) \{#([\w-]+)((?: @"(?:[^"\\]|\\.)*")*)(?: ([^ "{}]+Z))?\}$/.exec(text);
  if (!m) throw bad();
  // A box that was ticked in an editor has no instant: the last known one serves.
  const done = tick === " " ? null : m[4] ?? changed;
  const read = { id: m[2], text: unescape(m[1]), group, done };
  return part === "removed" ? read : { ...read, depth: Math.floor(indent.length / 2), who: [...m[3].matchAll(/@"((?:[^"\\]|\\.)*)"/g)].map((who) => unescape(who[1])) };
}

function signature(ticked, text, bad) {
  if (!ticked) return unsigned(unescape(text));
  const m = /^((?:[^\\:]|\\.)*): (.*) \{([^ "{}]+Z) (\d+)\/(\d+)\}$/.exec(text);
  if (!m) throw bad();
  return { role: unescape(m[1]), name: unescape(m[2]), at: m[3], done: Number(m[4]), of: Number(m[5]) };
}

// escape escapes markup in a text; Markdown drops the backslash.
function escape(text, mark) {
  const escaped = text.replace(/[\\`*_[\]{}<>]|&(?=#?\w+;)/g, "\\$&");
  return mark ? escaped.replaceAll(mark, "\\" + mark) : escaped;
}
function unescape(text) {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
