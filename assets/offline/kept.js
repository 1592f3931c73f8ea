// The list of the stored pages.
import { locale } from "../js/locale.js";
import { n } from "../js/words.js";

// draw lists pages, [{href, title, taken}], of so many that there are.
export function draw(place, total, pages) {
  const when = new Intl.DateTimeFormat(locale(), { dateStyle: "medium" });
  const heading = document.createElement("h2");
  heading.textContent = n(total, "{n} page can be read without a network", "{n} pages can be read without a network");
  const list = document.createElement("ul");
  for (const { href, title, taken } of pages) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = title;
    const time = document.createElement("time");
    time.dateTime = taken;
    time.textContent = when.format(new Date(taken));
    const item = document.createElement("li");
    item.append(link, " ", time);
    list.append(item);
  }
  place.replaceChildren(heading, list);
  place.hidden = !pages.length;
}
