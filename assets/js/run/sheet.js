// The head of a printed run: its data, and the open tasks.
import { n, t } from "../words.js";
import { moment } from "../locale.js";
import { element } from "../element.js";
import { done } from "./shape.js";

export function sheet(place, run) {
  const facts = element("dl");
  for (const [name, value] of [
    [t("Begun"), moment(run.started)],
    [t("Last tick"), run.changed === run.started ? t("none yet") : moment(run.changed)],
    [t("Printed"), moment(new Date().toISOString())],
    [t("Version of the list"), run.list],
    [t("Done"), t("{done} of {all} done", done(run), run.items.length)],
  ]) {
    facts.append(element("div", "", element("dt", "", name), element("dd", "", value)));
  }
  const open = run.items.filter((item) => !item.done);
  const parts = [element("h2", "", t("Run: {name}", run.name)), facts];
  if (open.length) {
    const list = open.map((item) => element("li", "", (item.group ? item.group + ": " : "") + item.text + (item.who.length ? ` (${item.who.join(", ")})` : "")));
    parts.push(element("h3", "", n(open.length, "{n} task open", "{n} tasks open")), element("ul", "", ...list));
  }
  const gone = run.removed.filter((item) => item.done);
  if (gone.length) {
    parts.push(element("h3", "", t("Ticked, and no longer in the list")), element("ul", "", ...gone.map((item) => element("li", "", item.text))));
  }
  place.replaceChildren(...parts);
}
