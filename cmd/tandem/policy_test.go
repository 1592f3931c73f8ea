package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"tandem/generator/browsertest"
)

// attempts are what a page that was turned against its readers would try. Each sets
// window.ran when it runs, or asks an address elsewhere.
const attempts = `(async () => {
	const refused = []
	document.addEventListener("securitypolicyviolation", (e) => refused.push(e.effectiveDirective))
	const script = document.createElement("script")
	script.textContent = "window.ran = 'script'"
	document.body.append(script)
	const box = document.createElement("div")
	box.innerHTML = "<img src='data:,x' onerror=\"window.ran = 'handler'\"><p style='color: rgb(1, 2, 3)'>x</p>"
	document.body.append(box)
	const data = document.createElement("script")
	data.src = "data:text/javascript,window.ran = 'data'"
	document.body.append(data)
	const frame = document.createElement("iframe")
	frame.srcdoc = "<script>parent.ran = 'frame'</scr" + "ipt>"
	document.body.append(frame)
	const base = document.createElement("base")
	base.href = "ELSEWHERE"
	document.head.prepend(base)
	const picture = document.createElement("img")
	picture.src = "ELSEWHERE" + "picture"
	document.body.append(picture)
	setTimeout("window.ran = 'text'") // what the browser's protocol evaluates itself is exempt, a timer's text is not
	await fetch("ELSEWHERE" + "fetch").catch(() => 0)
	await new Promise((done) => setTimeout(done, 300))
	return {ran: window.ran || "", base: document.baseURI.startsWith("ELSEWHERE"), colour: getComputedStyle(box.querySelector("p")).color, refused: [...new Set(refused)].sort().join(" ")}
})()`

// attempted is what came of them.
type attempted struct {
	Ran, Colour, Refused string
	Base                 bool
}

// TestPagesAreStrictWithoutHeaders opens pages from a server without headers, and from
// a disk: the site works, and inserted code neither runs nor requests anything.
func TestPagesAreStrictWithoutHeaders(t *testing.T) {
	_, dir := published(t)
	server := httptest.NewServer(http.FileServer(http.Dir(dir)))
	defer server.Close()
	asked := make(chan string, 16)
	elsewhere := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { asked <- r.URL.Path }))
	defer elsewhere.Close()
	ctx := browsertest.Start(t)
	for name, root := range map[string]string{"server": server.URL + "/", "disk": "file://" + unpacked(t) + "/"} {
		t.Run(name, func(t *testing.T) {
			index := ""
			if name == "disk" {
				index = "index.html"
			}
			// The site works: search, theme, and none of its own parts is blocked.
			visit(t, ctx, root+"-/search/"+index+"?q=who+decides")
			until(t, ctx, `document.querySelectorAll("[data-search-results] .search-hit").length > 3`)
			visit(t, ctx, root+"checklists/kick-off/"+index)
			until(t, ctx, `document.querySelector("[data-task] input:not(:disabled)")`)
			for _, page := range []string{index, "checklists/kick-off/" + index, "-/components/" + index, "-/search/" + index} {
				visit(t, ctx, root+page)
				got := value[attempted](t, ctx, strings.ReplaceAll(attempts, "ELSEWHERE", elsewhere.URL+"/"))
				if got.Ran != "" || got.Base || got.Colour == "rgb(1, 2, 3)" {
					t.Errorf("%q: %+v", page, got)
				}
				for _, directive := range []string{"script-src-elem", "script-src-attr", "style-src-attr", "img-src", "connect-src", "base-uri"} {
					if !strings.Contains(got.Refused, directive) {
						t.Errorf("%q: nothing was refused by %s, but %s", page, directive, got.Refused)
					}
				}
			}
		})
	}
	select {
	case path := <-asked:
		t.Errorf("something asked elsewhere for %s", path)
	default:
	}
}
