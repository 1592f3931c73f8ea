// On a disk, the address of a folder does not open its index page, so the file is
// named.
export function address(root, path) {
  const [, folder, rest] = /^([^?#]*)(.*)$/s.exec(root + path);
  return folder + (folder === "" || folder.endsWith("/") ? "index.html" : "") + rest;
}

// Some browsers refuse to change the address of a page on a disk. The page works
// without it.
export function rename(url) {
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // The address stays unchanged.
  }
}
