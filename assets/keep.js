// Keeps the whole base in this browser: loaded on the pages below -/offline/, and
// wherever a reader goes on while it is being kept.
import { page } from "./offline/page.js";

export { keepAll } from "./offline/all.js";

page();
