import { onHover, placeCard } from "./card.js";
import { element } from "./element.js";
import { updateStates } from "./states.js";

const delay = 450; // ms for which a mouse or the focus rests on a link
const longest = 220; // characters of a first sentence

// Shows a preview of a link: title, state and first sentence, taken from the page itself,
// which is then already loaded. Not for touch, and not for readers who save data.
export function previews() {
  if (!("popover" in HTMLElement.prototype) || location.protocol === "file:" || navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches) return;
  const known = new Map(); // address → summary; null: nothing to show
  let card, shownFor, asking, timer;

  async function ask(address) {
    if (known.has(address)) return known.get(address);
    asking?.abort();
    asking = new AbortController();
    const answer = await fetch(address, { signal: asking.signal, priority: "low" });
    const html = answer.ok && answer.headers.get("Content-Type")?.startsWith("text/html") ? await answer.text() : "";
    const page = html ? new DOMParser().parseFromString(html, "text/html") : null;
    if (page) updateStates(new Date(), page);
    known.set(address, page);
    return page;
  }

  async function show(link) {
    shownFor = link;
    const url = new URL(link.href);
    let content;
    try {
      const page = await ask(url.origin + url.pathname);
      content = page && summary(page, decodeURIComponent(url.hash.slice(1)));
    } catch {
      return; // left meanwhile, or offline: the link is still a link
    }
    if (!content || shownFor !== link || !link.isConnected) return;
    if (!card?.isConnected) {
      card = element("div", { class: "card preview", id: "preview", popover: "manual", role: "tooltip" });
      document.body.append(card);
    }
    card.replaceChildren(...content);
    card.showPopover();
    placeCard(card, link);
    link.setAttribute("aria-describedby", card.id);
  }

  function hide() {
    clearTimeout(timer);
    asking?.abort();
    shownFor?.removeAttribute("aria-describedby");
    shownFor = undefined;
    if (card?.matches(":popover-open")) card.hidePopover();
  }

  // Rows of a register and hits already describe their targets.
  const selector = "main a[href]:not(.word, .anchor, .file, .row-title, .search-hit, .search-also, .page-acts *, .crumbs *, .on-this-page *, .card *)";
  onHover(selector, { delay, cardOf: () => card, show: (link) => leadsToPage(link) && show(link), hide });
  document.addEventListener("focusin", (event) => {
    hide();
    const link = event.target.closest?.(selector);
    if (link?.matches(":focus-visible") && leadsToPage(link)) timer = setTimeout(() => show(link), delay);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("click", hide);
  addEventListener("pagehide", hide);
}

// leadsToPage reports whether a link leads to another page of the site.
function leadsToPage(link) {
  const url = new URL(link.href, document.baseURI);
  const root = new URL(document.documentElement.dataset.root, document.baseURI);
  return url.origin === location.origin && url.pathname.startsWith(root.pathname) && url.pathname.endsWith("/") && url.pathname !== location.pathname;
}

// summary returns the text of a card for a page or one of its sections.
export function summary(page, id) {
  const title = page.querySelector("main h1")?.textContent.trim();
  if (!title) return null;
  const parts = [element("p", "card-title", title)];
  const heading = id && page.getElementById(id);
  if (heading) parts.push(element("p", "card-section", heading.textContent.replace(/\s*#$/, "").trim()));
  const chip = page.querySelector(".statement .chip");
  if (chip) parts.push(element("p", "card-state", document.importNode(chip, true)));
  const text = heading ? following(heading) : (page.querySelector(".title-block .lead") ?? page.querySelector(".prose > p"));
  if (text) parts.push(element("p", "card-text", sentence(text.textContent)));
  return parts;
}

function following(heading) {
  let next = heading.nextElementSibling;
  while (next && !next.matches("p, h1, h2, h3, h4, h5, h6")) next = next.nextElementSibling;
  return next?.matches("p") ? next : null;
}

function sentence(text) {
  text = text.replace(/\s+/g, " ").trim();
  if (Intl.Segmenter) {
    const first = new Intl.Segmenter(document.documentElement.lang, { granularity: "sentence" }).segment(text)[Symbol.iterator]().next().value;
    text = first?.segment.trim() ?? text;
  }
  return text.length > longest ? text.slice(0, text.lastIndexOf(" ", longest)) + " …" : text;
}
