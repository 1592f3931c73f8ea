package source

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// kind is a kind of file that may be published beside pages. A browser opens
// none of them as a page of this site.
type kind struct {
	name    string                 // "a PNG picture"
	picture bool                   // its size in pixels is read
	text    bool                   // it is searched for secrets
	is      func(data []byte) bool // whether bytes are of this kind
}

// kindOf returns the kind of an ending in lower case; false for one that is not
// published.
func kindOf(ending string) (kind, bool) {
	switch ending {
	case ".png":
		return kind{name: "a PNG picture", picture: true, is: begins("\x89PNG\r\n\x1a\n")}, true
	case ".jpg", ".jpeg":
		return kind{name: "a JPEG picture", picture: true, is: begins("\xff\xd8\xff")}, true
	case ".gif":
		return kind{name: "a GIF picture", picture: true, is: begins("GIF87a", "GIF89a")}, true
	case ".webp":
		return kind{name: "a WebP picture", picture: true, is: func(b []byte) bool { return begins("RIFF")(b) && at(b, 8, "WEBP") }}, true
	case ".avif":
		return kind{name: "an AVIF picture", picture: true, is: func(b []byte) bool { return at(b, 4, "ftyp") && bytes.Contains(b[:min(len(b), 64)], []byte("avi")) }}, true
	case ".svg":
		return kind{name: "an SVG picture", text: true}, true // package svg reports what is wrong
	case ".pdf":
		return kind{name: "a PDF file", is: func(b []byte) bool { return bytes.Contains(b[:min(len(b), 1024)], []byte("%PDF-")) }}, true
	case ".zip", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp":
		return kind{name: "a ZIP, Office or OpenDocument file", is: begins("PK\x03\x04", "PK\x05\x06")}, true
	case ".mp4":
		return kind{name: "an MP4 film", is: func(b []byte) bool { return at(b, 4, "ftyp") }}, true
	case ".webm":
		return kind{name: "a WebM film", is: begins("\x1a\x45\xdf\xa3")}, true
	case ".mp3":
		return kind{name: "an MP3 recording", is: func(b []byte) bool { return begins("ID3")(b) || len(b) > 1 && b[0] == 0xff && b[1]&0xe0 == 0xe0 }}, true
	case ".vtt":
		return kind{name: "a file of captions", text: true, is: begins("WEBVTT", "\ufeffWEBVTT")}, true
	case ".ics":
		return kind{name: "a calendar", text: true, is: func(b []byte) bool {
			return bytes.HasPrefix(bytes.ToUpper(bytes.TrimSpace(bytes.TrimPrefix(b[:min(len(b), 64)], []byte("\ufeff")))), []byte("BEGIN:VCALENDAR"))
		}}, true
	case ".csv", ".tsv", ".txt", ".json", ".drawio", ".yaml", ".yml", ".toml", ".mdx":
		return kind{name: "text", text: true, is: isPlain}, true
	}
	return kind{}, false
}

func begins(with ...string) func(data []byte) bool {
	return func(data []byte) bool {
		return slices.ContainsFunc(with, func(w string) bool { return bytes.HasPrefix(data, []byte(w)) })
	}
}

func at(data []byte, offset int, text string) bool {
	return len(data) >= offset && bytes.HasPrefix(data[offset:], []byte(text))
}

// isPlain reports whether data is text: it has no NUL, or is UTF-16 with its mark, as
// spreadsheets write it. Other encodings are not distinguished.
func isPlain(data []byte) bool {
	return begins("\xff\xfe", "\xfe\xff")(data) || bytes.IndexByte(data, 0) < 0
}

// contents names the kind of a file, as far as its first bytes show.
func contents(data []byte) string {
	for _, ending := range []string{".png", ".jpg", ".gif", ".webp", ".avif", ".pdf", ".zip", ".mp4", ".webm"} {
		if k, _ := kindOf(ending); k.is(data) {
			return k.name
		}
	}
	start := strings.ToLower(string(data[:min(len(data), 512)]))
	switch {
	case strings.Contains(start, "<svg"):
		return "an SVG picture"
	case strings.Contains(start, "<html") || strings.Contains(start, "<!doctype html") || strings.Contains(start, "<script"):
		return "HTML"
	case utf8.Valid(data) && isPlain(data):
		return "text"
	}
	return "something else"
}

// endingOf returns the ending of a file's name in lower case.
func endingOf(name string) string { return strings.ToLower(path.Ext(name)) }
