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
