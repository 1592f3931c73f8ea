import { element } from "../js/element.js";

// host adds the one place for messages. The page as sent does not contain it, so no
// update changes it.
export function host() {
  const box = element("div", { class: "dev" });
  const status = element("p", { class: "visually-hidden", role: "status" });
  box.append(status);
  document.body.append(box);
  return {
    box,
    // say announces a text to a screen reader without moving the focus.
    say(text) {
      status.textContent = status.textContent === text ? text + "\u00a0" : text;
    },
  };
}
