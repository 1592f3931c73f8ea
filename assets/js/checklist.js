// Runs a checklist. Its runs are stored in this browser only, each with a copy of the
// list. A tick without a run starts one.
import { changed } from "./run/changed.js";
import { dayOf } from "./locale.js";
import { toolbar, noteOf, once } from "./run/toolbar.js";
import { difference, isEmpty, isStale, moveRun } from "./run/difference.js";
import { pageList } from "./run/list.js";
import { boxes, drawOwn, drawPage } from "./run/own.js";
import { done } from "./run/shape.js";
import { sheet } from "./run/sheet.js";
import { signing } from "./run/signing.js";
import { t } from "./words.js";

// connect connects the runs of a store with the article that contains the bar.
export function connect(bar, runs, signal) {
  const article = bar.closest("article");
  const part = (name) => article.querySelector(`[data-run-${name}]`);
  const list = pageList(bar, article);
  const begin = (name) => newRun(list, runs, name);
  const state = {
    before: [], // the earlier states of runs, the last one last, while undo is possible
    blank: false, // an empty list is being printed
    printing: false, // and every task, whatever the filter
  };
  const notify = noteOf(part("note"), runs);
  const { put, remove, undo, go } = actions(part, runs, state, notify, () => show());
  const tools = toolbar({ part, page: bar.dataset.run, title: bar.dataset.runTitle, runs, begin, put, remove, go, notify, show: () => show(), signal, print });
  const show = display(article, part, list, runs, state, tools, put, notify);

  function print(empty) {
    state.blank = empty;
    show();
    window.print();
    state.blank = false;
    show();
  }

  article.addEventListener("change", (event) => {
    const id = event.target.closest("[data-task]")?.dataset.task;
    if (id === undefined || event.target.type !== "checkbox") return;
    const run = runs.current() ?? begin();
    const at = new Date().toISOString();
    const items = run.items.map((item) => (item.id === id ? { ...item, done: event.target.checked ? at : null } : item));
    put({ ...run, changed: at, items });
  }, { signal });
  part("undo").addEventListener("click", once(undo), { signal });
  part("new").addEventListener("click", once(tools.start), { signal });
  runs.watch(() => {
    state.before = [];
    show();
  }, signal);
  for (const [event, is] of [["beforeprint", true], ["afterprint", false]]) {
    addEventListener(event, () => {
      state.printing = is;
      show();
    }, { signal });
  }

  const earlier = new Set(runs.all().length ? [] : runs.oldTicks());
  if (list.items.some((item) => earlier.has(item.id))) {
    const run = begin(t("Ticks from before"));
    put({ ...run, items: run.items.map((item) => (earlier.has(item.id) ? { ...item, done: run.started } : item)) });
  }
  for (const place of [bar, part("toolbar")]) place.hidden = false;
  notify();
  show();
}

// newRun returns a run of the list with a name that no other run has.
function newRun(list, runs, name) {
  const at = new Date().toISOString();
  if (!name) {
    const names = new Set(runs.all().map((run) => run.name));
    const first = t("Run of {day}", dayOf(at));
    name = first;
    for (let i = 2; names.has(name); i++) name = `${first} (${i})`;
  }
  return {
    id: [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    name, started: at, changed: at, archived: null, list: list.version, kept: "",
    items: list.items.map((item) => ({ ...item })), removed: [], signatures: list.signatures,
  };
}

// actions returns what changes the stored runs: each notifies and shows the result.
function actions(part, runs, state, notify, show) {
  return {
    // put stores a run; undo restores was.
    put(run, message, was) {
      runs.choose(run.id);
      state.before = was ? [...state.before, was] : [];
      runs.put(run);
      notify(message);
      show();
    },
    remove(run) {
      state.before.push(run);
      runs.remove(run.id);
      runs.choose(runs.all().find((other) => !other.archived)?.id ?? "");
      notify(t("The run \"{name}\" is deleted.", run.name));
      show();
      part("undo").focus();
    },
    undo() {
      const run = state.before.pop();
      if (!run) return;
      runs.choose(run.id);
      runs.put(run);
      notify(t("It is as it was."));
      show();
      part(state.before.length ? "undo" : "note").focus();
    },
    go(id) {
      runs.choose(id);
      state.before = [];
      notify();
      show();
    },
  };
}

// display returns a function that shows the current run in the article.
function display(article, part, list, runs, state, tools, put, notify) {
  const prose = article.querySelector(".prose:not([data-run-old])") ?? part("old"); // a page may have no text left
  let drawn = ""; // the run's own list that is shown
  for (const place of [part("changed"), part("signing")]) delete place.dataset.state;
  drawPage(prose);

  // draw shows the list of a run, or of the page.
  function draw(run) {
    const key = run ? JSON.stringify([run.id, run.items.map((item) => [item.id, item.text, item.group, item.who])]) : "";
    if (key === drawn) return;
    drawn = key;
    if (run) drawOwn(prose, run.items);
    else drawPage(prose);
  }
  function settle(choice, still) {
    const run = runs.current();
    if (choice === "keep") {
      put({ ...run, kept: list.version }, t("This run goes on with its own copy of the list."), run);
    } else {
      put({ ...moveRun(run, list, difference(run, list), still), changed: new Date().toISOString() }, t("The run has moved to the new list."), run);
    }
    part("note").focus(); // the button that was pressed is gone
  }

  return function show() {
    let run = runs.current();
    const d = run && difference(run, list);
    const hasOwnList = Boolean(run) && !isEmpty(d);
    if (run && !run.archived && !hasOwnList && isStale(run, list)) { // nothing that a reader has to decide
      run = moveRun(run, list, d, new Set());
      runs.put(run);
      if (runs.outcome() !== "stored") notify();
    }
    draw(hasOwnList ? run : undefined);
    part("old").hidden = prose !== part("old");
    part("changed").hidden = !hasOwnList || Boolean(run.archived);
    if (hasOwnList && !run.archived) changed(part("changed"), run, d, run.kept === list.version, settle);
    showTasks(part, prose, run, hasOwnList, list, state.printing, tools);
    part("undo").hidden = !state.before.length;
    part("reopen").hidden = !run?.archived || state.before.length > 0; // undo does the same
    tools.show(run);
    part("signing").hidden = !run?.signatures.length;
    part("unsigned").hidden = Boolean(run?.signatures.length);
    part("signoff").hidden = !run?.signatures.length && !list.signatures.length;
    if (run) signing(part("signing"), run, (become) => put(become(runs.current())));
    if (run) sheet(part("sheet"), run);
    part("sheet").hidden = !run || state.blank;
    article.toggleAttribute("data-running", Boolean(run) && !state.blank);
    article.toggleAttribute("data-archived", Boolean(run?.archived) && !state.blank);
  };
}

// showTasks shows the ticks of a run and how many there are.
function showTasks(part, prose, run, hasOwnList, list, printing, tools) {
  const items = run?.items ?? list.items;
  const ticked = new Set(items.filter((item) => item.done).map((item) => item.id));
  const chosen = tools.chosen(items);
  for (const [id, box] of boxes(prose, hasOwnList)) {
    box.disabled = Boolean(run?.archived);
    box.checked = ticked.has(id);
    box.closest("[data-task]").hidden = !printing && chosen !== undefined && !chosen.has(id);
  }
  const count = run ? done(run) : 0;
  part("name").textContent = run ? run.name : t("No run yet: a tick begins one");
  part("count").textContent = items.length && count === items.length ? t("All {all} done", count) : t("{done} of {all} done", count, items.length);
  Object.assign(part("progress"), { max: items.length || 1, value: count });
  part("new").hidden = Boolean(run);
}
