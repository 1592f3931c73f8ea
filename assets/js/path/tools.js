import { copy, download, fileOf, fragmentOf, fromText, mostLink } from "./exchange.js";
import { mail, note } from "./note.js";
import { change, followed, load, none, save, today } from "./run.js";
import { t } from "../words.js";

// tools sets up what can be done with a run: hand it on, save and open it, make
// a teach-back note of it, start over. It returns a function that shows them as
// a run needs them.
export function tools(reader, signal) {
  const { route, path, steps, tell } = reader;
  const part = route.querySelector("[data-route-tools]");
  const at = (name) => part.querySelector(`[data-${name}]`);
  const on = (name, event, act) => at(name).addEventListener(event, act, { signal });
  const title = route.dataset.title;
  const stem = path.slice(path.lastIndexOf("/") + 1);
  const current = () => reader.other ?? load(path);

  on("run-name", "input", () => {
    reader.kept = change(path, (run) => { run.name = at("run-name").value; });
  });
  on("run-link", "click", async () => {
    const link = location.href.replace(/#.*$/, "") + "#" + await fragmentOf(path, current());
    if (link.length > mostLink) return tell(t("With your answers the link would have {n} characters, more than programs carry. Save the file and send that.", link.length));
    if (await copy(link)) return tell(t("The link is copied. Whoever opens it reads your marks and answers, and no server does."));
    tell(t("Copy this link:") + " " + link);
  });
  on("run-save", "click", () => {
    download(stem + "-run.json", "application/json", fileOf(path, title, current()));
    tell(t("The file holds your marks and answers."));
  });
  on("run-open", "click", () => at("run-file").click());
  on("run-file", "change", async () => {
    const [file] = at("run-file").files;
    at("run-file").value = "";
    if (!file) return;
    try {
      if (file.size > 1_000_000) throw new Error(t("This is no run of a path."));
      reader.visit(fromText(await file.text(), route));
      tell("");
      route.querySelector("[data-route-guest]").scrollIntoView({ block: "center" });
    } catch (error) {
      tell(error.message);
    }
  });

  const text = at("note-text");
  function address() {
    const mailto = mail(route.dataset.buddyMail ?? "", t("Teach-back: {path}", title), text.value);
    const link = at("note-mail");
    link.hidden = !mailto;
    if (mailto) link.href = mailto;
    return mailto;
  }
  on("note-write", "click", () => {
    text.value = note({
      title, run: current(), teacher: route.dataset.buddy ?? "", today: today(),
      steps: steps.map((step) => ({ id: step.dataset.step, ask: step.querySelector("[data-step-ask]")?.textContent ?? "" })),
    });
    at("note-field").hidden = at("note-copy").hidden = at("note-save").hidden = false;
    const link = address();
    tell(link ? t("Name yourself under learners, then save it among the teach-backs.")
      : t("The note is too long for a mail: download it, and attach the file."));
    text.focus();
  });
  text.addEventListener("input", () => {
    if (!address()) tell(t("The note is too long for a mail: download it, and attach the file."));
  }, { signal });
  on("note-copy", "click", async () => {
    if (await copy(text.value)) return tell(t("The note is copied."));
    text.select();
    tell(t("This browser does not let a page copy: the note is selected, copy it with the keyboard."));
  });
  on("note-save", "click", () => download(`${today()}-${stem}.md`, "text/markdown", text.value));

  on("run-reset", "click", () => {
    const back = reader.before;
    // The two change places, so that neither is lost while the page is open.
    const now = load(path);
    reader.before = followed(now) ? now : null;
    reader.kept = save(path, back ?? none());
    reader.show();
    tell(back ? t("Your run is back.") : t("All marks and answers are taken back."));
    at("run-reset").focus();
  });

  return (run, begun) => {
    part.hidden = false;
    const guest = Boolean(reader.other);
    at("run-name").disabled = guest;
    if (document.activeElement !== at("run-name")) at("run-name").value = run.name;
    at("run-reset").hidden = guest || !(begun || reader.before);
    at("run-reset").textContent = reader.before ? t("Bring back what was here") : t("Start over");
    for (const name of ["run-link", "run-save", "note-write"]) at(name).disabled = !begun;
  };
}
