import { dialog as build } from "./palette-dialog.js";
import { loadModule } from "./access.js";
import { recordVisit } from "./visits.js";
import { t } from "./words.js";

// Opens the command palette: its dialog at once, so that no key is lost, and its
// commands when the module is loaded.
export function palette() {
  recordVisit();
  const button = document.querySelector("[data-palette]");
  const address = document.documentElement.dataset.paletteModule;
  if (!button || !address) return;
  // Relative to the page; import() alone would resolve it relative to this script.
  const load = () => loadModule(new URL(address, document.baseURI).href);
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
