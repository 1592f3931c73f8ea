// element makes an element with a class and children. Texts become text nodes.
export function element(name, className, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children.filter(Boolean));
  return node;
}
