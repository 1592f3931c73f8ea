package header

import "bytes"

// oldMac reports whether a text ends its lines with CR alone, as programs of old
// Macintoshes and some exports do.
func oldMac(src []byte) bool {
	return bytes.IndexByte(src, '\n') < 0 && bytes.IndexByte(bytes.TrimRight(src, "\r"), '\r') >= 0
}

// lineFeeds returns such a text with LF in place of each CR, so that lines and
// offsets stay, and any other text as it is.
func lineFeeds(src []byte) []byte {
	if !oldMac(src) {
		return src
	}
	return bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
}

// brokenByReturns reports a header whose lines end with CR in a file whose other lines
// end with LF: it is one line, and no mark is alone in it.
func (f *finder) brokenByReturns(b *block) bool {
	rest := f.src[f.start:]
	first := bytes.TrimLeft(rest, " \t\r\n")
	end := bytes.IndexByte(first, '\n')
	if end < 0 || !bytes.ContainsRune(bytes.TrimRight(first[:end], "\r"), '\r') {
		return false
	}
	split := bytes.ReplaceAll(bytes.ReplaceAll(f.src, []byte("\r\n"), []byte(" \n")), []byte("\r"), []byte("\n"))
	other, problems := find(f.path, split, f.fields)
	if !other.Closed && len(problems) == 0 {
		return false
	}
	f.add(1+bytes.Count(rest[:len(rest)-len(first)], []byte("\n")), "header/syntax", "the lines of the header end with the character U+000D alone", "end every line with LF or CRLF")
	b.unread = split[f.start:]
	return true
}
