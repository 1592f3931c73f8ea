// The dev server's script: it keeps the open page up to date in place and
// shows what is wrong in the content. No published site has it.
import "./dev.css";

const root = document.documentElement;
let panel;
let seen = performance.getEntriesByType("navigation")[0]?.serverTiming?.find(({ name }) => name === "page")?.description; // version

function connect() {
  const source = new EventSource("/__tandem/events?page=" + encodeURIComponent(root.dataset.page ?? ""));
  let lost = false;
  source.addEventListener("problems", (event) => {
    const { problems, version } = JSON.parse(event.data);
    show(problems);
    // The server was away, or the site has changed since the page was loaded.
    if (lost || (version && seen && version !== seen)) refresh();
    lost = false;
  });
  source.addEventListener("update", async (event) => {
    const update = JSON.parse(event.data);
    show(update.problems);
    if (update.assets) return reload();
    if ((update.pages ?? []).includes(root.dataset.page)) await refresh();
  });
  source.onerror = () => { lost = true; };
  // Six open streams are all that a browser allows a host: a hidden page lets go.
  const sleep = () => {
    if (!document.hidden) return;
    source.close();
    document.removeEventListener("visibilitychange", sleep);
    document.addEventListener("visibilitychange", () => { connect(); refresh(); }, { once: true });
  };
  document.addEventListener("visibilitychange", sleep);
  addEventListener("pagehide", () => source.close(), { once: true });
}

function reload() {
  sessionStorage.setItem("tandem:scroll", JSON.stringify([location.pathname, scrollY]));
  location.reload();
}

// refresh puts the page's new content in the place of the old one, part by
// part, so that what has not changed is not touched.
async function refresh() {
  const response = await fetch(location.pathname, { cache: "no-store" }).catch(() => null);
  if (!response) return;
  seen = response.headers.get("ETag")?.replaceAll('"', "") ?? seen;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const before = scrollY;
  document.title = fresh.title;
  morph(document.body, fresh.body);
  if (scrollY !== before) scrollTo({ top: before, behavior: "instant" });
  document.dispatchEvent(new CustomEvent("tandem:updated"));
}

// morph makes the children of now like those of next. Elements are matched by
// id, else by kind and place; equal ones stay as they are, with their focus,
// their typed text and their state.
function morph(now, next) {
  const old = [...now.childNodes].filter((node) => !ours(node));
  const byID = new Map(old.filter((node) => node.id).map((node) => [node.id, node]));
  const used = new Set();
  let at = 0;
  let cursor = now.firstChild;
  for (const wanted of [...next.childNodes]) {
    let match = wanted.id ? byID.get(wanted.id) : undefined;
    if (!match && !wanted.id) {
      while (at < old.length && (old[at].parentNode !== now || old[at].id)) at++;
      const candidate = old[at];
      if (candidate && candidate.nodeType === wanted.nodeType && candidate.nodeName === wanted.nodeName) {
        match = candidate;
        at++;
      }
    }
    if (!match) {
      now.insertBefore(document.importNode(wanted, true), cursor);
      continue;
    }
    if (match !== cursor) now.insertBefore(match, cursor);
    else cursor = cursor.nextSibling;
    used.add(match);
    if (match.nodeType !== Node.ELEMENT_NODE) {
      if (match.nodeValue !== wanted.nodeValue) match.nodeValue = wanted.nodeValue;
    } else if (!match.isEqualNode(wanted)) {
      attributes(match, wanted);
      if (!match.matches("input, textarea, form[data-search]")) morph(match, wanted);
    }
  }
  for (const node of old) if (!used.has(node) && node.parentNode === now) node.remove();
}
// Attributes that a reader has set stay.
const kept = new Set(["open", "data-done", "aria-current", "hidden", "checked", "disabled"]);

function attributes(now, next) {
  for (const { name, value } of next.attributes) {
    if (now.getAttribute(name) !== value && !kept.has(name)) now.setAttribute(name, value);
  }
  for (const { name } of [...now.attributes]) {
    if (!next.hasAttribute(name) && !kept.has(name)) now.removeAttribute(name);
  }
}

const ours = (node) => node === panel;

function show(list) {
  const errors = list.filter((problem) => problem.severity === "error");
  const here = errors.filter((problem) => problem.page === root.dataset.page);
  panel?.remove();
  panel = undefined;
  if (!errors.length) return;
  panel = element("aside", "dev-panel");
  panel.setAttribute("role", "status");
  panel.setAttribute("aria-label", "Problems in the content");
  const shown = here.length ? here : errors;
  const head = element("p", "dev-head", here.length
    ? count(here.length) + " in this page" + (errors.length > here.length ? ", " + (errors.length - here.length) + " elsewhere" : "")
    : count(errors.length) + " elsewhere");
  const close = element("button", "dev-close", "Hide");
  close.type = "button";
  close.addEventListener("click", () => panel.remove());
  head.append(close);
  panel.append(head, element("p", "dev-note", "This is the last good version of the site."));
  for (const problem of shown.slice(0, 20)) panel.append(entry(problem));
  document.body.append(panel);
}

function entry(problem) {
  const box = element("div", "dev-problem");
  box.append(element("p", "dev-place", `${problem.path}:${problem.line}:${problem.column}`), element("p", "dev-message", problem.message));
  if (problem.excerpt) {
    const before = [...problem.excerpt].slice(0, Math.max(0, problem.column - 1)).map((c) => (c === "\t" ? "\t" : " ")).join("");
    box.append(element("pre", "dev-excerpt", problem.excerpt + "\n" + before + "^"));
  }
  if (problem.hint) box.append(element("p", "dev-hint", problem.hint));
  return box;
}

const count = (n) => (n === 1 ? "1 problem" : n + " problems");

function element(name, className, text) {
  const node = document.createElement(name);
  node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

try {
  const [path, top] = JSON.parse(sessionStorage.getItem("tandem:scroll") ?? "[]");
  sessionStorage.removeItem("tandem:scroll");
  if (path === location.pathname) scrollTo({ top, behavior: "instant" });
} catch {
  // Nothing to go back to.
}
connect();
