package proof

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"hash/crc32"
	"html"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"tandem/generator/kb"
)

// encoded are the ways in which outputs hold a text.
var encoded = []struct {
	name   string
	encode func(text string) kb.Output
}{
	{"text of a page", func(s string) kb.Output {
		return out("guides/open/index.html", "<p>See "+html.EscapeString(s)+" soon</p>")
	}},
	{"text in pieces", func(s string) kb.Output {
		return out("a.html", "<p><b id=x>"+strings.Join(strings.Split(html.EscapeString(s), " "), "</b>\n<mark>")+"</mark></p>")
	}},
	{"entities", func(s string) kb.Output { return out("a.html", "<p>"+entities(s)+"</p>") }},
	{"attribute", func(s string) kb.Output { return out("a.html", `<p title="`+html.EscapeString(s)+`">`) }},
	{"attribute without quotes", func(s string) kb.Output {
		return out("a.html", `<p data-x=`+strings.ReplaceAll(entities(s), "&#32;", "-")+`>`)
	}},
	{"attribute with JSON", func(s string) kb.Output {
		return out("a.html", `<p data-x='`+html.EscapeString(asJSON(map[string]string{"a": s}))+`'>`)
	}},
	{"link", func(s string) kb.Output { return out("a.html", `<a href="../`+url.PathEscape(s)+`/">x</a>`) }},
	{"query", func(s string) kb.Output {
		return out("a.html", `<a href="https://x.example/?q=`+url.QueryEscape(s)+`&amp;b=1">x</a>`)
	}},
	{"comment", func(s string) kb.Output { return out("a.html", "<p>a</p><!-- "+s+" -->") }},
	{"JSON in a script", func(s string) kb.Output {
		return out("a.html", `<script type="application/ld+json">`+asJSON([]string{s})+`</script>`)
	}},
	{"script", func(s string) kb.Output { return out("a.html", "<script>const a = '"+escapes(s)+"'</script>") }},
	{"JavaScript", func(s string) kb.Output { return out("-/static/a.js", "export default `"+escapes(s)+"`;") }},
	{"places", func(s string) kb.Output { return out("-/places.json", asJSON(map[string]any{"moved": []string{s}})) }},
	{"JSON escaped twice", func(s string) kb.Output { return out("a.json", asJSON(map[string]string{"a": asJSON([]string{s})})) }},
	{"key of JSON", func(s string) kb.Output { return out("a.json", asJSON(map[string]string{s: "a"})) }},
	{"HTML in JSON", func(s string) kb.Output {
		return out("a.json", asJSON(map[string]string{"a": "<mark>" + html.EscapeString(s) + "</mark>"}))
	}},
	{"places for a disk", func(s string) kb.Output { return out("places.js", "tandemPlaces("+asJSON([]string{s})+");\n") }},
	{"manifest", func(s string) kb.Output { return out("-/manifest.webmanifest", asJSON(map[string]string{"name": s})) }},
	{"feed", func(s string) kb.Output { return out("feed.xml", "<feed><title>"+asXML(s)+"</title></feed>") }},
	{"feed with HTML", func(s string) kb.Output {
		return out("feed.xml", `<content type="html">`+asXML("<p>"+html.EscapeString(s)+"</p>")+"</content>")
	}},
	{"CDATA", func(s string) kb.Output { return out("feed.xml", "<summary><![CDATA[<b>"+s+"</b>]]></summary>") }},
	{"sitemap", func(s string) kb.Output {
		return out("sitemap.xml", "<loc>https://x.example/"+asXML(url.PathEscape(s))+"/</loc>")
	}},
	{"redirect", func(s string) kb.Output { return out("_redirects", "/old/  /"+url.PathEscape(s)+"/  301\n") }},
	{"robots", func(s string) kb.Output { return out("robots.txt", "Disallow: /"+url.PathEscape(s)+"/\n") }},
	{"calendar", func(s string) kb.Output {
		line := "SUMMARY:" + strings.NewReplacer(",", `\,`, ";", `\;`, `\`, `\\`).Replace(s)
		var folded []string
		for len(line) > 11 {
			folded, line = append(folded, line[:11]), line[11:]
		}
		return out("calendar.ics", "BEGIN:VEVENT\r\n"+strings.Join(append(folded, line), "\r\n ")+"\r\nEND:VEVENT\r\n")
	}},
	{"calendar, folded by line feeds in every letter", func(s string) kb.Output {
		return out("calendar.ics", "BEGIN:VEVENT\nDESCRIPTION:"+strings.Join(strings.Split(s, ""), "\n\t")+"\nEND:VEVENT\n")
	}},
	{"calendar, folded inside a letter", func(s string) kb.Output {
		return out("calendar.ics", "SUMMARY:\xc3\r\n \xa4 "+s[:3]+"\r\n "+s[3:]+"\r\n")
	}},
	{"calendar with line ends", func(s string) kb.Output {
		return out("calendar.ics", "DESCRIPTION:"+strings.ReplaceAll(strings.ReplaceAll(s, ",", `\,`), " ", `\n`)+"\r\n")
	}},
	{"calendar with capital line ends", func(s string) kb.Output {
		return out("calendar.ics", "DESCRIPTION:x\\N"+strings.ReplaceAll(s, ",", `\,`)+`\Nx`+"\r\n")
	}},
	{"calendar with HTML", func(s string) kb.Output {
		return out("calendar.ics", "X-ALT-DESC;FMTTYPE=text/html:<p>"+strings.ReplaceAll(html.EscapeString(s), ",", `\,`)+"</p>\r\n")
	}},
	{"parameter of a calendar", func(s string) kb.Output {
		return out("calendar.ics", `ATTENDEE;CN="`+s+`":mailto:x@y.example`+"\r\n")
	}},
	{"feed with numbers", func(s string) kb.Output { return out("feed.xml", "<summary>"+entities(s)+"</summary>") }},
	{"feed with numbers in HTML", func(s string) kb.Output {
		return out("feed.xml", `<content type="html">`+asXML("<p>"+entities(s)+"</p>")+"</content>")
	}},
	{"feed with escaped letters in HTML in an attribute", func(s string) kb.Output {
		return out("feed.xml", `<category term="`+asXML(entities(s))+`"/>`)
	}},
	{"parted CDATA", func(s string) kb.Output {
		return out("feed.xml", "<summary><![CDATA["+s[:4]+"]]><![CDATA["+s[4:]+"]]></summary>")
	}},
	{"CDATA with entities", func(s string) kb.Output { return out("feed.xml", "<summary><![CDATA["+entities(s)+"]]></summary>") }},
	{"shard, packed", func(s string) kb.Output {
		return kb.Output{Path: "-/search/text/a.bin", Data: gzipped(asJSON(map[string]any{"t": []string{"x " + s + " y"}}))}
	}},
	{"shard with escaped letters, packed", func(s string) kb.Output {
		return kb.Output{Path: "-/search/text/a.bin", Data: gzipped(`{"t":"` + escapes(s) + `"}`)}
	}},
	{"shard with HTML, packed", func(s string) kb.Output {
		return kb.Output{Path: "-/search/text/a.bin", Data: gzipped(asJSON(map[string]string{"t": "<mark>" + entities(s) + "</mark>"}))}
	}},
	{"shard, packed twice", func(s string) kb.Output {
		return kb.Output{Path: "-/search/text/a.bin", Data: gzipped(string(gzipped(asJSON(s))))}
	}},
	{"shard, compressed by zlib", func(s string) kb.Output {
		return kb.Output{Path: "-/search/text/a.bin", Data: deflated(asJSON(s))}
	}},
	{"drawing", func(s string) kb.Output { return out("a.svg", "<svg><desc>"+asXML(s)+"</desc></svg>") }},
	{"table of values", func(s string) kb.Output { return out("a.csv", `a,"`+s+`",7`) }},
	{"file without an ending", func(s string) kb.Output { return out("CODEOWNERS", s) }},
	{"gzip", func(s string) kb.Output { return kb.Output{Path: "a.txt.gz", Data: gzipped(s)} }},
	{"zip", func(s string) kb.Output {
		return kb.Output{Path: "site.zip", Data: zipped("a/index.html", []byte("<p>"+html.EscapeString(s)))}
	}},
	{"zip within a zip", func(s string) kb.Output {
		return kb.Output{Path: "site.zip", Data: zipped("b.zip", zipped("a.json", []byte(asJSON(s))))}
	}},
	{"name in a zip", func(s string) kb.Output {
		return kb.Output{Path: "site.zip", Data: zipped(strings.ReplaceAll(s, " ", "-")+".html", nil)}
	}},
	{"script with base64", func(s string) kb.Output {
		return out("-/search/a.js", `tandemFile("a","`+base64.StdEncoding.EncodeToString(gzipped(s))+`");`)
	}},
	{"style with a picture", func(s string) kb.Output {
		return out("a.css", `a{background:url("data:image/png;base64,`+base64.StdEncoding.EncodeToString(picture("tEXt", []byte("Comment\x00"+s)))+`")}`)
	}},
	{"picture", func(s string) kb.Output {
		return kb.Output{Path: "a.png", Data: picture("tEXt", []byte("Comment\x00"+s))}
	}},
	{"picture, packed", func(s string) kb.Output {
		return kb.Output{Path: "a.png", Data: picture("zTXt", append([]byte("Comment\x00\x00"), deflated(s)...))}
	}},
	{"photo", func(s string) kb.Output { return out("a.jpg", "\xff\xd8\xff\xfe"+s+"\xff\xd9") }},
	{"document", func(s string) kb.Output { return out("a.pdf", "%PDF-1.4\n1 0 obj <</Title ("+s+")>>") }},
	{"document, wide", func(s string) kb.Output { return out("a.pdf", "%PDF-1.4\n1 0 obj <</Title (\xfe\xff"+wide(s)+")>>") }},
	{"document, packed", func(s string) kb.Output {
		return out("a.pdf", "%PDF-1.4\nstream\n"+string(deflated("BT ("+s+") Tj"))+"\nendstream")
	}},
	{"address in JSON in an attribute in a zip in a zip", func(s string) kb.Output {
		inner := asJSON(map[string]string{"to": asJSON([]string{"https://x.example/" + url.PathEscape(s)})})
		return kb.Output{Path: "site.zip", Data: zipped("b.zip", zipped("a.html", []byte(`<p data-x="`+html.EscapeString(inner)+`">`)))}
	}},
	{"name of a file", func(s string) kb.Output { return out(url.PathEscape(s)+"/index.html", "") }},
	{"name of a file, as an address", func(s string) kb.Output { return out(kb.Slug(s)+".ics", "") }},
	{"upper case", func(s string) kb.Output { return out("a.html", "<h1>"+html.EscapeString(strings.ToUpper(s))+"</h1>") }},
}

func out(path, data string) kb.Output { return kb.Output{Path: path, Data: []byte(data)} }

func entities(s string) string {
	var b strings.Builder
	for i, r := range s {
		if i%2 == 0 {
			fmt.Fprintf(&b, "&#%d;", r)
		} else {
			fmt.Fprintf(&b, "&#x%X;", r)
		}
	}
	return b.String()
}

func escapes(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, `\u%04x`, u)
	}
	return b.String()
}

func asJSON(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(data)
}

func asXML(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}

func gzipped(s string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	w.Close()
	return b.Bytes()
}

func deflated(s string) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	w.Close()
	return b.Bytes()
}

func zipped(name string, data []byte) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, _ := w.Create(name)
	_, _ = f.Write(data)
	w.Close()
	return b.Bytes()
}

func picture(kind string, inside []byte) []byte {
	chunk := append([]byte(kind), inside...)
	data := binary.BigEndian.AppendUint32([]byte("\x89PNG\r\n\x1a\n"), uint32(len(inside)))
	return binary.BigEndian.AppendUint32(append(data, chunk...), crc32.ChecksumIEEE(chunk))
}

func wide(s string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.BigEndian.AppendUint16(b, u)
	}
	return string(b)
}

// TestEachWayToWriteATextIsRead hides a title, a canary word and a sentence in an
// output, as each format writes them.
func TestEachWayToWriteATextIsRead(t *testing.T) {
	s := New(fixture(secret8, "Nothing to see."))
	for _, way := range encoded {
		for kind, text := range map[Kind]string{KindTitle: title, KindCanary: canary, KindText: secret8} {
			found := s.Search([]kb.Output{way.encode(text)})
			if !slices.ContainsFunc(found.Leaks, func(l Leak) bool { return l.Kind == kind }) {
				t.Errorf("%s: the %s is not found in %q: %+v", way.name, kind, way.encode(text), found.Leaks)
			}
		}
		for _, text := range []string{"Nothing to see.", "Report a problem", "Tom Oakenfield of the Northern hospital"} {
			if found := s.Search([]kb.Output{way.encode(text)}); len(found.Leaks) > 0 {
				t.Errorf("%s: %q is no leak: %+v", way.name, text, found.Leaks)
			}
		}
	}
}
