// Instants as people of the language of the page read them.
const lang = () => (document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang || "en-GB");

export function day(instant) {
  return new Intl.DateTimeFormat(lang(), { day: "numeric", month: "short", year: "numeric" }).format(new Date(instant));
}

export function moment(instant) {
  return new Intl.DateTimeFormat(lang(), { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
}
