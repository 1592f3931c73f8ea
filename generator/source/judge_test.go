package source_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/generator/source"
)

// picture returns a picture of 4 × 3 pixels.
func picture(t *testing.T, kind string) []byte {
	t.Helper()
	var b bytes.Buffer
	var err error
	switch drawn := image.NewGray(image.Rect(0, 0, 4, 3)); kind {
	case "png":
		err = png.Encode(&b, drawn)
	case "jpg":
		err = jpeg.Encode(&b, drawn, nil)
	default:
		err = gif.Encode(&b, drawn, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// resized returns a PNG that says it has another size.
func resized(data []byte, width, height uint32) []byte {
	data = bytes.Clone(data)
	binary.BigEndian.PutUint32(data[16:], width)
	binary.BigEndian.PutUint32(data[20:], height)
	binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(data[12:29]))
	return data
}

const webp = "RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x03\x80\x00\x00\x07\x10\xfd\x8f\xfe\x07\x22\xa2\xff\x01"

func avif(width, height uint32) string {
	box := func(w, h uint32) string {
		return "\x00\x00\x00\x14ispe\x00\x00\x00\x00" + string(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h))
	}
	return "\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1" + box(1, 1) + box(width, height) + box(2, 2)
}

func TestFilesAreWhatTheirNameSays(t *testing.T) {
	png, jpg, gif := string(picture(t, "png")), string(picture(t, "jpg")), string(picture(t, "gif"))
	odd := []byte(jpg)
	i := bytes.Index(odd, []byte("\xff\xc0"))
	odd[i+4] = 12 // bits for each colour, which this program does not read
	const wrong, empty = "source/wrong-kind", "source/empty-file"
	for _, test := range []struct{ name, text, want string }{
		{"a.png", png, ""}, {"a.jpg", jpg, ""}, {"a.JPEG", jpg, ""}, {"a.gif", gif, ""}, {"a.webp", webp, ""}, {"a.avif", avif(4, 3), ""}, {"a.jpg", string(odd), ""},
		{"a.png", "", empty}, {"a.svg", "", empty}, {"a.pdf", "", empty}, {"a.csv", "", ""}, {"a.json", "", ""},
		{"a.png", "<!DOCTYPE html><p>", wrong + ` the name ends in ".png", but the file holds HTML`},
		{"a.png", jpg, wrong + ` the name ends in ".png", but the file holds a JPEG picture`},
		{"a.jpg", png, wrong}, {"a.gif", webp, wrong}, {"a.webp", gif, wrong}, {"a.avif", png, wrong}, {"a.webp", "RIFF....AVI ", wrong},
		{"a.jpg", "<svg xmlns=''/>", wrong + ` the name ends in ".jpg", but the file holds an SVG picture`},
		{"a.pdf", "text", wrong + ` the name ends in ".pdf", but the file holds text`}, {"a.pdf", "%PDF-1.7", ""}, {"a.pdf", "\n%PDF-1.4", ""},
		{"a.docx", "PK\x03\x04", ""}, {"a.zip", "PK\x05\x06", ""}, {"a.xlsx", "<html>", wrong}, {"a.odt", "%PDF-", wrong},
		{"a.mp4", "\x00\x00\x00\x18ftypmp42", ""}, {"a.mp4", png, wrong}, {"a.webm", "\x1a\x45\xdf\xa3", ""}, {"a.mp3", "ID3\x04", ""}, {"a.mp3", "\xff\xfb\x90", ""}, {"a.mp3", "text", wrong},
		{"a.csv", "a;\xfc\n", ""}, {"a.csv", "a\x00b", wrong + ` the name ends in ".csv", but the file holds something else`}, {"a.csv", "\xff\xfea\x00", ""}, {"a.txt", "<html>", ""},
		{"a.vtt", "\ufeffWEBVTT\n", ""}, {"a.vtt", "text", wrong}, {"a.ics", "BEGIN:VCALENDAR\r\n", ""}, {"a.ics", "text", wrong}, {"a.drawio", "<mxfile>", ""},
		{"a.png", png[:8] + "rubbish", "source/broken-picture"}, {"a.png", png[:30], "source/broken-picture"}, {"a.jpg", "\xff\xd8\xff\xe0\x00\x10rubbish", "source/broken-picture"},
		{"a.gif", "GIF89a", "source/broken-picture"},
		{"a.png", string(resized([]byte(png), 64250, 64250)), "source/too-many-pixels the picture has 64250 × 64250 pixels, more than 64 million"},
		{"a.png", string(resized([]byte(png), 8000, 8000)), ""}, {"a.png", string(resized([]byte(png), 8001, 8000)), "source/too-many-pixels"},
		{"a.png", string(resized([]byte(png), 1<<30, 1<<30)), "source/"}, {"a.avif", avif(64250, 64250), "source/too-many-pixels"},
		{"a.svg", "<svg/>", ""}, {"a.svg", "<svg>\n<script/></svg>", "source/unsafe-svg the picture holds <script>"},
		{"credentials.json", "{}", "secret/file-name"}, {"a.sh", "echo", "source/unknown-kind"}, {"a.htm", "x", "source/html"}, {"a.yaml", "a: b", ""},
	} {
		s, _ := readOne(t, test.name, test.text)
		problem := ""
		if len(s.problems) > 0 {
			problem = s.problems[0]
		}
		code, message, _ := strings.Cut(test.want, " ")
		if (problem == "") != (test.want == "") || !strings.HasPrefix(problem, code) || !strings.Contains(problem, message) {
			t.Errorf("%s (%.20q): %q, want %q", test.name, test.text, problem, test.want)
		}
		if published := len(s.Files) == 1; published != (test.want == "") || published == (s.Unpublished[test.name] != "") {
			t.Errorf("%s (%.20q): published %t, reason %q", test.name, test.text, published, s.Unpublished[test.name])
		}
		if kind := strings.ToLower(test.name[2:]); test.want == "" && slices.Contains([]string{"jpg", "jpeg", "gif", "webp", "avif"}, kind) {
			if f := s.Files[0]; f.Width != 4 || f.Height != 3 {
				t.Errorf("%s: %d × %d pixels, want 4 × 3", test.name, f.Width, f.Height)
			}
		}
	}
}

type readFile struct {
	source.Snapshot
	problems []string // code and message
}

func readOne(t *testing.T, name, text string) (readFile, int) {
	t.Helper()
	s, problems, err := source.Read(fstest.MapFS{name: {Data: []byte(text)}}, source.Snapshot{})
	if err != nil {
		t.Fatal(err)
	}
	r := readFile{Snapshot: s}
	line := 0
	for _, p := range problems {
		r.problems = append(r.problems, p.Code+" "+p.Message)
		line = p.Line
	}
	return r, line
}

// TestAHugePictureTakesLittleMemory reads the header alone.
func TestAHugePictureTakesLittleMemory(t *testing.T) {
	data := string(resized(picture(t, "png"), 64250, 64250))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	readOne(t, "a.png", data)
	runtime.ReadMemStats(&after)
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 10<<20 {
		t.Errorf("%d bytes were allocated", grown)
	}
}

// TestADrawingIsPublishedAsItWasParsed: not the author's bytes.
func TestADrawingIsPublishedAsItWasParsed(t *testing.T) {
	s, _ := readOne(t, "a.svg", `<?xml version="1.0"?><!-- a --><svg viewBox="0 0 40 30" xmlns:x="urn:x" x:y="z"><x:z/><g/></svg>`)
	want := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><g/></svg>` + "\n"
	f := s.Files[0]
	if string(f.Data) != want || f.Size != int64(len(want)) || f.Width != 40 || f.Height != 30 {
		t.Errorf("%+v %s, want %s", f, f.Data, want)
	}
	other, _ := readOne(t, "a.svg", want)
	if other.Files[0].Hash != f.Hash {
		t.Error("equal drawings have other hashes")
	}
	if _, line := readOne(t, "a.svg", "<svg>\n\n<script/></svg>"); line != 3 {
		t.Errorf("line %d, want 3", line)
	}
}

// TestMetadataIsNamed with what the file carries.
func TestMetadataIsNamed(t *testing.T) {
	s, _ := readOne(t, "a.pdf", "%PDF-1.7 <</Author (A)>> <rdf:RDF exif:GPSLatitude='1'></rdf:RDF>")
	if want := []string{"source/metadata the file carries the place where it was taken and the name of its author"}; !slices.Equal(s.problems, want) || len(s.Files) != 1 {
		t.Errorf("%q, want %q, and the file", s.problems, want)
	}
}

// TestSecretsAreNotPublished checks secrets in texts of all kinds.
func TestSecretsAreNotPublished(t *testing.T) {
	token := "gh" + "p_" + "x7Kq2mZ9wB4nT6vL1cR8yH3jD5fG0sPaQeWu"
	for name, text := range map[string]string{
		"a.csv": "a\n" + token, "a.json": "{\n\"a\": \"" + token + "\"}", "a.txt": "\n" + token, "a.svg": "<svg>\n<text>" + token + "</text></svg>",
		"a.ics": "BEGIN:VCALENDAR\n" + token, "a.yaml": "\n" + token, "a.sh": "#\n" + token,
	} {
		s, line := readOne(t, name, text)
		if len(s.Files) > 0 || len(s.problems) == 0 || !slices.ContainsFunc(s.problems, func(p string) bool { return strings.HasPrefix(p, "secret/in-text a GitHub token") }) {
			t.Errorf("%s: %q", name, s.problems)
		}
		if line != 2 && name != "a.svg" && name != "a.sh" {
			t.Errorf("%s: line %d, want 2", name, line)
		}
	}
}

// TestWhatIsKnownIsNotLookedIntoAgain compares a second reading with the first.
func TestWhatIsKnownIsNotLookedIntoAgain(t *testing.T) {
	fsys := fstest.MapFS{"a.svg": {Data: []byte("<svg/>")}, "b.svg": {Data: []byte("<svg><script/></svg>")}, "c.pdf": {Data: []byte("%PDF-1.7 <</Author (A)>>")}}
	first, found, err := source.Read(fsys, source.Snapshot{})
	if err != nil {
		t.Fatal(err)
	}
	second, again, err := source.Read(fsys, first)
	if err != nil || !slices.Equal(found, again) || len(second.Files) != 2 || &second.Files[0].Data[0] != &first.Files[0].Data[0] {
		t.Errorf("%v, then %v (%v)", found, again, err)
	}
	fsys["b.svg"] = &fstest.MapFile{Data: []byte("<svg><g/></svg>")}
	third, again, err := source.Read(fsys, second)
	if err != nil || len(again) != 1 || len(third.Files) != 3 || len(third.Unpublished) != 0 {
		t.Errorf("%v with %d files (%v)", again, len(third.Files), err)
	}
}
