import { loadModule } from "./access.js";

// Loads the search module when someone is about to search, not before.
export function search() {
  const root = document.documentElement.dataset.root;
  // Relative to the page; import() alone would resolve it relative to this script.
  const url = new URL(document.documentElement.dataset.searchModule, document.baseURI).href;
  const forms = [...document.querySelectorAll("form[data-search]")];
  const attached = new WeakSet();

  async function attach(form) {
    if (attached.has(form)) return;
    attached.add(form);
    try {
      const { attach: combobox } = await loadModule(url);
      combobox(form, { root });
    } catch {
      attached.delete(form); // the form still leads to the search page
    }
  }
  for (const form of forms) form.addEventListener("focusin", () => attach(form));
  if (document.querySelector("main[data-search-page]")) forms.forEach(attach);
  // On a page opened from a search, its words are marked.
  if (new URLSearchParams(location.search).has("h")) loadModule(url).then(({ highlight }) => highlight({ root })).catch(() => {});

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!slash) return;
    const input = forms.map((form) => form.querySelector("input")).find((field) => field?.offsetParent);
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
