// The note below the bar: what happened last, and in any case what is not stored.
import { t } from "../words.js";

// noting returns say, which puts a message into the note, or without one what holds of
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
