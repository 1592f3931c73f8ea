// wordless reports whether a text asks for nothing: it has no word beside those
// that it leaves out. A quotation mark and a hyphen are typed before their words.
export const wordless = (text) => !/[\p{L}\p{N}]/u.test(text.replace(/(^|\s)-("[^"]*"?|\S*)/g, " "));
