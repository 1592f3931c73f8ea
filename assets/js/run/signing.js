// Signs a run off: a name, stored in this browser, with the instant and how much was
// done by then.
import { t } from "../words.js";
import { moment } from "../locale.js";
import { button, element } from "../element.js";
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
    row.append(element("p", "", element("strong", "", signature.role), " " + t("{name}, {moment}, with {done} of {all} done", signature.name, moment(signature.at), signature.done, signature.of)));
    if (run.changed > signature.at) row.append(element("p", "sign-late", t("The run changed after this signature.")));
    if (!run.archived) row.append(button({}, t("Take the signature back"), () => put(() => unsigned(signature.role))));
    return row;
  }
  const label = element("label", "", signature.role);
  const input = element("input");
  label.htmlFor = input.id = "sign-" + i;
  Object.assign(input, { type: "text", name: signature.role, autocomplete: "name", maxLength: mostName, required: true, placeholder: t("Name"), value: typed.get(run.id + signature.role) ?? "", disabled: Boolean(run.archived) });
  const sign = element("button", { "aria-label": t("Sign as {role}", signature.role) }, t("Sign"));
  sign.disabled = Boolean(run.archived);
  const form = element("form", { "aria-label": signature.role }, label, input, sign, element("span", "signature-line", t("Name, date")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = input.value.trim();
    if (name) put((now) => ({ role: signature.role, name, at: new Date().toISOString(), done: done(now), of: now.items.length }));
  });
  row.append(form);
  return row;
}
