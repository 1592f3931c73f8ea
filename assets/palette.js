// The command palette, a module that is loaded when someone opens it. It opens pages,
// which it finds with the search client, registers, people, partners and tags, and
// runs commands of the open page.
import { address, loadModule, places } from "./js/access.js";
import { canReadOffline } from "./js/offline.js";
import { commands } from "./js/palette-commands.js";
import { List } from "./js/palette-list.js";
import { best } from "./js/palette-match.js";
import { recentPages } from "./js/visits.js";
import { n, t } from "./js/words.js";
import { hasNoWords } from "./search/query.js";
import { withTerms } from "./search/results.js";

const delay = 60; // milliseconds after a key
const filled = new WeakSet();

// fill connects the dialog that was opened, and shows its first options.
export function fill(dialog) {
  if (!filled.has(dialog)) {
    filled.add(dialog);
    connect(dialog);
  }
  dialog.querySelector("input").dispatchEvent(new Event("input"));
}

function connect(dialog) {
  const { root, page, searchModule } = document.documentElement.dataset;
  const input = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const list = new List(input, dialog.querySelector("[role=listbox]"));
  const { go, act, offline, everywhere } = optionsOf(dialog, list, status, root);
  let known = [];
  let timer, running;

  const recent = () => recentPages().filter(({ url }) => url !== page);

  function showFirst() {
    status.textContent = "";
    list.show([
      { title: t("Opened last"), options: recent().slice(0, 4).map(go) },
      { title: t("This page"), options: commands().slice(0, 8).map(act) },
      { title: t("Go to"), options: known.slice(0, 40).map(go) },
    ]);
  }

  // show lists the options for a text: with the pages found when they are known,
  // or with alternatives where the search failed.
  function show(text, { found, failed } = {}) {
    const opened = best(recent(), text, 3).map(go);
    list.show([
      { title: t("Go to"), options: best([...known, ...headings()], text, 6).map(go) },
      { title: t("Do"), options: best(commands(), text, 4).map(act) },
      { title: t("Opened last"), options: opened },
      { title: t("Pages"), options: (found?.hits ?? []).map(go).filter((option) => !opened.some((other) => target(other) === target(option))) },
      { title: t("Search"), options: failed && canReadOffline() ? [everywhere(text), offline()] : [everywhere(text)] },
    ]);
    if (found) status.textContent = found.total ? n(found.total, "{n} page has it.", "{n} pages have it.") : t("No page has it.");
  }

  async function search(text) {
    running = new AbortController();
    const { signal } = running;
    try {
      const found = await pagesFor(text, searchModule, signal);
      if (!signal.aborted) show(text, { found });
    } catch (err) {
      if (signal.aborted) return;
      show(text, { failed: true });
      status.textContent = err?.message ?? "";
    }
  }

  function stop() {
    clearTimeout(timer);
    running?.abort();
  }

  input.addEventListener("input", () => {
    stop();
    const text = input.value.trim();
    if (hasNoWords(text)) return showFirst();
    show(text);
    timer = setTimeout(search, delay, text);
  });
  dialog.addEventListener("close", () => {
    stop();
    input.value = "";
    status.textContent = "";
    list.show([]);
  });
  places(root).then((all) => {
    known = all.places.filter(({ url }) => url !== page);
    if (dialog.open) input.dispatchEvent(new Event("input"));
  });
}

// optionsOf returns what makes options: go for a page, act for a command, offline and
// everywhere for other ways to find something.
function optionsOf(dialog, list, status, root) {
  const close = () => dialog.close();
  const here = (url) => address(root, url) || "./";
  return {
    go: ({ title, kind, url, href = here(url) }) => list.link(href, title, kind, close),
    act: ({ title, kind, href, run, stays }) =>
      href
        ? list.link(href, title, kind, close)
        : list.button(title, kind, () => {
            if (!stays) close();
            run((result) => (status.textContent = result));
          }),
    offline: () => list.link(here("-/offline/"), t("Read without a network"), t("What this browser has saved"), close),
    everywhere: (text) => list.link(here(`-/search/?${new URLSearchParams({ q: text })}`), t("Search all pages for “{text}”", text), "", close),
  };
}

async function pagesFor(text, searchModule, signal) {
  const client = await loadModule(new URL(searchModule, document.baseURI).href);
  const { total, hits } = await client.search(text, { limit: 6, signal });
  return { total, hits: hits.map(hit) };
}

// hit turns a search hit into an option of the list.
const hit = ({ title, section, type, owner, ...place }) => ({ url: withTerms(place), title: section ? `${title} § ${section}` : title, kind: [type, owner].filter(Boolean).join(" · ") });

// target returns where an option leads, without the words to be marked there.
const target = ({ href }) => href.replace(/\?[^#]*/, "");

// headings are those of the open page.
function headings() {
  return [...document.querySelectorAll(".on-this-page a")].map((a) => ({ title: a.textContent, kind: t("On this page"), href: a.getAttribute("href") }));
}
