package proof

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/base64"
	"encoding/binary"
	"io"
	"unicode/utf16"
)

// mostUnpacked is how many bytes of one packed file are read: more than any output
// has, and little enough for a machine's memory.
const mostUnpacked = 1 << 30

// packed reads a file that contains others or is compressed; false for any other.
func (r *reader) packed(name string, data []byte) bool {
	if r.depth >= deepest {
		return false
	}
	r.depth++
	defer func() { r.depth-- }()
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return false
		}
		r.leaf([]byte(archive.Comment))
		for _, f := range archive.File {
			r.leaf([]byte(f.Comment))
			if in, err := f.Open(); err == nil {
				inside, _ := io.ReadAll(io.LimitReader(in, mostUnpacked)) // the readable part is searched
				r.file(f.Name, inside)
			}
		}
	case bytes.HasPrefix(data, []byte{0x1f, 0x8b}):
		in, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			return false
		}
		inside, _ := io.ReadAll(io.LimitReader(in, mostUnpacked))
		r.leaf([]byte(in.Name + " " + in.Comment))
		r.file(trimmed(name, ".gz"), inside)
	case len(data) > 2 && data[0] == 0x78 && binary.BigEndian.Uint16(data)%31 == 0: // zlib
		inside := inflated(data)
		if len(inside) == 0 {
			return false
		}
		r.file(name, inside)
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		r.png(data[8:])
	case bytes.HasPrefix(data, []byte{0xff, 0xd8}):
		r.leaf(data[:min(len(data), 256<<10)]) // its comments and XMP come before the picture
	case bytes.HasPrefix(data, []byte("%PDF")):
		r.pdf(data)
	case bytes.HasPrefix(data, []byte("wOF2")), bytes.HasPrefix(data, []byte("wOFF")):
	default:
		return false
	}
	return true
}

func trimmed(name, ending string) string {
	return string(bytes.TrimSuffix([]byte(name), []byte(ending)))
}

// png reads the texts of a picture.
func (r *reader) png(data []byte) {
	for len(data) >= 12 {
		n := int(binary.BigEndian.Uint32(data))
		if n < 0 || n > len(data)-12 {
			return
		}
		kind, inside := string(data[4:8]), data[8:8+n]
		data = data[12+n:]
		switch kind {
		case "tEXt", "eXIf":
			r.leaf(inside)
		case "zTXt", "iTXt":
			r.leaf(inside)
			if i := bytes.IndexByte(inside, 0x78); i >= 0 { // as zlib begins
				r.leaf(inflated(inside[i:]))
			}
		}
	}
}

// pdf reads a document as far as that is cheap: plain text, strings of two bytes a
// character, and streams packed by zlib.
func (r *reader) pdf(data []byte) {
	r.leaf(data)
	r.wide(data)
	for {
		i := bytes.Index(data, []byte("stream"))
		if i < 0 {
			return
		}
		data = bytes.TrimLeft(data[i+len("stream"):], "\r\n")
		if len(data) > 2 && data[0]&0x0f == 8 {
			if inside := inflated(data); len(inside) > 0 {
				r.leaf(inside)
				r.wide(inside)
			}
		}
	}
}

// wide reads strings in parentheses that are UTF-16.
func (r *reader) wide(data []byte) {
	for {
		i := bytes.Index(data, []byte("\xfe\xff"))
		if i < 0 {
			return
		}
		data = data[i+2:]
		var units []uint16
		for len(data) > 1 && !(data[0] == ')' && data[1] != 0) {
			units = append(units, binary.BigEndian.Uint16(data))
			data = data[2:]
		}
		r.leaf([]byte(string(utf16.Decode(units))))
	}
}

func inflated(data []byte) []byte {
	in, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	inside, _ := io.ReadAll(io.LimitReader(in, mostUnpacked))
	return inside
}

// base64 reads files inside a text: pictures of a style sheet, the search data of a
// site for a disk.
func (r *reader) base64(text []byte) {
	if i := bytes.Index(text, []byte(";base64,")); i >= 0 {
		text = text[i+len(";base64,"):]
	}
	if len(text) < 24 || len(text)%4 != 0 {
		return
	}
	for _, c := range text {
		if !(isLetter(c) || '0' <= c && c <= '9' || c == '+' || c == '/' || c == '=') {
			return
		}
	}
	if inside, err := base64.StdEncoding.DecodeString(string(text)); err == nil {
		r.file("", inside)
	}
}
