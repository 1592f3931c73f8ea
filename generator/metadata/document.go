package metadata

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
)

// author matches the author of a PDF: a text in parentheses, or in hexadecimal
// digits.
var author = regexp.MustCompile(`/Author\s*(?:\(([^)]*)|<([0-9A-Fa-f\s]*)>)`)

// inPDF reads the information dictionary of a PDF. Many programs leave its author
// empty but for a byte order mark.
func inPDF(data []byte, found map[Kind]bool) {
	for _, m := range author.FindAllSubmatch(data, -1) {
		text := bytes.TrimPrefix(bytes.TrimPrefix(m[1], []byte("\xfe\xff")), []byte(`\376\377`))
		digits := bytes.TrimPrefix(bytes.ToUpper(bytes.Join(bytes.Fields(m[2]), nil)), []byte("FEFF"))
		if len(bytes.TrimSpace(text)) > 0 || len(digits) > 0 {
			found[Author] = true
		}
	}
}

// person matches the elements that name people in the properties of documents.
var person = regexp.MustCompile(`<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)(?:\s[^>]*)?>\s*[^<\s]`)

// mostProperties is how much of the properties of a document is read, in bytes.
const mostProperties = 1 << 20

// inArchive reads the properties of an Office or OpenDocument file, which is a
// zip archive.
func inArchive(data []byte, name string, found map[Kind]bool) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return // the file is encrypted, or its ending is wrong
	}
	properties, err := archive.Open(name)
	if err != nil {
		return
	}
	defer properties.Close()
	text, _ := io.ReadAll(io.LimitReader(properties, mostProperties)) // the readable part is enough
	if person.Match(text) {
		found[Author] = true
	}
}
