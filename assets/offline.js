// Stores the whole base in this browser. Loaded on the pages below -/offline/, and on
// other pages while this is running.
import { page } from "./offline/page.js";

export { storeAll } from "./offline/all.js";

page();
