// Exports a run from the browser and imports one.
import { t } from "../words.js";
import { fromJSON } from "./json.js";
import { fromMarkdown } from "./markdown.js";
import { InvalidRun } from "./shape.js";

const largest = 1 << 20; // bytes of a file that is read

// readRun reads a run of this page from a file. It throws InvalidRun.
export async function readRun(file, page) {
  if (file.size > largest) throw new InvalidRun(t("The file is too large for a run."));
  let text;
  try {
    text = await file.text();
  } catch {
    throw new InvalidRun(t("The browser cannot read the file."));
  }
  const { page: of, run } = text.trimStart().startsWith("{") ? fromJSON(text) : fromMarkdown(text);
  if (of !== page) throw new InvalidRun(t("This run belongs to the checklist \"{page}\": open that page and bring it in there.", of));
  return run;
}

// fileName makes a name of words that every disk accepts.
export function fileName(page, name, ending) {
  const slug = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60);
  return [slug(page.split("/").pop()), slug(name)].filter(Boolean).join("-") + "." + ending;
}
