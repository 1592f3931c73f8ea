// Fetches a file of search data. On a disk, portable/search/fetched.js replaces this module.

// fetched returns the bytes, undefined when the host does not have them. It throws
// when the network fails or the signal among the options is aborted.
export async function fetched(url, options) {
  const response = await fetch(url, options);
  const bytes = await response.arrayBuffer();
  return response.ok ? bytes : undefined;
}
