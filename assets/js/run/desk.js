// The toolbar of a checklist: switch between runs, name, archive and delete them,
// export and import them.
import { written } from "../clipboard.js";
import { byName } from "../names.js";
import { t } from "../words.js";
import { moment } from "./day.js";
import { bring, download, fileName } from "./file.js";
import { toJSON } from "./json.js";
import { element } from "./list.js";
import { toMarkdown } from "./markdown.js";
import { Unsound } from "./shape.js";

export function desk({ part, page, title, runs, begin, put, remove, go, say, show, signal, print }) {
  const pick = part("pick");
  const name = part("rename");
  const who = part("who");
  const on = (place, event, act) => part(place).addEventListener(event, act, { signal });
  const click = (place, what) => on(place, "click", once(what));
  // Only if there is a current run.
  const act = (place, what) => click(place, () => {
    const run = runs.current();
    if (run) what(run);
  });

  function start() {
    put(begin(), t("The run has begun. Give it a name that others will know."));
    part("desk").open = true;
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
    part("note").focus(); // the button that had the focus is gone
  });
  act("delete", remove);
  act("copy", async (run) => {
    say(await written(toMarkdown(run, page, title)) ? t("The run is on the clipboard.") : t("The browser does not let this page copy: download the run instead."));
  });
  act("markdown", (run) => download(toMarkdown(run, page, title), fileName(page, run.name, "md"), "text/markdown"));
  act("json", (run) => download(toJSON(run, page, title), fileName(page, run.name, "json"), "application/json"));
  act("print", () => print(false));
  click("blank", () => print(true));
  on("bring", "change", async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    try {
      take(await bring(file, page));
    } catch (error) {
      if (!(error instanceof Unsound)) throw error;
      say(t("Nothing was brought in. {why}", error.message));
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
    // wanted returns the ids of the tasks of the role that is chosen; undefined for all.
    wanted(items) {
      const names = [...new Set(items.flatMap((item) => item.who))].sort(byName);
      part("roles").hidden = !names.length;
      const chosen = names.includes(who.value) ? who.value : "";
      who.replaceChildren(option("", t("Everybody's tasks")), ...names.map((name) => {
        const theirs = items.filter((item) => item.who.includes(name));
        return option(name, t("{name}: {done} of {all} done", name, theirs.filter((item) => item.done).length, theirs.length));
      }));
      who.value = chosen;
      return chosen ? new Set(items.filter((item) => item.who.includes(chosen)).map((item) => item.id)) : undefined;
    },
    show(run) {
      const all = runs.all();
      pick.replaceChildren(...(run ? [] : [option("", t("No run"))]), ...all.filter((other) => !other.archived).map(named));
      const archived = all.filter((other) => other.archived);
      if (archived.length) {
        const group = element("optgroup");
        group.label = t("Archive");
        group.append(...archived.map(named));
        pick.append(group);
      }
      pick.value = run?.id ?? "";
      if (document.activeElement !== name || !run) name.value = run?.name ?? "";
      for (const place of ["rename", "reset", "archive", "delete", "copy", "markdown", "json", "print"]) part(place).disabled = !run;
      part("reset").disabled = !run || Boolean(run.archived) || !run.items.some((item) => item.done);
      part("archive").textContent = run?.archived ? t("Take out of the archive") : t("Archive|do");
      part("facts").textContent = run ? t("Begun {moment}; list {version}.", moment(run.started), run.list || "–") : "";
    },
  };
}

// once ignores the second half of a double click.
export function once(act) {
  return (event) => {
    if (event.detail < 2) act(event);
  };
}

function option(value, text) {
  const made = element("option", text);
  made.value = value;
  return made;
}

function named(run) {
  return option(run.id, run.name);
}
