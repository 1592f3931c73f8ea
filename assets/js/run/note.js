// The note below the bar: the last event, and always a warning when something is not
// stored.
import { t } from "../words.js";

// noting returns say, which shows a message in the note, or without one the state of
// the run.
export function noting(note, runs) {
  return (message) => {
    const lost = {
      full: t("This browser has no room left: what you do now is lost when you leave the page. Download the run."),
      refused: t("This browser saves nothing: the ticks are lost when you leave the page."),
    }[runs.outcome()];
    const usual = runs.current()?.archived ? t("This run is in the archive.") : t("Ticks stay in this browser.");
    note.classList.toggle("run-lost", Boolean(lost));
    note.textContent = lost && message ? message + " " + lost : lost ?? message ?? usual;
  };
}
