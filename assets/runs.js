// Loaded by the pages of checklists alone.
import { checklist } from "./js/checklist.js";

checklist();
document.addEventListener("tandem:updated", checklist);
