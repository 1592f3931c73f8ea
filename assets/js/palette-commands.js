import { t } from "./words.js";

// commands are the commands for the open page: [{title, kind, href}] for links,
// [{title, kind, words, run, stays}] for the others; words are additional words to
// find it by, run gets a function that shows its result, and stays says that the
// palette remains open to show it.
export function commands() {
  const kind = t("Command");
  const list = [];
  const canonical = document.querySelector("link[rel=canonical]")?.href;
  if (navigator.clipboard) {
    list.push({
      title: t("Copy the address of this page"), kind, stays: true,
      words: t("link URL clipboard share|further words for the address"),
      run: (say) => navigator.clipboard.writeText(canonical ?? location.href).then(() => say(t("The address is copied.")), () => say(t("The browser did not allow it."))),
    });
  }
  list.push({ title: t("Print this page"), kind, words: t("paper PDF|further words for printing"), run: () => setTimeout(print) });
  const theme = document.querySelector("[data-theme-toggle]");
  if (theme) {
    const words = t("theme design appearance mode colors dark light night|further words for the colours");
    list.push({ title: theme.getAttribute("aria-label"), kind, words, run: () => theme.click() });
  }
  for (const a of document.querySelectorAll(".neighbours a, .page-acts a")) {
    const label = a.querySelector("span")?.textContent ?? "";
    const rest = a.textContent.trim().slice(label.length);
    const title = label && rest ? `${label}: ${rest}` : label || rest;
    list.push({ title, kind, href: a.href });
  }
  return list;
}
