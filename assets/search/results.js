// Draws what was found. Texts of pages only ever become text nodes.

const termLimit = 12;

export function element(name, className, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children.filter(Boolean));
  return node;
}

// marked returns a text as nodes, with <mark> around the places.
function marked(text, places) {
  const nodes = [];
  let at = 0;
  for (const [start, end] of places) {
    nodes.push(text.slice(at, start), element("mark", "", text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}

// address returns where a hit leads: its words go along, to be marked there.
function address(hit, root) {
  const [path, heading] = hit.url.split("#", 2);
  const words = new URLSearchParams({ h: hit.terms.slice(0, termLimit).join(" ") });
  return (root + path || "./") + (hit.terms.length ? "?" + words : "") + (heading ? "#" + heading : "");
}

// hitLink returns a link that shows a hit.
export function hitLink(hit, root) {
  const link = element("a", "search-hit");
  link.href = address(hit, root);
  link.append(element("span", "search-hit-title", ...marked(hit.title, hit.titleMarks)));
  if (hit.section) link.append(" ", element("span", "search-hit-section", "§ ", ...marked(hit.section, hit.sectionMarks)));
  if (hit.excerpt) link.append(element("span", "search-hit-excerpt", ...marked(hit.excerpt, hit.marks)));
  link.append(element("span", "search-hit-meta", [hit.type, hit.owner].filter(Boolean).join(" · ")));
  if (hit.state) {
    const state = element("span", "search-hit-state", hit.state);
    state.dataset.tone = hit.tone;
    link.append(" · ", state);
  }
  return link;
}

// sentence says in words what was found.
export function sentence(text, result) {
  const said = `“${text.trim()}”`;
  if (!result.total && !result.words) return `${said} is made of words that nearly every page has. Add a rarer one.`;
  if (!result.total) return `No page has ${said}.` + (result.nearest.length ? " Words nearby:" : " Try fewer or other words.");
  const pages = result.total === 1 ? "1 page" : `${result.total} pages`;
  const changes = result.changed.map(({ from, to }) => ` No page has “${from}”: “${to}” was searched.`);
  const relaxed = result.relaxed ? " None has the words in that order." : "";
  return `${pages} for ${said}.` + relaxed + changes.join("");
}
