// Sent is a copy of the page as the server sent it last. Comparing with it shows which
// changes come from the author; changes by scripts and readers stay.
export class Sent {
  #live = new WeakMap(); // node as sent → node in the page

  constructor(page) {
    // A separate document loads no pictures.
    const beside = document.implementation.createHTMLDocument("");
    this.root = beside.importNode(page.documentElement, true);
    this.pair(this.root, page.documentElement);
    // theme.js has closed these before anything else ran.
    for (const branch of this.root.querySelectorAll("details[data-branch]")) {
      branch.open = true;
      branch.removeAttribute("data-settled");
    }
    for (const name of ["data-script", "data-asked", "data-theme"]) this.root.removeAttribute(name);
  }

  // pair records the nodes of two equal trees as pairs.
  pair(sent, live) {
    this.#live.set(sent, live);
    for (let a = sent.firstChild, b = live.firstChild; a && b; a = a.nextSibling, b = b.nextSibling) this.pair(a, b);
  }

  live(sent) {
    return this.#live.get(sent);
  }

  // make returns a node of the page for a new node, and pairs them.
  make(node) {
    const live = document.importNode(node, true);
    this.pair(node, live);
    return live;
  }
}
