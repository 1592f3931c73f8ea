// The command palette, a module that is loaded when someone opens it. It opens pages,
// which it finds with the search client, registers, people, partners and tags, and
// runs commands of the open page.
import { address, module, places } from "./js/access.js";
import { keeping } from "./js/offline.js";
import { commands } from "./js/palette-commands.js";
import { List } from "./js/palette-list.js";
import { best } from "./js/palette-match.js";
import { visited } from "./js/visits.js";
import { n, t } from "./js/words.js";
import { wordless } from "./search/query.js";

const pause = 60; // milliseconds after a key
const served = new WeakSet();

// fill makes the dialog that was opened useful.
export function fill(dialog) {
  if (!served.has(dialog)) {
    served.add(dialog);
    serve(dialog);
  }
  dialog.querySelector("input").dispatchEvent(new Event("input"));
}

function serve(dialog) {
  const { root, page, searchModule } = document.documentElement.dataset;
  const input = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const list = new List(input, dialog.querySelector("[role=listbox]"));
  const here = (url) => address(root, url) || "./";
  let known = [];
  let timer;
  let running;

  const go = ({ title, kind, url, href = here(url) }) => list.link(href, title, kind, () => dialog.close());
  const act = ({ title, kind, href, run, stays }) =>
    href
      ? list.link(href, title, kind, () => dialog.close())
      : list.button(title, kind, () => {
          if (!stays) dialog.close();
          run((said) => (status.textContent = said));
        });
  const offline = () => list.link(here("-/offline/"), t("Read without a network"), t("What this browser has saved"), () => dialog.close());
  const everywhere = (text) => list.link(here(`-/search/?${new URLSearchParams({ q: text })}`), t("Search all pages for “{text}”", text), "", () => dialog.close());

  const former = () => visited().filter(({ url }) => url !== page);

  function before() {
    status.textContent = "";
    list.show([
      { title: t("Opened last"), options: former().slice(0, 4).map(go) },
      { title: t("This page"), options: commands().slice(0, 8).map(act) },
      { title: t("Go to"), options: known.slice(0, 40).map(go) },
    ]);
  }

  // show lists the options for a text: with the pages found when they are known,
  // or with alternatives where the search failed.
  function show(text, { found, failed } = {}) {
    const groups = [
      { title: t("Go to"), options: best([...known, ...headings()], text, 6).map(go) },
      { title: t("Do"), options: best(commands(), text, 4).map(act) },
    ];
    const opened = best(former(), text, 3).map(go);
    groups.push({ title: t("Opened last"), options: opened });
    const there = opened.map(plain);
    if (found) groups.push({ title: t("Pages"), options: found.hits.map(go).filter((option) => !there.includes(plain(option))) });
    groups.push({ title: t("Search"), options: failed && keeping() ? [everywhere(text), offline()] : [everywhere(text)] });
    list.show(groups);
    if (found) status.textContent = found.total ? n(found.total, "{n} page has it.", "{n} pages have it.") : t("No page has it.");
  }

  async function search(text) {
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    try {
      const client = await module(new URL(searchModule, document.baseURI).href);
      const result = await client.search(text, { limit: 6, signal });
      if (signal.aborted) return;
      show(text, { found: { total: result.total, hits: result.hits.map(hit) } });
    } catch (err) {
      if (signal.aborted) return;
      show(text, { failed: true });
      status.textContent = err?.message ?? "";
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    const text = input.value.trim();
    if (wordless(text)) {
      running?.abort();
      return before();
    }
    show(text);
    timer = setTimeout(search, pause, text);
  });
  dialog.addEventListener("close", () => {
    clearTimeout(timer);
    running?.abort();
    input.value = "";
    status.textContent = "";
    list.show([]);
  });
  places(root).then((all) => {
    known = all.places.filter(({ url }) => url !== page);
    if (dialog.open) input.dispatchEvent(new Event("input"));
  });
}

// hit turns a search hit into an option of the list. Its terms are marked on the
// target page.
function hit({ url, title, section, type, owner, terms }) {
  const [path, heading] = url.split("#", 2);
  const sought = terms.length ? "?" + new URLSearchParams({ h: terms.slice(0, 12).join(" ") }) : "";
  return { url: path + sought + (heading ? "#" + heading : ""), title: section ? `${title} § ${section}` : title, kind: [type, owner].filter(Boolean).join(" · ") };
}

// plain is where an option leads, without the words to be marked there.
const plain = ({ href }) => href.replace(/\?[^#]*/, "");

// headings are those of the open page.
function headings() {
  return [...document.querySelectorAll(".on-this-page a")].map((a) => ({ title: a.textContent, kind: t("On this page"), href: a.getAttribute("href") }));
}
