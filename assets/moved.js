// On the page at a former address: redirects to the new page with the query and
// fragment of the request. Without JavaScript a refresh redirects, without both.
const { href } = document.querySelector("a[data-moved]");
const to = new URL(href);
to.search ||= location.search;
to.hash ||= location.hash;
location.replace(to);
