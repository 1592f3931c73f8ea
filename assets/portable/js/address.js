// A disk has no page at the address of a folder: it is named.
export function address(root, path) {
  const [, folder, rest] = /^([^?#]*)(.*)$/s.exec(root + path);
  return folder + (folder === "" || folder.endsWith("/") ? "index.html" : "") + rest;
}

// Some browsers refuse another address to a page from a disk; nothing is lost by it.
export function rename(url) {
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // The address stays as it was.
  }
}
