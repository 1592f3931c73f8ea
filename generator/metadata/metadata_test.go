package metadata_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"slices"
	"strings"
	"testing"

	"tandem/generator/metadata"
)

// entry is a value of EXIF: a text, the place of another directory, or three
// fractions.
type entry struct {
	tag   uint16
	text  string
	below []entry
	place bool
}

// exif writes directories of EXIF in little-endian order.
func exif(entries []entry) []byte {
	out := []byte("II*\x00\x08\x00\x00\x00")
	return directory(out, entries)
}

func directory(out []byte, entries []entry) []byte {
	le := binary.LittleEndian
	out = le.AppendUint16(out, uint16(len(entries)))
	at := len(out)
	out = append(out, make([]byte, 12*len(entries)+4)...)
	for i, e := range entries {
		field := out[at+12*i:]
		le.PutUint16(field, e.tag)
		le.PutUint32(field[8:], uint32(len(out)))
		switch {
		case e.below != nil:
			le.PutUint16(field[2:], 4)
			le.PutUint32(field[4:], 1)
			out = directory(out, e.below)
		case e.place:
			le.PutUint16(field[2:], 5)
			le.PutUint32(field[4:], 3)
			for _, n := range []uint32{52, 1, 31, 1, 12, 1} {
				out = le.AppendUint32(out, n)
			}
		default:
			le.PutUint16(field[2:], 2)
			le.PutUint32(field[4:], uint32(len(e.text)+1))
			if out = append(append(out, e.text...), 0); len(e.text) < 4 {
				copy(field[8:12], append([]byte(e.text), 0))
			}
		}
	}
	return out
}

func jpeg(segments ...[]byte) []byte {
	out := []byte("\xff\xd8")
	for _, s := range segments {
		out = binary.BigEndian.AppendUint16(append(out, 0xff, 0xe1), uint16(len(s)+2))
		out = append(out, s...)
	}
	return append(out, "\xff\xda\x00\x02\xff\xd9"...)
}

func png(chunks ...[2]string) []byte {
	out := []byte("\x89PNG\r\n\x1a\n")
	for _, c := range append(chunks, [2]string{"IEND", ""}) {
		out = binary.BigEndian.AppendUint32(out, uint32(len(c[1])))
		out = append(out, c[0]+c[1]...)
		out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE([]byte(c[0]+c[1])))
	}
	return out
}

func webp(exif string) []byte {
	chunk := func(name, body string) string {
		if len(body)%2 == 1 {
			body += "\x00"
		}
		return name + string(binary.LittleEndian.AppendUint32(nil, uint32(len(body)))) + body
	}
	body := "WEBP" + chunk("VP8X", "\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00") + chunk("EXIF", exif)
	return []byte("RIFF" + string(binary.LittleEndian.AppendUint32(nil, uint32(len(body)))) + body)
}

func archive(t *testing.T, name, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create(name)
	if err == nil {
		_, err = f.Write([]byte(text))
	}
	if err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWhatFilesCarry(t *testing.T) {
	place := entry{tag: 0x8825, below: []entry{{tag: 1, text: "N"}, {tag: 2, place: true}}}
	photo := string(exif([]entry{{tag: 0x013b, text: "A Name"}, {tag: 0x8769, below: []entry{{tag: 0xa430, text: "An Owner"}, {tag: 0xa431, text: "12345"}}}, place}))
	onlyPlace := string(exif([]entry{place}))
	nothing := string(exif([]entry{{tag: 0x010f, text: "Maker"}, {tag: 0x013b, text: "   "}}))
	interoperable := string(exif([]entry{{tag: 0x8769, below: []entry{{tag: 0xa005, below: []entry{{tag: 2, text: "0100"}}}}}}))
	xmp := func(body string) string {
		return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r"><rdf:Description ` + body + `</rdf:Description></rdf:RDF></x:xmpmeta>`
	}
	creator := xmp(`><dc:creator> <rdf:Seq><rdf:li>A Name</rdf:li></rdf:Seq></dc:creator>`)
	const P, A, O, S = metadata.Place, metadata.Author, metadata.Owner, metadata.Serial
	for _, test := range []struct {
		what, name string
		data       []byte
		want       []metadata.Kind
	}{
		{"EXIF of JPEG", "a.jpg", jpeg([]byte("Exif\x00\x00" + photo)), []metadata.Kind{P, A, O, S}},
		{"a place in JPEG", "A.JPEG", jpeg([]byte("Exif\x00\x00" + onlyPlace)), []metadata.Kind{P}},
		{"a maker alone", "a.jpg", jpeg([]byte("Exif\x00\x00" + nothing)), nil},
		{"a version that has the number of a latitude", "a.jpg", jpeg([]byte("Exif\x00\x00" + interoperable)), nil},
		{"no metadata", "a.jpg", jpeg(), nil},
		{"EXIF of PNG", "a.png", png([2]string{"eXIf", onlyPlace}), []metadata.Kind{P}},
		{"text of PNG", "a.png", png([2]string{"tEXt", "Software\x00x"}, [2]string{"tEXt", "Author\x00A Name"}), []metadata.Kind{A}},
		{"a chunk beyond the end", "a.png", []byte("\x89PNG\r\n\x1a\n\xff\xff\xff\xfftEXtAuthor\x00x"), nil},
		{"empty text of PNG", "a.png", png([2]string{"tEXt", "Author\x00"}, [2]string{"tEXt", "Title\x00Author"}), nil},
		{"compressed text of PNG", "a.png", png([2]string{"zTXt", "Artist\x00\x00x"}), []metadata.Kind{A}},
		{"XMP of PNG", "a.png", png([2]string{"iTXt", "XML:com.adobe.xmp\x00\x00\x00\x00\x00" + creator}), []metadata.Kind{A}},
		{"EXIF of WebP", "a.webp", webp(onlyPlace), []metadata.Kind{P}},
		{"XMP of JPEG", "a.jpg", jpeg([]byte("http://ns.adobe.com/xap/1.0/\x00" + xmp(`exif:GPSLatitude="52,31N" aux:SerialNumber='7'>`))), []metadata.Kind{P, S}},
		{"an owner in XMP", "a.jpg", jpeg([]byte("http://ns.adobe.com/xap/1.0/\x00" + xmp(`><aux:OwnerName>A Name</aux:OwnerName>`))), []metadata.Kind{O}},
		{"empty XMP", "a.jpg", jpeg([]byte("http://ns.adobe.com/xap/1.0/\x00" + xmp(`dc:creator="" exif:GPSLatitude=' '><dc:creator><rdf:Seq></rdf:Seq></dc:creator><aux:OwnerName/>`))), nil},
		{"an author of PDF", "a.pdf", []byte("%PDF-1.7\n1 0 obj <</Author (A Name)>>"), []metadata.Kind{A}},
		{"an author in digits", "a.pdf", []byte("%PDF-1.7\n<</Author<FEFF0041>>"), []metadata.Kind{A}},
		{"an author in UTF-16", "a.pdf", []byte("%PDF-1.7\n<</Author(\xfe\xff\x00A)>>"), []metadata.Kind{A}},
		{"XMP of PDF", "a.pdf", []byte("%PDF-1.7\n" + creator), []metadata.Kind{A}},
		{"no author of PDF", "a.pdf", []byte("%PDF-1.7\n<</Author()>> <</Author <FEFF>>> <</Author(\\376\\377)>> (The Author)"), nil},
		{"Office", "a.docx", archive(t, "docProps/core.xml", "<x><dc:creator>A Name</dc:creator></x>"), []metadata.Kind{A}},
		{"Office, changed by", "a.xlsx", archive(t, "docProps/core.xml", "<x><dc:creator></dc:creator><cp:lastModifiedBy>A Name</cp:lastModifiedBy></x>"), []metadata.Kind{A}},
		{"Office without names", "a.pptx", archive(t, "docProps/core.xml", "<x><dc:creator></dc:creator><cp:lastModifiedBy/></x>"), nil},
		{"OpenDocument", "a.odt", archive(t, "meta.xml", "<x><meta:initial-creator>A Name</meta:initial-creator></x>"), []metadata.Kind{A}},
		{"another archive", "a.odt", archive(t, "other.xml", "<x><dc:creator>A Name</dc:creator></x>"), nil},
		{"no archive", "a.docx", []byte("PK\x03\x04"), nil},
		{"a film of a phone", "a.mp4", []byte("....udta\x00\x00\x00\x1e\xa9xyz\x00\x12\x15\xc7+52.5163+013.3777/"), []metadata.Kind{P}},
		{"a film of Apple", "a.mp4", []byte("..mdta com.apple.quicktime.location.ISO6709 .."), []metadata.Kind{P}},
		{"a film", "a.mp4", []byte("....\xa9xyz......\xa9xyz"), nil},
		{"another kind of file", "a.csv", []byte("/Author (A Name)" + creator), nil},
	} {
		if got := metadata.Find(test.name, test.data); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.what, got, test.want)
		}
	}
}

func TestHintsNameTheFile(t *testing.T) {
	for name, want := range map[string]string{
		"a/b.jpg": "-orientation a/b.jpg", "a/it's.png": `-orientation 'a/it'\''s.png'`, "a b.pdf": "-all:all= 'a b.pdf' && qpdf --replace-input --linearize 'a b.pdf'", "a.mp4": "-all= a.mp4",
		"a.docx": "Inspect Document", "a.ods": "Reset Properties",
	} {
		if got := metadata.Hint(name); !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q in it", name, got, want)
		}
	}
}

// FuzzFind reads files that lie about sizes and places.
func FuzzFind(f *testing.F) {
	place := exif([]entry{{tag: 0x8825, below: []entry{{tag: 2, place: true}}}})
	f.Add(uint8(0), jpeg([]byte("Exif\x00\x00"+string(place))))
	f.Add(uint8(1), png([2]string{"eXIf", string(place)}, [2]string{"tEXt", "Author\x00x"}))
	f.Add(uint8(2), webp(string(place)))
	f.Add(uint8(4), []byte("%PDF /Author <"))
	f.Add(uint8(3), []byte("\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1\x00\x00\x00\x10meta"))
	f.Add(uint8(6), []byte("\xa9xyz...+5"))
	endings := []string{".jpg", ".png", ".webp", ".avif", ".pdf", ".docx", ".mp4", ".odt"}
	f.Fuzz(func(t *testing.T, kind uint8, data []byte) {
		first := metadata.Find("a"+endings[int(kind)%len(endings)], data)
		if again := metadata.Find("a"+endings[int(kind)%len(endings)], data); !slices.Equal(first, again) {
			t.Errorf("%q, then %q", first, again)
		}
	})
}
