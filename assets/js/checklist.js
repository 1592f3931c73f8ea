// Runs a checklist. Its runs are stored in this browser only, each with a copy of the
// list. A tick without a run starts one.
import { changed } from "./run/changed.js";
import { day } from "./run/day.js";
import { desk, once } from "./run/desk.js";
import { difference, isEmpty, isStale, move } from "./run/difference.js";
import { pageList } from "./run/list.js";
import { noting } from "./run/note.js";
import { boxes, own as drawOwn, page as drawPage } from "./run/own.js";
import { done } from "./run/shape.js";
import { sheet } from "./run/sheet.js";
import { signing } from "./run/signing.js";
import { runsOf } from "./run/store.js";
import { t } from "./words.js";

let listening;

export function checklist() {
  listening?.abort();
  listening = new AbortController();
  const { signal } = listening;
  const bar = document.querySelector("[data-run]");
  if (bar) work(bar, runsOf(bar.dataset.run), signal);
}

// work connects the runs of a store with the article that contains the bar.
export function work(bar, runs, signal) {
  const article = bar.closest("article");
  const part = (name) => article.querySelector(`[data-run-${name}]`);
  const list = pageList(bar, article);
  const prose = article.querySelector(".prose:not([data-run-old])") ?? part("old"); // a page may have no text left
  let drawn = ""; // the run's own list that is shown
  let before = []; // the earlier states of runs, the last one last, while undo is possible
  let blank = false; // an empty list is being printed
  let printing = false; // while printing, all tasks are shown, whatever the filter

  const say = noting(part("note"), runs);
  const table = desk({ part, page: bar.dataset.run, title: bar.dataset.runTitle, runs, begin, put, remove, go, say, show, signal, print });

  function begin(name) {
    const at = new Date().toISOString();
    return {
      id: [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
      name: name || unused(t("Run of {day}", day(at))), started: at, changed: at, archived: null, list: list.version, kept: "",
      items: list.items.map((item) => ({ ...item })), removed: [], signatures: list.signatures,
    };
  }
  function unused(name) {
    const names = new Set(runs.all().map((run) => run.name));
    let free = name;
    for (let i = 2; names.has(free); i++) free = `${name} (${i})`;
    return free;
  }

  // put stores a run and shows it; undo restores was.
  function put(run, message, was) {
    runs.choose(run.id);
    before = was ? [...before, was] : [];
    runs.put(run);
    say(message);
    show();
  }
  function remove(run) {
    before.push(run);
    runs.remove(run.id);
    runs.choose(runs.all().find((other) => !other.archived)?.id ?? "");
    say(t("The run \"{name}\" is deleted.", run.name));
    show();
    part("undo").focus();
  }
  function undo() {
    const run = before.pop();
    if (!run) return;
    runs.choose(run.id);
    runs.put(run);
    say(t("It is as it was."));
    show();
    part(before.length ? "undo" : "note").focus();
  }
  function go(id) {
    runs.choose(id);
    before = [];
    say();
    show();
  }

  function show() {
    let run = runs.current();
    const d = run && difference(run, list);
    const own = Boolean(run) && !isEmpty(d);
    if (run && !run.archived && !own && isStale(run, list)) { // the reader has nothing to decide
      run = move(run, list, d, new Set());
      runs.put(run);
      if (runs.outcome() !== "kept") say();
    }
    const keeps = own && run.kept === list.version;
    draw(own ? run : undefined);
    part("old").hidden = prose !== part("old");
    part("changed").hidden = !own || Boolean(run.archived);
    if (own && !run.archived) changed(part("changed"), run, d, keeps, settle);

    const items = run?.items ?? list.items;
    const ticked = new Set(items.filter((item) => item.done).map((item) => item.id));
    const wanted = printing ? undefined : table.wanted(items);
    for (const [id, box] of boxes(prose, own)) {
      box.disabled = Boolean(run?.archived);
      box.checked = ticked.has(id);
      box.closest("[data-task]").hidden = wanted !== undefined && !wanted.has(id);
    }
    const count = run ? done(run) : 0;
    part("name").textContent = run ? run.name : t("No run yet: a tick begins one");
    part("count").textContent = items.length && count === items.length ? t("All {all} done", count) : t("{done} of {all} done", count, items.length);
    Object.assign(part("progress"), { max: items.length || 1, value: count });
    part("undo").hidden = !before.length;
    part("new").hidden = Boolean(run);
    part("reopen").hidden = !run?.archived || before.length > 0; // undo restores the same state
    table.show(run);
    part("signing").hidden = !run?.signatures.length;
    part("unsigned").hidden = Boolean(run?.signatures.length);
    part("signoff").hidden = !run?.signatures.length && !list.signatures.length;
    if (run) signing(part("signing"), run, (become) => put(become(runs.current())));
    if (run) sheet(part("sheet"), run);
    part("sheet").hidden = !run || blank;
    article.toggleAttribute("data-running", Boolean(run) && !blank);
    article.toggleAttribute("data-archived", Boolean(run?.archived) && !blank);
  }
  // draw shows the list of a run, or of the page.
  function draw(run) {
    const state = run ? JSON.stringify([run.id, run.items.map((item) => [item.id, item.text, item.group, item.who])]) : "";
    if (state === drawn) return;
    drawn = state;
    if (run) drawOwn(prose, run.items);
    else drawPage(prose);
  }
  function settle(choice, still) {
    const run = runs.current();
    if (choice === "keep") {
      put({ ...run, kept: list.version }, t("This run goes on with its own copy of the list."), run);
    } else {
      put({ ...move(run, list, difference(run, list), still), changed: new Date().toISOString() }, t("The run has moved to the new list."), run);
    }
    part("note").focus(); // the button that had the focus is gone
  }
  function print(empty) {
    blank = empty;
    show();
    window.print();
    blank = false;
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
  part("new").addEventListener("click", once(table.start), { signal });
  runs.watch(() => { before = []; show(); }, signal);
  for (const [event, is] of [["beforeprint", true], ["afterprint", false]]) {
    addEventListener(event, () => {
      printing = is;
      show();
    }, { signal });
  }

  for (const place of [part("changed"), part("signing")]) delete place.dataset.state;
  drawPage(prose);
  const earlier = new Set(runs.all().length ? [] : runs.before());
  if (list.items.some((item) => earlier.has(item.id))) {
    const run = begin(t("Ticks from before"));
    put({ ...run, items: run.items.map((item) => (earlier.has(item.id) ? { ...item, done: run.started } : item)) });
  }
  for (const place of [bar, part("desk")]) place.hidden = false;
  say();
  show();
}
