// The counter in the corner: how many problems there are that are not on the
// screen, errors and warnings apart. It opens the list of all.
import { button } from "../js/element.js";

const many = (n, one) => (n === 1 ? "1 " + one : `${n} ${one}s`);

export function counter({ ui, press }) {
  const chip = button("dev-chip", "", press);
  chip.setAttribute("aria-controls", "dev-panel");

  return {
    focus: () => chip.focus(),
    show({ here, elsewhere, warnings, open }) {
      const parts = [];
      if (here) parts.push(many(here, "error") + " in this page");
      if (elsewhere) parts.push(many(elsewhere, "error") + " elsewhere");
      if (warnings) parts.push(many(warnings, "warning"));
      if (!parts.length) {
        chip.remove();
        return;
      }
      chip.textContent = parts.join(" · ");
      chip.classList.toggle("dev-chip-error", Boolean(here || elsewhere));
      chip.setAttribute("aria-expanded", String(open));
      if (!chip.isConnected) ui.box.append(chip);
    },
  };
}
