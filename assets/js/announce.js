// Says to a screen reader what happened without moving anyone: one live region
// for the whole page, there before anything is said.
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
  // The same words twice are news the second time too.
  region.textContent = region.textContent === text ? text + "\u00a0" : text;
}
