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
