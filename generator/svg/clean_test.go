package svg_test

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tandem/generator/svg"
)

// wrap puts a fragment into a drawing.
func wrap(inner string) string {
	return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:x="urn:x">` + inner + `</svg>`
}

func dataURL(kind, data string) string {
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString([]byte(data))
}

// drawings returns the files of testdata: what the programs that people draw with
// write.
func drawings(t testing.TB) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob("testdata/drawings/*.svg")
	if err != nil || len(names) == 0 {
		t.Fatal("no drawings", err)
	}
	all := map[string][]byte{}
	for _, name := range names {
		if all[name], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func TestDrawingsPass(t *testing.T) {
	for name, data := range drawings(t) {
		picture, refused := svg.Clean(data)
		if len(refused) > 0 {
			t.Errorf("%s: %+v", name, refused)
			continue
		}
		if again, refused := svg.Clean(picture.Data); len(refused) > 0 || !bytes.Equal(again.Data, picture.Data) {
			t.Errorf("%s is not the same when it is cleaned again: %v\n%s\n%s", name, refused, picture.Data, again.Data)
		}
		if picture.Width == 0 || picture.Height == 0 {
			t.Errorf("%s has no size", name)
		}
		for _, gone := range []string{"Somebody", "sodipodi", "inkscape:", "<!", "<?", "mxfile", "eyJ9", "https:", "data-id", "foreignObject", "metadata"} {
			if bytes.Contains(picture.Data, []byte(gone)) {
				t.Errorf("%s keeps %q", name, gone)
			}
		}
	}
}

// TestWhatDoesSomethingIsRefused has inputs that passed a filter of names, and similar
// ones. Each want begins a message.
func TestWhatDoesSomethingIsRefused(t *testing.T) {
	for text, want := range map[string]string{
		wrap(`<script>alert(1)</script>`):                                                                          "the picture holds <script>",
		wrap(`<SCRIPT>alert(1)</SCRIPT>`):                                                                          "the picture holds <SCRIPT>",
		wrap(`<g><defs><script href="x"/></defs></g>`):                                                             "the picture holds <script>",
		wrap(`<g onload="alert(1)"/>`):                                                                             "<g> has the handler onload",
		wrap(`<rect ONCLICK="alert(1)"/>`):                                                                         "<rect> has the handler ONCLICK",
		wrap(`<handler type="text/javascript"/>`):                                                                  "the picture holds <handler>",
		wrap(`<foreignObject><h:div>x</h:div></foreignObject>`):                                                    "the picture holds HTML in <foreignObject>",
		wrap(`<foreignObject><g/></foreignObject>`):                                                                "the picture holds HTML in <foreignObject>",
		wrap(`<switch><g/><foreignObject><h:b/></foreignObject></switch>`):                                         "the picture holds HTML in <foreignObject>",
		wrap(`<g><foreignObject><h:b/></foreignObject><text/></g>`):                                                "the picture holds HTML in <foreignObject>",
		wrap(`<switch><foreignObject><h:b>A</h:b></foreignObject><text>[Not supported by viewer]</text></switch>`): "the picture holds HTML in <foreignObject>, and the text in its stead is another: \"[Not supported by viewer]\"",
		wrap(`<h:frame src="https://evil.test"/>`):                                                                 "the picture holds the HTML element <frame>",
		wrap(`<h:meta http-equiv="refresh" content="0"/>`):                                                         "the picture holds the HTML element <meta>",
		wrap(`<h:script>alert(1)</h:script>`):                                                                      "the picture holds the HTML element <script>",
		wrap(`<g><img xmlns="http://www.w3.org/1999/xhtml" src="x"/></g>`):                                         "the picture holds the HTML element <img>",
		wrap(`<iframe src="x"/>`):                                                                                  "the picture holds <iframe>",
		wrap(`<image href="https://evil.test/x.png"/>`):                                                            `<image> refers to "https://evil.test/x.png"`,
		wrap(`<image xlink:href="photo.jpg"/>`):                                                                    `<image> refers to "photo.jpg"`,
		wrap(`<image href=" //evil.test/x.png"/>`):                                                                 `<image> refers to "//evil.test/x.png"`,
		wrap(`<image href="` + dataURL("text/html", "<script>") + `"/>`):                                           `<image> embeds "data:text/html`,
		wrap(`<image href="` + dataURL("image/svg+xml", wrap(`<script/>`)) + `"/>`):                                "the picture embedded in <image> is refused: the picture holds <script>",
		wrap(`<image href="data:image/svg+xml,%3Csvg%20onload='x'/%3E"/>`):                                         "the picture embedded in <image> is refused: <svg> has the handler onload",
		wrap(`<image href="data:image/png;base64,!!!"/>`):                                                          "<image> embeds a picture that cannot be decoded",
		wrap(`<use href="other.svg#a"/>`):                                                                          `<use> refers to "other.svg#a"`,
		wrap(`<use xlink:href="` + dataURL("image/svg+xml", wrap("")) + `#a"/>`):                                   `<use> refers to "data:image/svg+xml`,
		wrap(`<feImage href="https://evil.test/x"/>`):                                                              `<feImage> refers to "https://evil.test/x"`,
		wrap(`<textPath href="https://evil.test/x"/>`):                                                             `<textPath> refers to "https://evil.test/x"`,
		wrap(`<a href="javascript:alert(1)"/>`):                                                                    `<a> refers to "javascript:alert(1)"`,
		wrap(`<a xlink:href=" JaVaScRiPt:alert(1)"/>`):                                                             `<a> refers to "JaVaScRiPt:alert(1)"`,
		wrap(`<a href="java&#10;script:alert(1)"/>`):                                                               `<a> refers to "java script:alert(1)"`,
		wrap(`<a href="data:text/html,x"/>`):                                                                       `<a> refers to "data:text/html,x"`,
		wrap(`<a href="vbscript:x"/>`):                                                                             `<a> refers to "vbscript:x"`,
		wrap(`<a><animate attributeName="href" to="javascript:alert(1)"/></a>`):                                    "<animate> changes the attribute href",
		wrap(`<a><set attributeName="xlink:href" to="javascript:alert(1)"/></a>`):                                  "<set> changes the attribute xlink:href",
		wrap(`<set attributeName="onclick" to="alert(1)"/>`):                                                       "<set> changes the attribute onclick",
		wrap(`<animate attributeName="fill" values="red;url(https://evil.test/#a)"/>`):                             `<animate> has a values with a reference to "https://evil.test/#a"`,
		wrap(`<animate attributeName="fill" from="url(https://evil.test/#a)"/>`):                                   `<animate> has a from with a reference to "https://evil.test/#a"`,
		wrap(`<animate attributeName="fill" to="url(https://evil.test/#a)"/>`):                                     `<animate> has a to with a reference to "https://evil.test/#a"`,
		wrap(`<animate attributeName="fill" by="url(https://evil.test/#a)"/>`):                                     `<animate> has a by with a reference to "https://evil.test/#a"`,
		wrap(`<style>@import url(https://evil.test/x.css);</style>`):                                               `the style holds the rule "@import"`,
		wrap(`<style>@IMPORT "x.css";</style>`):                                                                    `the style holds the rule "@IMPORT"`,
		wrap(`<style><![CDATA[@import 'x.css';]]></style>`):                                                        `the style holds the rule "@import"`,
		wrap(`<style>@\69mport "x.css";</style>`):                                                                  `the style holds the rule "@\69mport"`,
		wrap(`<style>a{}/**/@namespace "x";</style>`):                                                              `the style holds the rule "@namespace"`,
		wrap(`<style>g{fill:url(https://evil.test/#a)}</style>`):                                                   `the style holds a reference to "https://evil.test/#a"`,
		wrap(`<style>g{fill:URL("//evil.test")}</style>`):                                                          `the style holds a reference to "//evil.test"`,
		wrap(`<style>g{background:u\72l(https://evil.test)}</style>`):                                              `the style holds the function "u\72l()"`,
		wrap(`<style>g{--x:url(x.png)}</style>`):                                                                   `the style holds a reference to "x.png"`,
		wrap(`<style>g{background:image-set("https://evil.test" 1x)}</style>`):                                     `the style holds the function "image-set()"`,
		wrap(`<style>g{background:im\61ge("https://evil.test")}</style>`):                                          `the style holds the function`,
		wrap(`<style>g{width:expression(alert(1))}</style>`):                                                       `the style holds the function "expression()"`,
		wrap(`<style>g{content:"x` + "\n" + `}</style>`):                                                           `the style holds a text or address without an end`,
		wrap(`<style>g{beha\76ior:x}</style>`):                                                                     `the style holds a name written with a backslash`,
		wrap(`<g style="fill:url(https://evil.test/#a)"/>`):                                                        `<g> has a style with a reference to "https://evil.test/#a"`,
		wrap(`<g style="@media x{}"/>`):                                                                            `<g> has a style with the rule "@media"`,
		`<!DOCTYPE svg [ %a; ]>` + wrap(""):                                                                        "the picture declares entities or attributes of its own",
		wrap(`<g style="@import 'x'"/>`):                                                                           `<g> has a style with the rule "@import"`,
		wrap(`<g fill="url(&quot;https://evil.test/#a&quot;)"/>`):                                                  `<g> has a fill with a reference to "https://evil.test/#a"`,
		wrap(`<g filter="url(x.svg#f)"/>`):                                                                         `<g> has a filter with a reference to "x.svg#f"`,
		wrap(`<g cursor="url(x.cur), auto"/>`):                                                                     `<g> has a cursor with a reference to "x.cur"`,
		`<?xml version="1.0"?><?xml-stylesheet href="x.css"?>` + wrap(""):                                          "the picture names a style sheet with <?xml-stylesheet?>",
		`<!DOCTYPE svg [<!ENTITY a "b">]>` + wrap(""):                                                              "the picture declares entities or attributes of its own",
		`<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>` + wrap(""):                                       "the picture declares entities or attributes of its own",
		`<!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY % a SYSTEM "c"> %a;]>` + wrap(""):                                  "the picture declares entities or attributes of its own",
		wrap(`<text>&nbsp;</text>`):                                                                                "the picture is not XML: invalid character entity",
		`<svg`:                                                                                                     "the picture is not XML: ",
		``:                                                                                                         "the picture is not XML: it holds no element",
		`<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>`:                                                 "the outermost element is <html>",
		wrap("") + wrap(""):                                                                                        "the outermost element is <svg>",
		wrap(`<g id="a" id="b"/>`):                                                                                 "<g> has the attribute id twice",
	} {
		picture, refused := svg.Clean([]byte(text))
		if len(refused) == 0 || !strings.HasPrefix(refused[0].Message, want) || picture.Data != nil || refused[0].Hint == "" {
			t.Errorf("%s: %+v, want %q", text, refused, want)
		}
	}
}

func TestWhatHasNoEffectIsLeftOut(t *testing.T) {
	for inner, want := range map[string]string{
		`<!-- c --><g/><?php x?><?xpacket y?>`:                                                                                  `<g/>`,
		`<x:thing><g/></x:thing><rect x:y="1" width="2"/>`:                                                                      `<rect width="2"/>`,
		`<metadata><h:script/><script/></metadata>`:                                                                             ``,
		`<desc>a<h:b>b</h:b></desc>`:                                                                                            `<desc>a</desc>`,
		`<unknown><g/></unknown><g data-a="1" unknown="2" tabindex="3"/>`:                                                       `<g/>`,
		`<a href="https://example.org/" target="_blank"><text>T</text></a>`:                                                     `<a><text>T</text></a>`,
		`<a xlink:href="page.html"/><a href="mailto:a@b"/><a href="/x?a:b"/>`:                                                   `<a/><a/><a/>`,
		`<a href="#part"><g id="part"/></a>`:                                                                                    `<a href="#part"><g id="part"/></a>`,
		`<switch><foreignObject><h:div>T <h:b>t</h:b></h:div></foreignObject><text>T<tspan>t</tspan></text></switch>`:           `<switch><text>T<tspan>t</tspan></text></switch>`,
		`<switch><foreignObject><h:b>T</h:b></foreignObject><image/></switch>`:                                                  `<switch><image/></switch>`,
		`<foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/"><x:y/></foreignObject><foreignObject/>`: ``,
		`<animate attributeName="id" to="x"/><animate attributeName="nothing"/>`:                                                ``,
		`<style type="text/plain">@import "x"</style>`:                                                                          ``,
		`<style>@charset "utf-8"; g{}</style>`:                                                                                  `<style> g{}</style>`,
		`<style>@font-face{font-family:a;src:url(https://x.test/a.woff)} g{}</style>`:                                           `<style> g{}</style>`,
		`<style>@font-face{src:url("data:font/woff2;base64,AA==")}</style>`:                                                     `<style>@font-face{src:url(data:font/woff2;base64,AA==)}</style>`,
		`<style>@font-face{src:url(data:text/html;base64,AA==)}</style>`:                                                        `<style></style>`,
		`<style>g/* url(x) */{}<!-- a --></style>`:                                                                              `<style>g/**/{}</style>`,
		`<style>g{fill:url( '#a' )}</style>`:                                                                                    `<style>g{fill:url(#a)}</style>`,
		`<g fill="url('#a') red"/>`:                                                                                             `<g fill="url(#a) red"/>`,
		`<use xlink:href=" #a "/>`:                                                                                              `<use xlink:href="#a"/>`,
		`<use href=""/>`:                                                                                                        `<use/>`,
		"<g id='a\nb'>\n  <text>a\n <![CDATA[<&]]>&#13;</text>x</g>":                                                            "<g id=\"a b\"><text>a\n &lt;&amp;&#13;</text></g>",
		`<image href="data:image/PNG;base64, iVBO Rw=="/>`:                                                                      `<image href="data:image/png;base64,iVBORw=="/>`,
		`<image href="data:image/svg+xml;charset=utf-8,&lt;svg>100%&lt;script2/>&lt;/svg>"/>`:                                   `<image href="` + dataURL("image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n") + `"/>`,
	} {
		picture, refused := svg.Clean([]byte(wrap(inner)))
		got := strings.NewReplacer(` xmlns:xlink="http://www.w3.org/1999/xlink"`, "", "<style/>", "<style></style>").Replace(string(picture.Data))
		if want = strings.Replace("<svg xmlns=\"http://www.w3.org/2000/svg\">"+want+"</svg>\n", "></svg>", "></svg>", 1); strings.HasSuffix(want, "svg\"></svg>\n") {
			want = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"
		}
		if len(refused) > 0 || got != want {
			t.Errorf("%s:\n got %s want %s%v", inner, got, want, refused)
		}
	}
}

func TestPlacesOfRefusals(t *testing.T) {
	for text, want := range map[string]string{
		"<svg>\n <g>\n  é<script/></g></svg>":                               "3:4",
		"<svg>\r <g>\r  <script/></g></svg>":                                "3:3",
		"<svg>\r\n <g/>\r\n<script/></svg>":                                 "3:1",
		"<svg>\n<style>a{}\n b{}\n  @import 'x';</style></svg>":             "4:3",
		"<svg>\n<style>@font-face{a:b}\n/* c */ @import 'x';</style></svg>": "3:9",
		"\ufeff<svg>\n<g>":                                                  "2:4",
	} {
		_, refused := svg.Clean([]byte(text))
		if len(refused) != 1 || fmt.Sprintf("%d:%d", refused[0].Line, refused[0].Column) != want {
			t.Errorf("%q: %+v, want one at %s", text, refused, want)
		}
	}
	_, refused := svg.Clean([]byte(wrap(strings.Repeat("<script/>", 100))))
	if len(refused) != 20 {
		t.Errorf("%d refusals, want the first 20", len(refused))
	}
}

func TestLimits(t *testing.T) {
	nested := func(n int) string { return strings.Repeat("<g>", n) + strings.Repeat("</g>", n) }
	var copies strings.Builder
	for level := range 9 {
		fmt.Fprintf(&copies, `<g id="l%d">%s</g>`, level, strings.Repeat(fmt.Sprintf(`<use href="#l%d"/>`, level-1), 10))
	}
	var patterns strings.Builder
	for level := range 9 {
		fmt.Fprintf(&patterns, `<pattern id="l%d">%s</pattern>`, level, strings.Repeat(fmt.Sprintf(`<rect style="fill:url(#l%d)"/>`, level-1), 10))
	}
	inside := `<g id="a">` + strings.Repeat("<g/>", 5000) + `</g>` + strings.Repeat(`<use href="#a"/>`, 300)
	embedded := `<image id="i" href="` + dataURL("image/svg+xml", wrap(inside)) + `"/><use href="#i"/>`
	deep := wrap("")
	for range 5 {
		deep = wrap(`<image href="` + dataURL("image/svg+xml", deep) + `"/>`)
	}
	var attributes strings.Builder
	for i := range 200 {
		fmt.Fprintf(&attributes, ` a%d=""`, i)
	}
	for _, test := range []struct {
		what, text, want string
	}{
		{"depth", wrap(nested(svg.MaxDepth - 1)), ""},
		{"too deep", wrap(nested(svg.MaxDepth)), "the elements of the picture are nested more than 200 deep"},
		{"elements", wrap(strings.Repeat("<g/>", svg.MaxElements-1)), ""},
		{"too many elements", wrap(strings.Repeat("<g/>", svg.MaxElements)), "the picture has more than 200000 elements"},
		{"copies of copies", wrap(copies.String()), "the references of the picture draw more than 2000000 elements"},
		{"patterns of patterns", wrap(patterns.String()), "the references of the picture draw more than 2000000 elements"},
		{"a circle", wrap(`<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>`), ""},
		{"a drawing", wrap(`<image href="` + dataURL("image/svg+xml", wrap(inside)) + `"/>`), ""},
		{"copies of a drawing", wrap(embedded), "the references of the picture draw more than 2000000 elements"},
		{"drawings in drawings", deep, "the picture embedded in <image> is refused: the picture embedded in <image> is refused: the picture embedded in <image> is refused: <image> embeds drawings in drawings"},
		{"attributes", wrap(`<g` + attributes.String() + `/>`), ""},
		{"too many attributes", wrap(`<g` + attributes.String() + ` more=""/>`), "<g> has more than 200 attributes"},
		{"a switch of many", wrap(`<switch>` + strings.Repeat(`<foreignObject><h:b/></foreignObject>`, 60_000) + `<text/></switch>`), ""},
	} {
		_, refused := svg.Clean([]byte(test.text))
		got := ""
		if len(refused) > 0 {
			got = refused[0].Message
		}
		if !strings.HasPrefix(got, test.want) || (got == "") != (test.want == "") {
			t.Errorf("%s: %q, want %q", test.what, got, test.want)
		}
	}
}

func TestSizes(t *testing.T) {
	for attributes, want := range map[string][2]int{
		`width="40" height="30px"`:                       {40, 30},
		`width="60mm" height="1in"`:                      {226, 96},
		`width="3pt" height="2pc"`:                       {4, 32},
		`width="100%" height="100%" viewBox="0,0 40 30"`: {40, 30},
		`viewBox=" -5 -5  12.5, 7 "`:                     {12, 7},
		`viewBox="0 0 0.5 0.4"`:                          {1, 1},
		`width="10" height="auto"`:                       {10, 0},
		`width="1000000" height="1000001"`:               {1000000, 0},
		`width="-4" height="1e9"`:                        {0, 0},
		`width="NaN" height="Inf"`:                       {0, 0},
		``:                                               {0, 0},
	} {
		picture, refused := svg.Clean([]byte("<svg " + attributes + "/>"))
		if got := [2]int{picture.Width, picture.Height}; got != want || refused != nil {
			t.Errorf("%s: %v, want %v (%v)", attributes, got, want, refused)
		}
	}
}

func TestLatin1IsRead(t *testing.T) {
	picture, refused := svg.Clean([]byte("<?xml version='1.0' encoding='ISO-8859-1'?><svg><title>Gr\xfc\xdfe</title></svg>"))
	if want := "<title>Grüße</title>"; !strings.Contains(string(picture.Data), want) {
		t.Errorf("%s (%v), want %s", picture.Data, refused, want)
	}
}

// FuzzClean holds what is published against the lists by another way of reading:
// element by element, as a browser reads it.
func FuzzClean(f *testing.F) {
	for _, data := range drawings(f) {
		f.Add(data)
	}
	for _, inner := range []string{
		`<style>@font-face{src:url(data:font/woff;base64,AA)} a{fill:url(#a)}</style>`, `<a href="#a"><animate attributeName="x" values="1;2"/></a>`,
		`<switch><foreignObject><h:b/></foreignObject><g/></switch>`, `<image href="data:image/svg+xml,%3Csvg/%3E"/>`, `<text xml:space="preserve"> a&#13;<![CDATA[<]]></text>`,
		`<style>a{b:"c</style>`, `<style>a/*</style>`, `<g style="a:b(c"/>`, `<style>\</style>`, `<style>a{b:url(#c</style>`,
	} {
		f.Add([]byte(wrap(inner)))
	}
	allowed := map[string]bool{}
	for name := range strings.FieldsSeq(`svg g defs symbol use switch title desc style a image path rect circle ellipse line polyline polygon text tspan textPath
		marker pattern clipPath mask linearGradient radialGradient stop view filter animate animateMotion animateTransform mpath set`) {
		allowed[name] = true
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		picture, refused := svg.Clean(data)
		if len(refused) > 0 {
			if picture.Data != nil || refused[0].Line < 1 || refused[0].Column < 1 {
				t.Fatalf("%+v with %q", refused, picture.Data)
			}
			return
		}
		again, refused := svg.Clean(picture.Data)
		if len(refused) > 0 || !bytes.Equal(again.Data, picture.Data) {
			t.Fatalf("%q, cleaned again %q (%v)", picture.Data, again.Data, refused)
		}
		decoder := xml.NewDecoder(bytes.NewReader(picture.Data))
		for {
			token, err := decoder.Token()
			if err != nil {
				if err.Error() != "EOF" {
					t.Fatalf("%q: %v", picture.Data, err)
				}
				return
			}
			switch e := token.(type) {
			case xml.Directive, xml.ProcInst, xml.Comment:
				t.Fatalf("%q holds %v", picture.Data, e)
			case xml.StartElement:
				if e.Name.Space != "http://www.w3.org/2000/svg" || !allowed[e.Name.Local] && !strings.HasPrefix(e.Name.Local, "fe") {
					t.Fatalf("%q holds %v", picture.Data, e.Name)
				}
				for _, a := range e.Attr {
					lower := strings.ToLower(a.Name.Local)
					if strings.HasPrefix(lower, "on") {
						t.Fatalf("%q has the handler %s", picture.Data, lower)
					}
					if lower == "href" && !strings.HasPrefix(a.Value, "#") && !strings.HasPrefix(a.Value, "data:image/") {
						t.Fatalf("%q refers to %q", picture.Data, a.Value)
					}
				}
			}
		}
	})
}
