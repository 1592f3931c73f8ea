// A run as JSON: {format: "tandem-run", version: 1, page, title, run}; shape.js
// describes run.
import { t } from "../words.js";
import { FORMAT, InvalidRun, VERSION, shape } from "./shape.js";

export function toJSON(run, page, title) {
  return JSON.stringify({ format: FORMAT, version: VERSION, page, title, run: shape(run) }, null, 2) + "\n";
}

// fromJSON returns {page, run}; it throws InvalidRun.
export function fromJSON(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InvalidRun(t("The file is cut off or was changed: it is no JSON."));
  }
  return checked(value?.format, value?.version, value?.page, value?.run);
}

// checked checks the common head of a run in any form.
export function checked(format, version, page, run) {
  if (format !== FORMAT) throw new InvalidRun(t("This file is no run of a checklist."));
  if (version !== VERSION) throw new InvalidRun(t("The file is of form {version}; this page reads form {known}.", String(version), VERSION));
  if (typeof page !== "string" || page.length > 500) throw new InvalidRun(t("The file does not say which checklist it belongs to."));
  return { page, run: shape(run) };
}
