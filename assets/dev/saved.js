// Goes to the page that was saved, where the dev server follows the author; else
// offers a page that is new.
import { to } from "./address.js";
import { button, element } from "../js/element.js";
import { typing } from "./place.js";
import { leader } from "./leader.js";

export function savedPages({ ui, here }) {
  const isLeader = leader();
  let note;

  return async function show({ saved, follow, save }) {
    const elsewhere = saved.filter(({ page }) => page !== here);
    const created = elsewhere.filter((page) => page.new);
    // One page was made, or else one was saved: that is where the author is.
    const [target, ...others] = created.length ? created : elsewhere.length === saved.length ? elsewhere : [];
    if (follow && target && !others.length && !typing() && await isLeader(save)) {
      location.assign(to(target.page));
      return;
    }
    for (const page of created) offer(page);
  };

  function offer({ page, title }) {
    note?.remove();
    note = element("p", { class: "dev-new" }, `New page: ${title} – `, element("a", { href: to(page) }, "open it"), button("dev-button", "Hide", () => note.remove()));
    ui.box.append(note);
    ui.say(`New page: ${title}`);
  }
}
