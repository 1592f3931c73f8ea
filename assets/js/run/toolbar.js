// The toolbar of a checklist: switch between runs, name, archive and delete them,
// export and import them.
import { download, copyText } from "../export.js";
import { byName, moment } from "../locale.js";
import { t } from "../words.js";
import { readRun, fileName } from "./file.js";
import { toJSON } from "./json.js";
import { element } from "../element.js";
import { toMarkdown } from "./markdown.js";
import { InvalidRun } from "./shape.js";

export function toolbar({ part, page, title, runs, begin, put, remove, go, notify, show, signal, print }) {
  const pick = part("pick");
  const name = part("rename");
  const who = part("who");
  const on = (place, event, act) => part(place).addEventListener(event, act, { signal });
  const click = (place, what) => on(place, "click", once(what));
  // Actions that need a current run.
  const act = (place, what) => click(place, () => {
    const run = runs.current();
    if (run) what(run);
  });

  function start() {
    put(begin(), t("The run has begun. Give it a name that others will know."));
    part("toolbar").open = true;
    name.focus();
    name.select();
  }
  click("another", start);
  on("pick", "change", () => go(pick.value));
  on("rename", "change", () => {
    const run = runs.current();
    const text = name.value.trim();
    if (run && text) put({ ...run, name: text }, t("The run is now called \"{name}\".", text));
    else show();
  });
  on("who", "change", show);
  act("reset", (run) => {
    put({ ...run, changed: new Date().toISOString(), items: run.items.map((item) => ({ ...item, done: null })) }, t("All ticks are taken back."), run);
    part("undo").focus();
  });
  const archive = (run) => put({ ...run, archived: run.archived ? null : new Date().toISOString() }, run.archived ? t("The run is open again.") : t("The run is in the archive: it can be read and printed."), run);
  act("archive", archive);
  act("reopen", (run) => {
    archive(run);
    part("note").focus(); // the button that was pressed is gone
  });
  act("delete", remove);
  act("copy", async (run) => {
    notify(await copyText(toMarkdown(run, page, title)) ? t("The run is on the clipboard.") : t("The browser does not let this page copy: download the run instead."));
  });
  act("markdown", (run) => download(fileName(page, run.name, "md"), "text/markdown", toMarkdown(run, page, title)));
  act("json", (run) => download(fileName(page, run.name, "json"), "application/json", toJSON(run, page, title)));
  act("print", () => print(false));
  click("blank", () => print(true));
  on("import", "change", async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    try {
      take(await readRun(file, page));
    } catch (error) {
      if (!(error instanceof InvalidRun)) throw error;
      notify(t("Nothing was brought in. {why}", error.message));
    }
    event.target.value = "";
  });

  function take(run) {
    const same = runs.all().find((other) => other.id === run.id);
    if (!same) put(run, t("The run \"{name}\" is here.", run.name));
    else if (JSON.stringify(same) === JSON.stringify(run)) put(same, t("The run \"{name}\" was here already.", run.name));
    else put({ ...run, id: begin().id, name: t("{name} (brought in)", run.name) }, t("A run from the same source was here already. The imported run was added."));
  }

  return {
    start,
    chosen: (items) => chosenTasks(part("roles"), who, items),
    show: (run) => draw(part, runs.all(), run),
  };
}

// chosenTasks returns the ids of the tasks of the role that is chosen; undefined for all.
function chosenTasks(roles, who, items) {
  const names = [...new Set(items.flatMap((item) => item.who))].sort(byName);
  roles.hidden = !names.length;
  const chosen = names.includes(who.value) ? who.value : "";
  who.replaceChildren(option("", t("Everybody's tasks")), ...names.map((name) => {
    const theirs = items.filter((item) => item.who.includes(name));
    return option(name, t("{name}: {done} of {all} done", name, theirs.filter((item) => item.done).length, theirs.length));
  }));
  who.value = chosen;
  return chosen ? new Set(items.filter((item) => item.who.includes(chosen)).map((item) => item.id)) : undefined;
}

// draw shows which runs there are and what can be done with the current one.
function draw(part, all, run) {
  const [pick, name] = [part("pick"), part("rename")];
  pick.replaceChildren(...(run ? [] : [option("", t("No run"))]), ...all.filter((other) => !other.archived).map(named));
  const archived = all.filter((other) => other.archived);
  if (archived.length) {
    pick.append(element("optgroup", { label: t("Archive") }, ...archived.map(named)));
  }
  pick.value = run?.id ?? "";
  if (document.activeElement !== name || !run) name.value = run?.name ?? "";
  for (const place of ["rename", "reset", "archive", "delete", "copy", "markdown", "json", "print"]) part(place).disabled = !run;
  part("reset").disabled = !run || Boolean(run.archived) || !run.items.some((item) => item.done);
  part("archive").textContent = run?.archived ? t("Take out of the archive") : t("Archive|do");
  part("facts").textContent = run ? t("Begun {moment}; list {version}.", moment(run.started), run.list || "–") : "";
}

// once ignores the second click of a double click.
export function once(act) {
  return (event) => {
    if (event.detail < 2) act(event);
  };
}

const option = (value, text) => element("option", { value }, text);
const named = (run) => option(run.id, run.name);

// noteOf returns a function that shows a message below the bar, or without one the state
// of the run. What is not stored is always named.
export function noteOf(note, runs) {
  return (message) => {
    const lost = {
      full: t("This browser has no room left: what you do now is lost when you leave the page. Download the run."),
      refused: t("This browser saves nothing: the ticks are lost when you leave the page."),
    }[runs.outcome()];
    const usual = runs.current()?.archived ? t("This run is in the archive.") : t("Ticks stay in this browser.");
    note.classList.toggle("run-lost", Boolean(lost));
    note.textContent = lost && message ? message + " " + lost : lost ?? message ?? usual;
  };
}
