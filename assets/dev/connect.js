// Keeps the event stream open while the page is visible. A browser allows six
// open streams for each host, so a hidden page closes its stream, and requests the
// missed events when it is visible again.
//
//   problems(event)     the problems, on each event
//   saved(event)        pages that were saved since the last event
//   changed()           the page may have changed; resolves when it is up to date
//   connected(version)  the page's version, after the first connection
export function connect(page, { problems, saved, changed, connected }) {
  let since; // counts saves; the last number received
  let queue = Promise.resolve(); // events are handled one after the other

  function open() {
    const query = new URLSearchParams({ page });
    if (since !== undefined) query.set("since", since);
    const source = new EventSource("/__tandem/events?" + query);
    let lost = false;
    const on = (name, handle) => source.addEventListener(name, (event) => {
      const data = JSON.parse(event.data);
      queue = queue.then(async () => {
        problems(data);
        await handle(data);
        since = data.save ?? 0;
        if (data.saved) saved(data);
      }).catch((error) => console.error(error));
    });
    on("problems", async ({ version }) => {
      if (lost) await changed(); // the server was away
      else if (version) await connected(version); // the site may have changed since the page was loaded
      lost = false;
    });
    on("update", async ({ assets, pages = [] }) => {
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
