// keeping reports whether this browser stores pages of the site (package offline), so
// that "Read without a network" can be offered when the network fails.
export const keeping = () => Boolean(document.documentElement.dataset.keep && navigator.serviceWorker?.controller);
