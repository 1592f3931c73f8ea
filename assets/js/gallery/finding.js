// The search field, the filters, the palette, the tree and the 404 page with their
// scripted parts.
import { element } from "../element.js";
import { List } from "../palette-list.js";
import { dialog } from "../palette-dialog.js";
import { holdInMemory } from "../path/store.js";
import { emptyRun } from "../path/run.js";
import { home } from "../path/home.js";
import { hitLinks, plainLink, searchLink, summary } from "../../search/results.js";
import { collapsible, group } from "../../search/filters.js";
import { n, t } from "../words.js";

export const finding = { filters, iam, lost, palette, search, tree };

const nothing = () => {};
const nowhere = { root: "", run: nothing };

const hits = [
  { title: "Hand over a shift", titleMarks: [[0, 9]], section: "Steps", sectionMarks: [], excerpt: "Sign the handover, and leave.", marks: [[9, 17]], type: "Playbook", owner: "Product owner", also: [
    { url: "-/components/", section: "Done when", sectionMarks: [], excerpt: "Whoever comes has said what they take over.", marks: [], terms: [] },
  ] },
  { title: "Handover", titleMarks: [[0, 8]], excerpt: "What one shift tells the next.", marks: [], type: "Term", owner: "", also: [] },
  { title: "Switch to paper", titleMarks: [], excerpt: "The handover goes on paper.", marks: [[4, 12]], type: "Playbook", owner: "Clinical fellow", state: "Review overdue", tone: "bad", also: [] },
].map((hit) => ({ url: "-/components/", terms: [], ...hit }));

const result = (found) => ({ total: found, hits, changed: [], nearest: found ? [] : [{ from: "handoevr", to: "handover" }], words: 1 });

function search(box, state) {
  const form = box.querySelector("form");
  const input = form.querySelector("input");
  const status = element("div", "search-status");
  const list = element("div", { class: "search-list", role: "listbox", "aria-label": t("Pages found") });
  form.append(element("div", "search-panel", status, list));
  let links;
  if (state === "before") {
    links = ["handover", "type:decision"].map((text) => searchLink(text, text, nowhere));
    status.textContent = t("Your last searches");
    const more = element("div", { class: "search-group", role: "group", "aria-label": t("Suggested") }, element("div", "search-group-head", t("Suggested")), searchLink("shift", "shift", nowhere));
    list.append(...links, more);
    links = list.querySelectorAll("a");
  } else {
    input.value = state === "hits" ? "handover" : "handoevr";
    const found = result(state === "hits" ? 3 : 0);
    links = found.total ? hits.flatMap((hit) => hitLinks(hit, "")) : [searchLink("handover", "handover", nowhere), plainLink("", t("Look through all pages"))];
    status.textContent = summary(input.value, found);
    list.append(...links);
  }
  for (const [i, link] of [...links].entries()) {
    link.href = "";
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", String(i === 0));
  }
}

function filters(box) {
  const groups = [
    group("type", [{ value: "playbook", label: "Playbooks", count: 12 }, { value: "decision", label: "Decisions", count: 3 }], (word) => word === "type:playbook", nothing),
    group("state", [{ value: "verified", label: "Verified", count: 9 }, { value: "overdue", label: "Review overdue", count: 2 }], () => false, nothing),
  ];
  box.append(element("div", "search-filters", collapsible(groups, true)));
}

function palette(box, state) {
  if (state === "button") {
    box.querySelector("button").hidden = false;
    return;
  }
  const shown = dialog();
  box.append(shown);
  shown.setAttribute("open", "");
  const input = shown.querySelector("input");
  input.removeAttribute("autofocus");
  const list = new List(input, shown.querySelector("[role=listbox]"));
  const go = (title, kind) => list.link("", title, kind, nothing);
  const everywhere = (text) => ({ title: t("Search"), options: [list.link("", t("Search all pages for “{text}”", text), "", nothing)] });
  if (state === "open") {
    list.show([
      { title: t("Opened last"), options: [go("Hand over a shift", "Playbook")] },
      { title: t("This page"), options: [list.button(t("Copy the id of this page"), "", nothing)] },
      { title: t("Go to"), options: [go("Playbooks", t("Register")), go("Product owner", t("Person"))] },
    ]);
    return;
  }
  input.value = state === "hits" ? "hand" : "quixotic";
  list.show(state === "hits"
    ? [{ title: t("Go to"), options: [go("handover", t("Tag"))] }, { title: t("Pages"), options: [go("Hand over a shift § Steps", "Playbook · Product owner"), go("Handover", "Term")] }, everywhere("hand")]
    : [everywhere("quixotic")]);
  shown.querySelector("[role=status]").textContent = state === "hits" ? n(2, "{n} page has it.", "{n} pages have it.") : t("No page has it.");
}

function tree(box) {
  const parts = box.querySelectorAll("details");
  if (parts.length > 1) parts[parts.length - 1].open = false;
}

function iam(box) {
  const entry = box.querySelector("[data-home-path]");
  const run = emptyRun();
  run.begun = "2026-11-18";
  run.done.set(decodeURIComponent(entry.dataset.steps.split(" ")[0]), { hash: "", day: "2026-11-18" });
  holdInMemory(entry.dataset.homePath, run);
  home();
}

function lost(box) {
  const place = box.querySelector("[data-lost]");
  place.hidden = false;
  place.querySelector("[data-lost-asked]").textContent = t("You asked for “{text}”.", "hand over");
  place.querySelector("[data-lost-list]").append(...hitLinks({ ...hits[0], also: [] }, ""), ...hitLinks(hits[1], ""));
}
