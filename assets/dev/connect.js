// Holds the stream of events open while the page can be seen. Six open streams
// are all that a browser allows a host: a hidden page lets go, and asks on its
// return for what it has missed.
//
//   known(told)    the problems, on each event
//   saved(told)    pages that were saved since the last event
//   changed()      the page may have changed; resolves when it is up to date
//   met(version)   the page's version, when the server is met for the first time
export function connect(page, { known, saved, changed, met }) {
  let since; // counts saves; the last number received
  let queue = Promise.resolve(); // events are dealt with one after the other

  function open() {
    const query = new URLSearchParams({ page });
    if (since !== undefined) query.set("since", since);
    const source = new EventSource("/__tandem/events?" + query);
    let lost = false;
    const hear = (name, deal) => source.addEventListener(name, (event) => {
      const told = JSON.parse(event.data);
      queue = queue.then(async () => {
        known(told);
        await deal(told);
        since = told.save ?? 0;
        if (told.saved) saved(told);
      }).catch((error) => console.error(error));
    });
    hear("problems", async ({ version }) => {
      if (lost) await changed(); // the server was away
      else if (version) await met(version); // the site may have changed since the page was loaded
      lost = false;
    });
    hear("update", async ({ assets, pages = [] }) => {
      if (assets || pages.includes(page)) await changed();
    });
    source.onerror = () => { lost = true; };

    const end = new AbortController();
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) return;
      source.close();
      end.abort();
      document.addEventListener("visibilitychange", open, { once: true });
    }, { signal: end.signal });
    addEventListener("pagehide", () => {
      source.close();
      end.abort();
      addEventListener("pageshow", ({ persisted }) => { if (persisted) open(); }, { once: true });
    }, { signal: end.signal });
  }
  open();
}
