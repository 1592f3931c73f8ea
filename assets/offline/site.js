// The site that a worker serves.
import { places } from "./places.js";

export const build = self.build;
export const scope = self.registration.scope;
export const names = places(scope, build.edition);

// pathOf returns the path of an address below the site's root as the site writes it;
// undefined for other sites.
export function pathOf(url) {
  const { origin, pathname } = new URL(url);
  const root = new URL(scope);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  return pathname.slice(root.pathname.length).replace(/(^|\/)index\.html$/, "$1");
}
