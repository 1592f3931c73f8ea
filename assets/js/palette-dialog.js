import { button, element } from "./element.js";
import { t } from "./words.js";

// dialog returns the dialog of the command palette, closed and at the end of the page.
export function dialog() {
  const input = element("input", {
    type: "text", class: "palette-input", role: "combobox", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go", autofocus: "",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "palette-list", "aria-label": t("Page, person, kind, tag or command"),
    placeholder: t("Page, person, kind, tag or command"),
  });
  const close = button("palette-close", t("Close"), () => dialog.close());
  const dialog = element("dialog", { id: "palette", class: "palette", "aria-label": t("Go to or do") },
    element("div", { class: "palette-head" }, input, close),
    element("p", { class: "palette-status", role: "status" }),
    element("div", { id: "palette-list", class: "palette-list", role: "listbox", "aria-label": t("What you can go to or do") }));
  // Beside the dialog is its backdrop, which is part of it.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  return dialog;
}
