// element makes an element with attributes, or with a class alone, and children. Texts
// become text nodes; an attribute that is undefined or false is left out.
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  const all = typeof attributes === "object" ? attributes : { class: attributes || undefined };
  for (const [key, value] of Object.entries(all)) {
    if (value !== undefined && value !== false) node.setAttribute(key, value);
  }
  node.append(...children.filter(Boolean));
  return node;
}

export function button(attributes, text, press) {
  const node = element("button", attributes, text);
  node.type = "button";
  node.addEventListener("click", press);
  return node;
}
