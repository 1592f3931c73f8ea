// A run is one newcomer's way along a path:
//   begun    the day of the first act, empty before
//   name     of the newcomer, as they typed it
//   done     step → { hash, day }: the text that was read, and when it was marked
//   answers  step → text
//   unclear  steps of which something is still open
// A step is the id of its page, or that of a task, which begins with "#" and has no text.
// Whatever is read, from storage, a file or a link, passes through clean.

const mostAnswer = 8000; // characters
const mostName = 80;
const mostSteps = 500;

export const emptyRun = () => ({ begun: "", name: "", done: new Map(), answers: new Map(), unclear: new Set() });

const day = /^\d{4}-\d{2}-\d{2}$/;
const hash = /^[0-9a-f]{8}$/;

// validRun returns the run in a JSON value without invalid parts; null when there is no run.
export function validRun(value) {
  const run = emptyRun();
  if (Array.isArray(value)) {
    // The first form: ids alone. What text was read is not known.
    for (const id of value.slice(0, mostSteps)) if (typeof id === "string") run.done.set(id, { hash: "", day: "" });
    return run;
  }
  if (!value || typeof value !== "object" || value.v !== 1) return null;
  if (day.test(value.begun)) run.begun = value.begun;
  if (typeof value.name === "string") run.name = value.name.slice(0, mostName);
  for (const [id, mark] of entries(value.done)) {
    if (!Array.isArray(mark)) continue;
    run.done.set(id, { hash: hash.test(mark[0]) ? mark[0] : "", day: day.test(mark[1]) ? mark[1] : "" });
  }
  for (const [id, text] of entries(value.answers)) {
    if (typeof text === "string" && text) run.answers.set(id, text.slice(0, mostAnswer));
  }
  if (Array.isArray(value.unclear)) {
    for (const id of value.unclear.slice(0, mostSteps)) if (typeof id === "string") run.unclear.add(id);
  }
  return run;
}

const entries = (value) => (value && typeof value === "object" ? Object.entries(value).slice(0, mostSteps) : []);

// toJSON returns the run as JSON.
export function toJSON(run) {
  return {
    v: 1,
    begun: run.begun,
    name: run.name,
    done: Object.fromEntries([...run.done].map(([id, mark]) => [id, [mark.hash, mark.day]])),
    answers: Object.fromEntries(run.answers),
    unclear: [...run.unclear],
  };
}

// isStarted reports whether the reader has started the path.
export const isStarted = (run) => Boolean(run.begun || run.done.size || run.answers.size);

export const isTask = (id) => id.startsWith("#");

// stepsOf reads the ids of the steps of a path.
export const stepsOf = (text) => (text ? text.split(" ").map(decodeURIComponent) : []);

// isStale reports whether a page has another text than the one that was read.
export const isStale = (mark, now) => Boolean(mark?.hash && now && mark.hash !== now);
