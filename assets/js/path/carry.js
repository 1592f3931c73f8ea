// Where the browser stores nothing, runs travel with the reader: behind the "#" of a
// link of the path, and then in the history entry of the tab, which survives a reload
// and going back. They are paths with their runs, as JSON.

const start = "#mine=";

// takeFromAddress returns the runs in the page's address and removes them from it, so that
// nobody shares them by accident.
export function takeFromAddress() {
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

// storeInHistory stores the runs in the history entry of the page.
export function storeInHistory(runs) {
  history.replaceState({ ...history.state, runs: Object.fromEntries(runs) }, "");
}

// addToLink sends the runs with a link to another page of this site.
export function addToLink(link, runs) {
  if (link.protocol !== location.protocol || link.host !== location.host || link.pathname === location.pathname) return;
  link.hash = start + encodeURIComponent(JSON.stringify(Object.fromEntries(runs)));
}
