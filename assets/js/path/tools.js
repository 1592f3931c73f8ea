import { copy, fileOf, fragmentOf, fromText, maxLink } from "./exchange.js";
import { download } from "../export.js";
import { mail, note } from "./note.js";
import { load, save } from "./store.js";
import { today } from "../locale.js";
import { t } from "../words.js";

// tools sets up the actions for a run: share it, save and open it, make a teach-back
// note of it. It returns a function that shows them for a run.
export function tools(reader, signal) {
  const { route, path } = reader;
  const part = route.querySelector("[data-route-tools]");
  const at = (name) => part.querySelector(`[data-${name}]`);
  const on = (name, event, act) => at(name).addEventListener(event, () => act((message) => reader.notify(at(name), message)), { signal });
  const stem = path.slice(path.lastIndexOf("/") + 1);
  const current = () => reader.other ?? load(path);
  shareRun(reader, at, on, stem, current);
  writeNote(reader, at, on, stem, current);

  return (run, begun) => {
    part.hidden = false;
    at("run-name").disabled = Boolean(reader.other);
    if (document.activeElement !== at("run-name")) at("run-name").value = run.name;
    for (const name of ["run-link", "run-save", "note-write"]) at(name).disabled = !begun;
  };
}

function shareRun(reader, at, on, stem, current) {
  const { route, path } = reader;
  // A name alone begins no path.
  on("run-name", "input", () => {
    const run = load(path);
    run.name = at("run-name").value;
    save(path, run);
  });
  on("run-link", "click", async (notify) => {
    const link = location.href.replace(/#.*$/, "") + "#" + await fragmentOf(path, current());
    if (link.length > maxLink) return notify(t("With your answers the link would have {n} characters, more than programs carry. Save the file and send that.", link.length));
    if (await copy(link)) return notify(t("The link is copied. Anybody who opens it can read your marks and answers. No server sees them."));
    notify(t("Copy this link:") + " " + link);
  });
  on("run-save", "click", (notify) => {
    download(stem + "-run.json", "application/json", fileOf(path, route.dataset.title, current()));
    notify(t("The file holds your marks and answers."));
  });
  on("run-open", "click", () => at("run-file").click());
  on("run-file", "change", async (notify) => {
    const [file] = at("run-file").files;
    at("run-file").value = "";
    if (!file) return;
    try {
      if (file.size > 1_000_000) throw new Error(t("This is no run of a path."));
      reader.guest.visit(fromText(await file.text(), route));
      notify("");
      reader.guest.reveal();
    } catch (error) {
      notify(error.message);
    }
  });
}

function writeNote({ route, path, steps }, at, on, stem, current) {
  const { title } = route.dataset;
  const text = at("note-text");
  const file = () => download(`${today()}-${stem}.md`, "text/markdown", text.value);
  function address() {
    const found = mail(route.dataset.buddyMail ?? "", t("Teach-back: {path}", title), text.value);
    at("note-mail").href = found.address;
    return found;
  }
  on("note-write", "click", (notify) => {
    text.value = note({
      path, title, run: current(), teacher: route.dataset.buddy ?? "", today: today(),
      steps: steps.map((step) => ({
        id: step.dataset.step, ask: step.querySelector("[data-step-ask]")?.textContent ?? "", task: step.querySelector("[data-step-task]")?.textContent ?? "",
      })),
    });
    for (const name of ["note-field", "note-copy", "note-save", "note-mail"]) at(name).hidden = false;
    address();
    notify(t("Name yourself under learners, then save it among the teach-backs."));
    text.focus();
  });
  on("note-text", "input", () => address());
  on("note-copy", "click", async (notify) => {
    if (await copy(text.value)) return notify(t("The note is copied."));
    text.select();
    notify(t("This browser does not let a page copy: the note is selected, copy it with the keyboard."));
  });
  on("note-save", "click", () => file());
  on("note-mail", "click", async (notify) => {
    if (address().inside) return notify("");
    if (await copy(text.value)) return notify(t("The note is too long for the address of a mail. It is copied: paste it into the mail."));
    file();
    notify(t("The note is too long for the address of a mail. It is downloaded: attach the file to the mail."));
  });
}
