// The words of the search client, in one place.

export const words = {
  pagesFound: "Pages found",
  recent: "Your last searches",
  suggested: "Suggested",
  again: "Try again",
  missing: "Tell the owners that a page is missing",
  termMissing: (text) => `Ask for the term “${text}” in the glossary`,
  termTitle: (text) => `Term wanted: ${text}`,
  missingTitle: (text) => `No page for: ${text}`,
  allPages: "Look through all pages",
  glossary: "Look through the glossary",
  term: "In the glossary: ",
  without: (words, total) => `Without ${words}: ${pages(total)}`,
  section: "§ ",

  // What was found, as a sentence.
  common: (text) => `“${text}” is made of words that nearly every page has. Add a rarer one.`,
  none: (text) => `No page has “${text}”.`,
  didYouMean: " Did you mean:",
  fewer: " Try fewer or other words.",
  narrow: " The filters leave nothing over.",
  found: (text, total) => `${pages(total)} for “${text}”.`,
  unordered: " None has the words in that order.",
  changed: (from, to) => ` No page has “${from}”: “${to}” was searched.`,

  // Ways to narrow it down.
  narrowDown: "Narrow down",
  heads: { type: "Kind of page", state: "State", partner: "Partner", owner: "Owner", tag: "Tag" },

  // Other bases.
  inBase: (name) => `In ${name}`,
  allThere: (total) => (total === 1 ? "Its one page for this" : `All ${total} pages there`),
  sisterAway: "It cannot be searched from here at the moment.",
  sisterBroken: "Its search does not work in this browser.",

  // What goes wrong.
  broken: "The search does not work in this browser.",
  unreachable: "The search data cannot be reached. Check the connection and try again.",
  partMissing: "A part of the search data is missing. Reload the page; if that does not help, the site must be built again.",
  damaged: "The search data is damaged. Reload the page; if that does not help, the site must be built again.",
  otherVersion: "The search data is of another version than this page. Reload the page.",
};

const pages = (total) => (total === 1 ? "1 page" : `${total} pages`);
