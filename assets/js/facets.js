import { n, t } from "./words.js";

let listening;

// Filters a register by the query of the address (?owner=…&state=…), and writes the
// chosen filters to the address, so that it can be shared.
export function facets() {
  listening?.abort();
  listening = new AbortController();
  const { signal } = listening;
  const form = document.querySelector("[data-facets]");
  if (!form) return;
  const rows = [...document.querySelectorAll("[data-row]")];
  const status = form.querySelector("[data-facets-status]");
  const reset = form.querySelector("[data-facets-reset]");
  const selects = [...form.querySelectorAll("select")];
  const labels = new Map();
  for (const select of selects) {
    if (select.name === "state") addLaterStates(select, rows);
    for (const option of select.options) labels.set(option, (labels.get(option) ?? option.dataset.label ?? option.textContent));
  }

  const has = (row, name, value) => !value || (row.dataset[name] ?? "").split(" ").includes(value);
  const matches = (row, but) => selects.every((select) => select === but || has(row, select.name, select.value));

  function show() {
    let shown = 0;
    for (const row of rows) {
      row.hidden = !matches(row);
      if (!row.hidden) shown++;
    }
    // Each choice says how many rows it would leave, the other choices given.
    for (const select of selects) {
      const others = rows.filter((row) => matches(row, select));
      for (const option of select.options) {
        if (!option.value) continue;
        const count = others.filter((row) => has(row, select.name, option.value)).length;
        option.dataset.label = labels.get(option);
        option.textContent = `${labels.get(option)} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
    const chosen = selects.some((select) => select.value);
    reset.hidden = !chosen;
    status.textContent = chosen ? t("{shown} of {all} pages", shown, rows.length) : n(rows.length, "{n} page", "{n} pages");
  }
  function readAddress() {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = asked.get(select.name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
    show();
  }
  function writeAddress() {
    const url = new URL(location.href);
    for (const select of selects) {
      if (select.value) url.searchParams.set(select.name, select.value);
      else url.searchParams.delete(select.name);
    }
    history.replaceState(history.state, "", url);
    show();
  }

  form.addEventListener("change", writeAddress, { signal });
  form.addEventListener("submit", (event) => event.preventDefault(), { signal });
  reset.addEventListener("click", () => {
    for (const select of selects) select.value = "";
    writeAddress();
    selects[0].focus();
  }, { signal });
  addEventListener("popstate", readAddress, { signal });
  readAddress();
}

// addLaterStates adds the states that have come since the site was built.
function addLaterStates(select, rows) {
  const known = new Set([...select.options].map((option) => option.value));
  for (const row of rows) {
    const { state } = row.dataset;
    if (!state || known.has(state)) continue;
    known.add(state);
    const words = row.querySelector(`.chip[data-state="${CSS.escape(state)}"] .chip-words`)?.textContent ?? state;
    select.add(new Option(words, state));
  }
}
