// Marks the current heading in the list of contents.
let watcher;

export function contents() {
  watcher?.disconnect();
  const links = new Map();
  for (const link of document.querySelectorAll(".on-this-page a[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (!links.size) return;
  const above = new Set();
  watcher = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) above.add(entry.target);
        else above.delete(entry.target);
      }
      let current;
      for (const [heading, link] of links) {
        link.removeAttribute("aria-current");
        if (above.has(heading)) current = link;
      }
      current?.setAttribute("aria-current", "true");
      // The list follows, without moving the page.
      const list = current?.closest(".on-this-page");
      if (list && list.scrollHeight > list.clientHeight) list.scrollTop = current.offsetTop - list.clientHeight / 2;
    },
    // The margin includes everything above, so that a jump over headings
    // reports each of them.
    { rootMargin: "1000000px 0px -70% 0px" },
  );
  for (const heading of links.keys()) watcher.observe(heading);
}
