// Searches the published data of other bases (sister_sites of site.yaml). Their hosts
// have to allow it (CORS), and this site's policy has to name them. Each answers
// separately: a host that is down delays none of the others.
import { element } from "../js/element.js";
import { address } from "../js/access.js";
import { n, t } from "../js/words.js";
import { Failure } from "./binary.js";
import { find } from "./find.js";
import { hitLinks } from "./results.js";

const shown = 5;
let latest = 0;

// sistersOf returns the other bases that a place names: [{Name, URL}].
export function sistersOf(place) {
  try {
    return JSON.parse(place.dataset.sisters ?? "[]");
  } catch {
    return [];
  }
}

// sisters fills a place with the hits of the other bases for a text.
export async function sisters(place, others, text, signal) {
  const number = ++latest;
  const groups = text.trim() ? await Promise.all(others.map((other) => answer(other, text, signal))) : [];
  if (number === latest) place.replaceChildren(...groups.filter(Boolean));
}

async function answer({ Name, URL }, text, signal) {
  const group = element("section", { class: "search-sister", "aria-label": t("In {name}", Name) }, element("h2", "", t("In {name}", Name)));
  try {
    const { hits, total } = await find(text, { limit: shown, root: URL, signal });
    if (!total) return undefined;
    group.append(...hits.flatMap((hit) => hitLinks(hit, URL)));
    const href = `${address(URL, "-/search/")}?${new URLSearchParams({ q: text })}`;
    group.append(element("a", { class: "search-more", href }, n(total, "Its one page for this", "All {n} pages there")));
  } catch (err) {
    group.append(element("p", "search-status", err instanceof Failure ? t("It cannot be searched from here at the moment.") : t("Its search does not work in this browser.")));
  }
  return group;
}
