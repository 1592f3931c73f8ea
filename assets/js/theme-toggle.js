import { themeKey } from "./storage.js";
import { t } from "./words.js";

// The button goes from the system's theme to the other one and back.
export function theme() {
  const button = document.querySelector("[data-theme-toggle]");
  if (!button) return;
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const label = () => button.setAttribute("aria-label", dark() ? t("Use light colours") : t("Use dark colours"));
  button.hidden = false;
  label();
  system.addEventListener("change", label);
  button.addEventListener("click", () => {
    const next = dark() ? "light" : "dark";
    if ((next === "dark") === system.matches) delete root.dataset.theme;
    else root.dataset.theme = next;
    try {
      if (root.dataset.theme) localStorage.setItem(themeKey, next);
      else localStorage.removeItem(themeKey);
    } catch {
      // The choice is only for this page.
    }
    label();
  });
}
