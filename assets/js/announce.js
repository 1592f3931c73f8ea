// Announces events to screen readers without moving the focus: one live region for the
// whole page, inserted before it is used.
let region;

export function listen() {
  if (region?.isConnected) return;
  region = document.createElement("p");
  region.className = "visually-hidden";
  region.setAttribute("role", "status");
  document.body.append(region);
}

export function announce(text) {
  listen();
  // The same text twice is announced twice.
  region.textContent = region.textContent === text ? text + "\u00a0" : text;
}
