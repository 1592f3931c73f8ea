// keeping reports whether this browser keeps pages of the site (package offline),
// so that "Read without a network" can be opened when nobody answers.
export const keeping = () => Boolean(document.documentElement.dataset.keep && navigator.serviceWorker?.controller);
