// Elements of the dev server in the page.

// element makes an element with attributes and children; text is not parsed.
export function element(name, attributes = {}, ...within) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) node.setAttribute(key, value);
  }
  node.append(...within.filter((part) => part !== undefined && part !== ""));
  return node;
}

export function button(className, text, press) {
  const node = element("button", { class: className, type: "button" }, text);
  node.addEventListener("click", press);
  return node;
}

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
