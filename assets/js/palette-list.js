// A list of options below an input (WAI-ARIA Authoring Practices: combobox with a
// listbox). The first option is selected, so that Enter chooses it.
import { element } from "./element.js";

export class List {
  #input;
  #box;
  #active;
  #made = 0;

  constructor(input, box) {
    this.#input = input;
    this.#box = box;
    input.addEventListener("keydown", (event) => this.#key(event));
    box.addEventListener("pointerdown", (event) => event.preventDefault()); // the input keeps the focus
  }

  // link is an option that leads somewhere.
  link(href, title, kind, then) {
    const option = this.#option("a", title, kind);
    option.href = href;
    option.addEventListener("click", (event) => event.ctrlKey || event.metaKey || event.shiftKey || then());
    return option;
  }

  // button is an option that does something.
  button(title, kind, run) {
    const option = this.#option("button", title, kind);
    option.type = "button";
    option.addEventListener("click", run);
    return option;
  }

  // show replaces the groups of options, [{title, options}]. An option that was
  // selected by hand stays selected if it is still there.
  show(groups) {
    const before = this.#active?.dataset.byHand !== undefined ? identity(this.#active) : undefined;
    this.#box.replaceChildren(
      ...groups.filter(({ options }) => options.length).map(({ title, options }) => {
        const head = element("div", { class: "palette-group-head", role: "presentation" }, title);
        return element("div", { class: "palette-group", role: "group", "aria-label": title }, head, ...options);
      }),
    );
    const all = this.#options();
    this.#input.setAttribute("aria-expanded", String(all.length > 0));
    const same = before && all.find((option) => identity(option) === before);
    this.#choose(same ?? all[0], Boolean(same));
    if (!same) this.#box.scrollTop = 0;
  }

  #options() {
    return [...this.#box.querySelectorAll("[role=option]")];
  }

  #option(name, title, kind) {
    const option = element(name, { class: "palette-option", id: `palette-${this.#made++}`, tabindex: "-1", role: "option", "aria-selected": "false" }, element("span", "palette-title", title), " ");
    if (kind) option.append(element("span", "palette-kind", kind), " ");
    return option;
  }

  #choose(option, byHand) {
    this.#active?.setAttribute("aria-selected", "false");
    this.#active = option;
    if (!option) return this.#input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    if (byHand) option.dataset.byHand = "";
    this.#input.setAttribute("aria-activedescendant", option.id);
    if (byHand) option.scrollIntoView({ block: "nearest" });
  }

  #key(event) {
    const all = this.#options();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length) {
      event.preventDefault();
      this.#choose(all[(all.indexOf(this.#active) + step + all.length) % all.length], true);
    } else if (event.key === "Enter" && this.#active && !event.isComposing) {
      event.preventDefault();
      this.#active.click();
    }
  }
}

const identity = (option) => option.textContent + (option.href ?? "");
