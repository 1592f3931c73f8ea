// On the page at a former address: goes on to the page that has it no more, at
// the place and with the query that were asked for. Without it a refresh leads
// there, which knows neither.
const { href } = document.querySelector("a[data-moved]");
const to = new URL(href);
to.search ||= location.search;
to.hash ||= location.hash;
location.replace(to);
