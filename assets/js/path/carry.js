// Where the browser keeps nothing, runs go along with the reader: behind the "#"
// of a link of the path while it is followed, and from then on in the entry that
// the tab's history has for the page, which outlives a reload and the way back.
// They are told as paths with their runs, as JSON holds them.

const start = "#mine=";

// carried returns the runs that came along with the page, and takes them out of
// its address, so that nobody hands them on unknowingly.
export function carried() {
  if (location.hash.startsWith(start)) {
    const found = decoded(location.hash.slice(start.length));
    history.replaceState({ ...history.state, runs: found }, "", location.pathname + location.search);
  }
  return Object.entries(history.state?.runs ?? {});
}

function decoded(text) {
  try {
    const found = JSON.parse(decodeURIComponent(text));
    return found && typeof found === "object" && !Array.isArray(found) ? found : {};
  } catch {
    return {};
  }
}

// stay keeps the runs with the page.
export function stay(runs) {
  history.replaceState({ ...history.state, runs: Object.fromEntries(runs) }, "");
}

// along sends the runs with a link to another page of this site.
export function along(link, runs) {
  if (link.protocol !== location.protocol || link.host !== location.host || link.pathname === location.pathname) return;
  link.hash = start + encodeURIComponent(JSON.stringify(Object.fromEntries(runs)));
}
