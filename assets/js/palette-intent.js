import { visiting } from "./visited.js";
import { t } from "./words.js";

// Opens the command palette: its dialog at once, so that no key is lost, and
// what it offers as soon as its module is there.
export function palette() {
  visiting();
  const button = document.querySelector("[data-palette]");
  const address = document.documentElement.dataset.paletteModule;
  if (!button || !address) return;
  // Relative to the page, where import() alone would take it relative to this script.
  const load = () => import(new URL(address, document.baseURI).href);
  let dialog;

  async function open() {
    if (dialog?.open) return dialog.close();
    if (!dialog?.isConnected) dialog = build();
    dialog.showModal();
    try {
      (await load()).fill(dialog);
    } catch {
      dialog.querySelector("[role=status]").textContent = t("The rest of the site cannot be reached. Check the connection and try again.");
    }
  }

  button.hidden = false;
  const mac = /^(Mac|iP)/.test(navigator.userAgentData?.platform ?? navigator.platform);
  if (mac) button.querySelector("kbd").textContent = "⌘K";
  button.addEventListener("click", open);
  button.addEventListener("pointerenter", () => load().catch(() => {}), { once: true });
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
}

function build() {
  const make = (name, attributes, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };
  const input = make("input", {
    type: "text", class: "palette-input", role: "combobox", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go", autofocus: "",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "palette-list", "aria-label": t("Page, person, kind, tag or command"),
    placeholder: t("Page, person, kind, tag or command"),
  });
  const close = make("button", { type: "button", class: "palette-close" }, t("Close"));
  const dialog = make("dialog", { id: "palette", class: "palette", "aria-label": t("Go to or do") },
    make("div", { class: "palette-head" }, input, close),
    make("p", { class: "palette-status", role: "status" }),
    make("div", { id: "palette-list", class: "palette-list", role: "listbox", "aria-label": t("What you can go to or do") }));
  close.addEventListener("click", () => dialog.close());
  // Beside the dialog is its backdrop, which is part of it.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  return dialog;
}
