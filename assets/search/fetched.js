// Fetches a file of search data. Where the site is opened from a disk,
// portable/search/fetched.js stands in for this module.

// fetched returns the bytes, undefined when the host does not have them. It throws
// when nobody answers, or when the signal among the options says stop.
export async function fetched(url, options) {
  const response = await fetch(url, options);
  const bytes = await response.arrayBuffer();
  return response.ok ? bytes : undefined;
}
