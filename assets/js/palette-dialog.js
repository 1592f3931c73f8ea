import { t } from "./words.js";

// dialog returns the dialog of the command palette, closed and at the end of the page.
export function dialog() {
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
