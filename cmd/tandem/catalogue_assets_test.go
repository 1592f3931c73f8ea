//go:build linux

package main

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"html"
	"io"
	"net/url"
	"strings"
)

func be(n uint32) string { return string(binary.BigEndian.AppendUint32(nil, n)) }

func checksum(text string) uint32 { return crc32.ChecksumIEEE([]byte(text)) }

// unpacked are the files of a published folder with all that is packed or
// written in another way beside what is there raw.
func (c *trial) unpacked(folder string) map[string]string {
	files := c.texts(folder)
	for name, text := range files {
		for _, out := range []string{inflated(text), html.UnescapeString(text), unescaped(text)} {
			if out != text {
				text += "\n" + out
			}
		}
		files[name] = text
	}
	return files
}

func unescaped(text string) string {
	out, err := url.PathUnescape(text)
	if err != nil {
		return text
	}
	return out
}

// inflated returns what a file holds when it is packed by gzip or deflate.
func inflated(text string) string {
	if r, err := gzip.NewReader(strings.NewReader(text)); err == nil {
		if out, err := io.ReadAll(r); err == nil {
			return string(out)
		}
	}
	var whole bytes.Buffer
	for at := range min(len(text), 64) { // after a head of some bytes
		out, err := io.ReadAll(flate.NewReader(strings.NewReader(text[at:])))
		if err == nil && len(out) > 0 {
			whole.Write(out)
		}
	}
	if whole.Len() == 0 {
		return text
	}
	return whole.String()
}

// hostileSVGs are pictures that run, load or show something foreign. None may be
// published unchanged.
func hostileSVGs() map[string]string {
	svg := func(inside string) string {
		return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml" width="9" height="9">` + inside + `</svg>`
	}
	return map[string]string{
		"script":          svg(`<script>fetch("https://evil.test/")</script>`),
		"handler":         `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`,
		"foreign object":  svg(`<foreignObject><h:body onload="alert(1)"/></foreignObject>`),
		"outside picture": svg(`<image xlink:href="https://evil.test/x.png"/>`),
		"outside use":     svg(`<use href="https://evil.test/x.svg#a"/>`),
		"entity bomb":     `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>` + svg(`<text>&b;</text>`),
		"file entity":     `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>` + svg(`<text>&x;</text>`),
		"default":         `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>` + svg(``),
		"frame":           svg(`<h:iframe src="https://evil.test/"/>`),
		"frames":          svg(`<h:frameset><h:frame src="https://evil.test/"/></h:frameset>`),
		"refresh":         svg(`<h:meta http-equiv="refresh" content="0;url=https://evil.test/"/>`),
		"style sheet":     `<?xml-stylesheet href="https://evil.test/x.css"?>` + svg(``),
		"animate":         svg(`<a><animate attributeName="href" values="javascript:alert(1)"/><text y="9">x</text></a>`),
		"set":             svg(`<a href="#"><set attributeName="xlink:href" to="javascript:alert(1)"/><text y="9">x</text></a>`),
		"set a handler":   svg(`<set attributeName="onmouseover" to="alert(1)"/>`),
		"import":          svg(`<style>@import url("https://evil.test/x.css");</style>`),
		"url":             svg(`<rect width="9" height="9" style="fill:url(https://evil.test/x#a)"/>`),
		"url attribute":   svg(`<rect width="9" height="9" fill="url(https://evil.test/x#a)"/>`),
		"script address":  svg(`<a href="java&#x0a;script:alert(1)"><text y="9">x</text></a>`),
		"other script":    `<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>alert(1)</x:script></x:svg>`,
		"html script":     svg(`<h:script src="https://evil.test/x.js"/>`),
		"handler element": svg(`<handler xmlns="http://www.w3.org/2000/svg" xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler>`),
		"escaped import":  svg(`<style>@\69mport "https://evil.test/x.css";</style>`),
		"filter":          svg(`<filter id="f"><feImage href="https://evil.test/x.png"/></filter><rect filter="url(#f)" width="9" height="9"/>`),
		"cursor":          svg(`<rect width="9" height="9" cursor="url(https://evil.test/c.png),auto"/>`),
	}
}

// assetCases are pictures and files that are not what they seem.
func assetCases() []faultCase {
	picture := func(c *trial, name, data string) {
		c.write("content/guides/"+name, data)
		c.guide(plainHeader, "![A picture]("+name+")")
	}
	return []faultCase{
		{id: "LK-07", what: "a picture that is missing, or of an unknown kind", prove: func(c *trial) {
			c.guide(plainHeader, "![A picture](none.png)")
			c.refused(`guides/one\.md:8:\d+: error: .*none\.png`)
			picture(c, "x.exe", "MZ")
			c.refused(`guides/(one\.md|x\.exe):\d+:\d+: error: .*`)
		}},
		{id: "LK-07", what: "a picture of no bytes, a page named as a picture", prove: func(c *trial) {
			for _, data := range []string{"", "<!doctype html><script>alert(1)</script>", "GIF89a<script>"} {
				picture(c, "x.png", data)
				c.wants(c.tandem("check"), exitProblems, `guides/(one\.md|x\.png):\d+:\d+: error: .*x\.png`)
			}
		}},
		{id: "LK-08", what: "a picture that claims 64,250 by 64,250 pixels takes no memory", prove: func(c *trial) {
			picture(c, "x.png", pixels(64250, 64250))
			c.frugal(c.tandem("check"), 300)
		}},
		{id: "LK-08", what: "a picture that claims 64,250 by 64,250 pixels is reported", prove: func(c *trial) {
			picture(c, "x.png", pixels(64250, 64250))
			c.wants(c.tandem("check"), exitProblems, `guides/(one\.md|x\.png):\d+:\d+: error: .*64,?250`)
		}},
		{id: "LK-09", what: "pictures in SVG that run or load something", prove: func(c *trial) {
			for what, data := range hostileSVGs() {
				c.remove("public")
				picture(c, "x.svg", data)
				check := c.tandem("check")
				c.agrees(check)
				if check.code != exitFine {
					if !strings.Contains(check.said(), "x.svg") {
						c.fault("%s is refused without its name: %v", what, check)
					}
					continue
				}
				for name, text := range c.texts("public") {
					if strings.HasSuffix(name, ".svg") && !strings.HasPrefix(name, "-/static/") && harmful(text) {
						c.fault("%s is published: %q", what, text)
					}
				}
			}
		}},
		{id: "LK-10", what: "pages, scripts, programs and hidden files beside pages", prove: func(c *trial) {
			secret := "zephyrcanary"
			for _, name := range []string{".env", ".git/config", "guides/id_rsa", "guides/Thumbs.db", "guides/x.js", "guides/x.exe", "guides/x.html", "_private/x.png", "guides/.htpasswd"} {
				c.write("content/"+name, secret)
			}
			if o := c.tandem("build"); o.code == exitFine {
				c.nowhere("public", secret)
			}
			for _, name := range []string{"x.js", "x.html", "x.exe", "id_rsa"} {
				c.guide(plainHeader, "[x]("+name+")")
				c.refused(`guides/(one\.md|` + strings.ReplaceAll(name, ".", `\.`) + `):\d+:\d+: error: `)
			}
		}},
		{id: "LK-10", what: "files with secrets in a form that is published", prove: func(c *trial) {
			c.write("content/guides/credentials.json", `{"private_key": "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----"}`)
			c.guide(plainHeader, "[x](credentials.json)")
			c.wants(c.tandem("check"), exitProblems, `guides/(one\.md|credentials\.json):\d+:\d+: error: .*credentials\.json`)
		}},
	}
}

// harmful reports whether a published picture still runs or loads something.
func harmful(svg string) bool {
	low := strings.ToLower(svg)
	for _, sign := range []string{"<script", ":script", "onload", "onmouseover", "javascript:", "java&#", "evil.test", "<!entity", "<!attlist", "foreignobject", "<handler", "xml-stylesheet", "iframe", "<h:"} {
		if strings.Contains(low, sign) {
			return true
		}
	}
	return false
}

// svgPage links every hostile picture of a list, by number.
func svgPage(names []string) string {
	var b strings.Builder
	for _, name := range names {
		fmt.Fprintf(&b, "![A picture](%s)\n\n", name)
	}
	return b.String()
}
