// Goes to the page that was saved, where the dev server follows the author; else
// offers a page that is new.
import { to } from "./address.js";
import { button, element } from "./element.js";
import { typing } from "./place.js";
import { turn } from "./turn.js";

export function news({ ui, here }) {
  const mine = turn();
  let note;

  return async function tell({ saved, follow, save }) {
    const elsewhere = saved.filter(({ page }) => page !== here);
    const made = elsewhere.filter((page) => page.new);
    // One page was made, or else one was saved: that is where the author is.
    const [goal, ...others] = made.length ? made : elsewhere.length === saved.length ? elsewhere : [];
    if (follow && goal && !others.length && !typing() && await mine(save)) {
      location.assign(to(goal.page));
      return;
    }
    for (const page of made) offer(page);
  };

  function offer({ page, title }) {
    note?.remove();
    note = element("p", { class: "dev-new" }, `New page: ${title} – `, element("a", { href: to(page) }, "open it"), button("dev-button", "Hide", () => note.remove()));
    ui.box.append(note);
    ui.say(`New page: ${title}`);
  }
}
