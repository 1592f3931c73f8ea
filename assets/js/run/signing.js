// Signs a run off: a name, stored in this browser, with the instant and how much was
// done by then.
import { t } from "../words.js";
import { moment } from "../locale.js";
import { element } from "./list.js";
import { done, mostName, unsigned } from "./shape.js";

// signing shows the signatures of a run in a place. act is called with a function that
// changes the run as it is at that time.
export function signing(place, run, act) {
  const state = JSON.stringify([run.id, run.signatures, run.archived, run.changed]);
  if (place.dataset.state === state) return; // a half-typed name stays
  place.dataset.state = state;
  const typed = new Map([...place.querySelectorAll("input")].map((input) => [run.id + input.name, input.value]));
  const focused = [...place.children].findIndex((row) => row.contains(document.activeElement));
  place.replaceChildren(...run.signatures.map((signature, i) => line(signature, i, run, act, typed)));
  place.children[focused]?.querySelector("input, button")?.focus();
}

function line(signature, i, run, act, typed) {
  const row = element("li");
  const put = (given) => act((now) => ({ ...now, signatures: now.signatures.map((other) => (other.role === signature.role ? given(now) : other)) }));
  if (signature.at) {
    const words = element("p");
    words.append(element("strong", signature.role), " " + t("{name}, {moment}, with {done} of {all} done", signature.name, moment(signature.at), signature.done, signature.of));
    row.append(words);
    if (run.changed > signature.at) row.append(element("p", t("The run changed after this signature."), "sign-late"));
    if (!run.archived) {
      const back = element("button", t("Take the signature back"));
      back.type = "button";
      back.addEventListener("click", () => put(() => unsigned(signature.role)));
      row.append(back);
    }
    return row;
  }
  const form = element("form");
  form.setAttribute("aria-label", signature.role);
  const label = element("label", signature.role);
  const input = element("input");
  label.htmlFor = input.id = "sign-" + i;
  Object.assign(input, { type: "text", name: signature.role, autocomplete: "name", maxLength: mostName, required: true, placeholder: t("Name"), value: typed.get(run.id + signature.role) ?? "", disabled: Boolean(run.archived) });
  const sign = element("button", t("Sign"));
  sign.disabled = Boolean(run.archived);
  sign.setAttribute("aria-label", t("Sign as {role}", signature.role));
  const rule = element("span", t("Name, date"), "signature-line");
  form.append(label, input, sign, rule);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = input.value.trim();
    if (name) put((now) => ({ role: signature.role, name, at: new Date().toISOString(), done: done(now), of: now.items.length }));
  });
  row.append(form);
  return row;
}
