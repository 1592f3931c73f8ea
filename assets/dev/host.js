// The one place in the page for what the dev server says. The page as it was
// sent knows nothing of it, so no update touches it.
import { element } from "./element.js";

export function host() {
  const box = element("div", { class: "dev" });
  const status = element("p", { class: "visually-hidden", role: "status" });
  box.append(status);
  document.body.append(box);
  return {
    box,
    // say tells a screen reader, without moving anyone.
    say(text) {
      status.textContent = status.textContent === text ? text + "\u00a0" : text;
    },
  };
}
