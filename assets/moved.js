// On the page at a former address: redirects to the new page and passes on the query
// and fragment of the request. Without JavaScript the page redirects by a refresh,
// which loses both.
const { href } = document.querySelector("a[data-moved]");
const to = new URL(href);
to.search ||= location.search;
to.hash ||= location.hash;
location.replace(to);
