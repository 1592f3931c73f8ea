// wordless reports whether a text is no query: it has no word except excluded ones. A
// quotation mark and a hyphen are typed before their words.
export const wordless = (text) => !/[\p{L}\p{N}]/u.test(text.replace(/(^|\s)-("[^"]*"?|\S*)/g, " "));
