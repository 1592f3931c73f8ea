// Package metadata finds personal data in the metadata of pictures and documents: Find
// takes the bytes of a file and returns what it contains.
//
// It reads EXIF, IPTC and XMP of JPEG, PNG, WebP and AVIF, the text chunks of
// PNG, the properties of PDF, Office and OpenDocument files, and the location in
// videos of phones. Compressed properties of a PDF are not read.
package metadata

import (
	"bytes"
	"path"
	"slices"
	"strings"
)

// Kind is something in a file's metadata, worded for a sentence.
type Kind string

// The kinds, in the order in which they are reported.
const (
	Place  Kind = "the place where it was taken"
	Author Kind = "the name of its author"
	Owner  Kind = "the name of the camera's owner"
	Serial Kind = "the serial number of the camera"
)

// Find returns the kinds of metadata that the file carries, in order. A file
// that cannot be read as what its ending says carries none.
func Find(name string, data []byte) []Kind {
	found := map[Kind]bool{}
	switch ending := strings.ToLower(path.Ext(name)); ending {
	case ".jpg", ".jpeg", ".png", ".webp", ".avif":
		inPicture(ending, data, found)
		inXMP(data, found)
	case ".pdf":
		inPDF(data, found)
		inXMP(data, found)
	case ".docx", ".xlsx", ".pptx":
		inArchive(data, "docProps/core.xml", found)
	case ".odt", ".ods", ".odp":
		inArchive(data, "meta.xml", found)
	case ".mp4":
		if filmed(data) {
			found[Place] = true
		}
	}
	return slices.DeleteFunc([]Kind{Place, Author, Owner, Serial}, func(k Kind) bool { return !found[k] })
}

// Hint returns how the metadata of a file is taken out.
func Hint(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".pdf":
		return "export it again without an author in the document's properties, or run in the content folder: exiftool -overwrite_original -all:all= " + quoted(name) + " && qpdf --replace-input --linearize " + quoted(name)
	case ".docx", ".xlsx", ".pptx":
		return "take it out with File > Info > Check for Issues > Inspect Document, and save the file"
	case ".odt", ".ods", ".odp":
		return "take it out with File > Properties > Reset Properties, and save the file"
	case ".mp4":
		return "run in the content folder: exiftool -overwrite_original -all= " + quoted(name)
	}
	return "run in the content folder: exiftool -overwrite_original -all= -tagsfromfile @ -icc_profile -orientation " + quoted(name)
}

// quoted returns a path as a shell takes it.
func quoted(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool {
		return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-", r)
	}) {
		return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
	}
	return name
}

// filmed reports whether a film says where it was made, as phones write it:
// the box ©xyz with a place like +52.5+013.4, or Apple's key.
func filmed(data []byte) bool {
	if bytes.Contains(data, []byte("com.apple.quicktime.location.ISO6709")) {
		return true
	}
	for rest := data; ; {
		_, after, ok := bytes.Cut(rest, []byte("\xa9xyz"))
		if !ok {
			return false
		}
		if rest = after; len(rest) > 6 && (rest[4] == '+' || rest[4] == '-') && rest[5] >= '0' && rest[5] <= '9' {
			return true
		}
	}
}
