// Applies the author's changes to the page. Nodes that did not change are not touched,
// whatever scripts and readers have changed in them.
import { blank, match, longestIncreasing } from "./match.js";

// Attributes that a reader or a script sets: only the author's own change of them counts.
const readerAttributes = new Set(["open", "hidden", "checked", "disabled", "selected", "aria-current", "aria-expanded", "aria-pressed", "aria-selected", "data-done", "data-settled"]);
const visibleAttributes = new Set(["src", "srcset", "href", "alt", "checked"]); // attributes with a visible effect

// apply updates the page and returns its new and visibly changed nodes.
export function apply(sent, next) {
  const changes = [];
  syncAttributes(sent.root, next, sent.live(sent.root));
  for (const part of ["head", "body"]) {
    const [was, is] = [sent.root.querySelector(part), next.querySelector(part)];
    update(sent, was, is, changes);
  }
  return changes.filter((node) => node.isConnected);
}

// syncAttributes applies what the author changed of the attributes, and nothing else.
function syncAttributes(was, is, live) {
  for (const { name, value } of [...is.attributes]) {
    if (was.getAttribute(name) === value) continue;
    was.setAttribute(name, value);
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
  for (const { name } of [...was.attributes]) {
    if (is.hasAttribute(name)) continue;
    was.removeAttribute(name);
    live.removeAttribute(name);
  }
}

// update changes a node as sent, and that in the page, to the new one. It
// returns both, which may be others than before.
function update(sent, was, is, changes) {
  const live = sent.live(was);
  if (was.nodeType !== Node.ELEMENT_NODE) {
    if (was.nodeValue !== is.nodeValue) {
      was.nodeValue = live.nodeValue = is.nodeValue;
      changes.push(live);
    }
    return [was, live];
  }
  if (was.isEqualNode(is)) return [was, live];
  updateAttributes(was, is, live, changes);
  if (updateChildren(sent, was, is, changes)) return [was, live];
  // A script has replaced the content: the page is loaded again.
  if (live === document.body || live === document.head) throw new Error("the page is another one");
  const fresh = sent.make(is);
  live.replaceWith(fresh);
  was.replaceWith(is);
  changes.push(fresh);
  return [is, fresh];
}

// updateAttributes recreates an element whose attributes the author has changed: attributes
// that scripts have set are dropped, since they may depend on the old ones.
function updateAttributes(was, is, live, changes) {
  const names = [...is.attributes, ...was.attributes].map(({ name }) => name);
  const changed = names.filter((name) => was.getAttribute(name) !== is.getAttribute(name));
  if (!changed.length) return;
  syncAttributes(was, is, live);
  for (const { name } of [...live.attributes]) {
    if (!readerAttributes.has(name) && !is.hasAttribute(name)) live.removeAttribute(name);
  }
  for (const { name, value } of is.attributes) {
    if (!readerAttributes.has(name) && live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
  if (changed.some((name) => visibleAttributes.has(name))) changes.push(live);
}

// updateChildren updates the content of an element; false when scripts have changed it too
// much.
function updateChildren(sent, was, is, changes) {
  const live = sent.live(was);
  const old = [...was.childNodes];
  const wanted = [...is.childNodes];
  const found = match(old, wanted);
  const stays = new Set(found);
  const place = (node) => childWith(live, sent.live(node));
  const becomes = new Map(found.map((i, j) => [i, wanted[j]]));
  const touched = (i) => !stays.has(i) || !old[i].isEqualNode(becomes.get(i));
  if (old.some((node, i) => !blank(node) && !place(node) && touched(i))) return false;

  // Nodes that scripts have appended stay at the end.
  const last = old.findLast(place);
  const after = last ? place(last).nextSibling : live.firstChild;
  old.forEach((node, i) => {
    if (stays.has(i)) return;
    const gone = sent.live(node);
    if (live.contains(gone)) gone.remove();
    node.remove();
  });
  const still = longestIncreasing(found);
  let next = after;
  let behind = null; // the same place in the page as it was sent
  for (let j = wanted.length - 1; j >= 0; j--) {
    if (found[j] < 0) {
      const fresh = sent.make(wanted[j]);
      live.insertBefore(fresh, next);
      was.insertBefore(wanted[j], behind);
      if (!blank(fresh)) changes.push(fresh);
      [next, behind] = [fresh, wanted[j]];
      continue;
    }
    const node = old[found[j]];
    const there = place(node);
    if (!still.has(j)) {
      was.insertBefore(node, behind);
      if (there) {
        move(live, there, next);
        if (!blank(node)) changes.push(there);
      }
    }
    const [now, alive] = update(sent, node, wanted[j], changes);
    behind = now;
    next = there ? childWith(live, alive) ?? next : next;
  }
  return true;
}

// childWith returns the child of a parent that is a node or contains it.
function childWith(parent, node) {
  while (node && node.parentNode !== parent) node = node.parentNode;
  return node ?? null;
}

// move keeps the state of an element (focus, playback) where the browser can.
function move(parent, node, before) {
  if (parent.moveBefore) parent.moveBefore(node, before);
  else parent.insertBefore(node, before);
}
