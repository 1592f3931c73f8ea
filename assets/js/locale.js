// locale returns the language that days and sizes are written in: English as the
// pages write it, day before month.
export const locale = () => (document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang);
