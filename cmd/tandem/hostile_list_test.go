//go:build linux

package main

import (
	"fmt"
	"strings"
)

// Every vector calls pwned(), which a test puts into each document.

// hostileMarkup are pieces of HTML that run or load something where they are
// let through, or parsed twice, or parsed in another way than a filter does.
func hostileMarkup() []string {
	return []string{
		`<script>pwned()</script>`, `<SCRIPT SRC=https://evil.test/x.js></SCRIPT>`, `<script/x>pwned()</script>`, `<script	>pwned()</script >`, `<scr<script>ipt>pwned()</scr</script>ipt>`,
		`<script type=module>pwned()</script>`, `<img src=x onerror=pwned()>`, `<img src=x onerror=pwned()//`, `<img/src=x/onerror=pwned()>`, `<IMG """><SCRIPT>pwned()</SCRIPT>">`,
		`<img src="x` + "`" + `<script>pwned()</script>"` + "`" + `>`, `<img src=x:x onerror=&#112;wned()>`, `<image src=x onerror=pwned()>`, `<img srcset="https://evil.test/x.png 1x">`, `<picture><source srcset=https://evil.test/x><img src=x></picture>`,
		`<svg onload=pwned()>`, `<svg><script>pwned()</script></svg>`, `<svg><a xlink:href="javascript:pwned()"><text y=20>x</text></a></svg>`, `<svg><animate onbegin=pwned() attributeName=x dur=1s>`, `<svg><set onbegin=pwned() attributename=x to=1>`,
		`<svg><style><img src=x onerror=pwned()></style></svg>`, `<svg><foreignObject><iframe srcdoc="<script>pwned()</script>"></iframe></foreignObject></svg>`, `<svg></p><style><a id="</style><img src=1 onerror=pwned()>">`, `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='pwned()'/></svg>#x"/></svg>`,
		`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned()&gt;">`, `<math><mi//xlink:href="data:x,<script>pwned()</script>">`, `<math href="javascript:pwned()">x</math>`, `<form><math><mtext></form><form><mglyph><style></math><img src onerror=pwned()>`,
		`<iframe src="javascript:pwned()"></iframe>`, `<iframe srcdoc="<script>parent.pwned()</script>"></iframe>`, `<iframe src=//evil.test></iframe>`, `<frameset onload=pwned()><frame src=//evil.test></frameset>`, `<embed src="javascript:pwned()">`, `<object data="javascript:pwned()"></object>`, `<object data=//evil.test/x></object>`,
		`<body onload=pwned()>`, `<html onmouseover=pwned()>`, `<body background=//evil.test/x.png>`, `<link rel=stylesheet href=//evil.test/x.css>`, `<link rel=import href=//evil.test/x>`, `<link rel=prefetch href=//evil.test/x>`, `<meta http-equiv=refresh content="0;url=//evil.test/">`, `<meta http-equiv=refresh content="0;url=javascript:pwned()">`, `<base href=//evil.test/>`,
		`<style>@import url(//evil.test/x.css);</style>`, `<style>*{background:url(//evil.test/x)}</style>`, `<p style="background:url(//evil.test/x)">x</p>`, `<div style="position:fixed;inset:0;z-index:99999">x</div>`, `<x style=behavior:url(//evil.test)>`,
		`<details open ontoggle=pwned()>x</details>`, `<input autofocus onfocus=pwned()>`, `<select autofocus onfocus=pwned()></select>`, `<textarea autofocus onfocus=pwned()>x</textarea>`, `<button formaction="javascript:pwned()">x</button>`, `<form action="javascript:pwned()"><input type=submit></form>`, `<form action=//evil.test><button>x</button></form>`, `<isindex action=j&Tab;a&Tab;vas&Tab;c&Tab;r&Tab;ipt:pwned() type=image>`,
		`<video src=x onerror=pwned()></video>`, `<video poster=//evil.test/x.png></video>`, `<audio src=//evil.test/x onloadstart=pwned()></audio>`, `<video><source onerror=pwned()></video>`, `<track src=//evil.test>`, `<marquee onstart=pwned()>x</marquee>`, `<keygen autofocus onfocus=pwned()>`, `<a href="javascript:pwned()">x</a>`, `<a href="jav	ascript:pwned()">x</a>`, `<a href="&#1;javascript:pwned()">x</a>`, `<a href=x onclick=pwned()>x</a>`, `<a ping=//evil.test href=/>x</a>`, `<area shape=default href="javascript:pwned()">`,
		`<template><script>pwned()</script></template>`, `<noscript><p title="</noscript><img src=x onerror=pwned()>">`, `<textarea></textarea><img src=x onerror=pwned()>`, `<title><img title="</title><img src=x onerror=pwned()>"></title>`, `<xmp><p title="</xmp><img src=x onerror=pwned()>">`, `<!--><img src=x onerror=pwned()>-->`, `<!--[if gte IE 4]><script>pwned()</script><![endif]-->`, `<![CDATA[<img src=x onerror=pwned()>]]>`, `<?php x ?><img src=x onerror=pwned()>`, `<!doctype x><script>pwned()</script>`, `</p><script>pwned()</script>`, `<a"><script>pwned()</script>`, `<custom-x onclick=pwned() tabindex=1>x</custom-x>`, `<slot onslotchange=pwned()>`, `<div id=search name=search>x</div><form id=documentElement><input name=attributes></form>`, `<a id=defaultView></a><img name=getElementById>`, `<portal src=//evil.test></portal>`, `<dialog open onclose=pwned()>x</dialog>`, `<p popover id=x ontoggle=pwned()>x</p>`, `<table background=//evil.test/x.png><td background=//evil.test/y.png>x</table>`, `<bgsound src=//evil.test/x>`, `<layer src=//evil.test/x></layer>`, `\u003cscript\u003epwned()\u003c/script\u003e`, `%3Cscript%3Epwned()%3C/script%3E`, `&lt;script&gt;pwned()&lt;/script&gt;`, `{{constructor.constructor('pwned()')()}}`, `${pwned()}`, `+ADw-script+AD4-pwned()+ADw-/script+AD4-`,
	}
}

// hostileMarkdown are texts with an attack in Markdown itself.
func hostileMarkdown() []string {
	list := []string{
		`[x](javascript:pwned())`, `[x](javascript&colon;pwned())`, `[x](JaVaScRiPt:pwned())`, `[x](&#106;avascript:pwned())`, `[x](<javascript:pwned()>)`, `[x](java&NewLine;script:pwned())`, `[x](vbscript:pwned())`, `[x](data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+)`,
		`[x]: javascript:pwned() "t"` + "\n\n[x]", `<javascript:pwned()>`, `![x](javascript:pwned())`, `![x](https://evil.test/x.png)`, `![x](//evil.test/x.png)`, `![x"onerror="pwned()](x.png)`, `![x](x.png"onerror="pwned\(\))`, `[x](https://example.org/"onmouseover="pwned())`, `[x](https://example.org/ 'x" onmouseover="pwned()')`,
		"```\"><script>pwned()</script>\ncode\n```", "```js onload=pwned()\ncode\n```", "```html\n</code></pre><script>pwned()</script>\n```", "~~~<img src=x onerror=pwned()>\ncode\n~~~", "`</code><script>pwned()</script>`",
		"> [!NOTE] <script>pwned()</script>\n> <img src=x onerror=pwned()>", "> [!NOTE\"><script>pwned()</script>]\n> x", "| <script>pwned()</script> | b |\n|:-:\" onload=pwned()|---|\n| <img src=x onerror=pwned()> | [x](javascript:pwned()) |",
		"[^<script>pwned()</script>]\n\n[^<script>pwned()</script>]: x", "x[^1]\n\n[^1]: <script>pwned()</script> [x](javascript:pwned())", "## x {onclick=pwned()}", "## x {#\"><script>pwned()</script>}", "## <img src=x onerror=pwned()>", "## [x](javascript:pwned())", "- [ ] <script>pwned()</script>\n- [x] [x](javascript:pwned())", "- <script>pwned()</script> → [[one]] @product-owner",
		"[[one|<script>pwned()</script>]]", "[[one\"onclick=\"pwned()]]", "[[javascript:pwned()]]", "<https://example.org/\"onclick=\"pwned()>", "<a@b.c\"onclick=pwned()>", "https://example.org/<script>pwned()</script>", "www.example.org\"onclick=\"pwned()", "*<img src=x onerror=pwned()>*", "![<script>pwned()</script>](x.png)", "[![x](x.png)](javascript:pwned())", "Term\n: <script>pwned()</script>", "<div>\n\n[x](javascript:pwned())\n\n</div>", "<details>\n<summary><img src=x onerror=pwned()></summary>\n\nx\n</details>",
	}
	return list
}

// hostileValues are values of headers.
func hostileValues() []string {
	return []string{`<script>pwned()</script>`, `"><img src=x onerror=pwned()>`, `' onmouseover='pwned()`, `javascript:pwned()`, `</title><script>pwned()</script>`, `</script><script>pwned()</script>`, `<!--<script>pwned()`, `{{pwned}}`, `]]><script>pwned()</script>`, `&lt;script&gt;pwned()&lt;/script&gt;`}
}

// hostileBase writes a base of about 150 hostile pages and returns the paths of
// its pages and drawings. The base is lenient, so that little is refused.
func (c *trial) hostileBase() (pages []string) {
	c.remove("content/guides")
	c.write("content/site.yaml", "lenient: true\n"+plainSite)
	c.write("content/index.md", "# Home\n")
	c.write("content/directory.yaml", plainDirectory+fmt.Sprintf("  - {id: evil, name: %q, partner: hospital, role: %q, account: %q}\n", hostileValues()[0], hostileValues()[1], hostileValues()[2]))
	add := func(folder, header, body string) {
		name := fmt.Sprintf("%s/p%03d.md", folder, len(pages))
		pages = append(pages, name)
		c.write("content/"+name, "---\n"+header+"---\n"+body+"\n")
	}
	for _, markup := range hostileMarkup() {
		body := "# Page\n\n" + markup + "\n"
		if !strings.Contains(markup, "\n") {
			body += "\ntext " + markup + " text\n\n## " + markup + "\n\nx\n"
		}
		add("guides", plainHeader, body)
	}
	for _, text := range hostileMarkdown() {
		add("guides", plainHeader, "# Page\n\n"+text+"\n")
	}
	for i, value := range hostileValues() {
		owner := []string{"product-owner", "evil"}[i%2]
		add("guides", fmt.Sprintf("title: %q\ndescription: %q\nowners: [%s]\ntags: [%q]\nreview_every: never\nreason: %q\nsources: [{title: %q, url: %q}]\n", value, value, owner, strings.ReplaceAll(value, "/", "-"), value, value, value), "Text.")
		add("glossary", fmt.Sprintf("title: %q\nmeans: %q\nalso: [%q]\nowners: [evil]\n", "T"+value, value, value), "Text.")
	}
	for what, data := range hostileSVGs() {
		c.write("content/guides/"+strings.ReplaceAll(what, " ", "-")+".svg", strings.ReplaceAll(data, "alert(1)", "pwned()"))
		add("guides", plainHeader, "# Drawing\n\n![A drawing]("+strings.ReplaceAll(what, " ", "-")+".svg)\n")
	}
	return pages
}
