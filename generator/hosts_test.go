package generator_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"maps"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/evanw/esbuild/pkg/api"

	"tandem/generator"
	"tandem/generator/kb"
	"tandem/generator/policy"
)

// hostsDir holds the parsers that hosts publish:
//
//	npm install --ignore-scripts @netlify/redirect-parser @netlify/headers-parser \
//	  netlify-redirect-parser netlify-headers-parser @cloudflare/pages-shared@0.11.0
//
// Later versions of the last one come without their parsers.
var hostsDir = flag.String("hosts", "", "folder with node_modules of the parsers of hosts for TestHostsReadWhatIsWritten")

// splittable are aliases with characters at which hosts split lines, or that have a
// meaning for them.
var splittable = []string{
	"/old name/", "/a  b/", "/größe/Straße.html", "/a!/", "/301!/", "/a 301! b/", "/a;b/", "/a=b/", "/a=b c=d/", "/a&b", "/a,b/x/", "/[x]/", "/(a)/", "/'q'/", "/a@b/",
	"/a+b/", "/{x}/", "/🎉/", "/$a/", "/~u/", "/a^b/", "/a`b/", "/http/x/", "/Splat/", "/netlify/x/", "/a\u00a0b/", "/a\u3000b/", "/日本/語/",
}

// hosted is a site of a base whose aliases try to make more of their lines.
func hosted(t *testing.T, aliases []string) (e *kb.Edition, files map[string][]byte) {
	t.Helper()
	var list []string
	for _, alias := range aliases {
		list = append(list, strconv.Quote(alias))
	}
	content := fstest.MapFS{
		"site.yaml":       {Data: []byte("title: Base\nbase_url: https://host.example/triage/\nlenient: true\nsister_sites: [{name: Other, url: https://other.example.org/base/}]\n")},
		"index.md":        {Data: []byte("# Home\n\nSee [a](guides/größe.md).\n")},
		"guides/größe.md": {Data: []byte("---\naliases: [" + strings.Join(list, ", ") + "]\n---\n# Größe\n\n![plan](plan.svg)\n")},
		"guides/plan.svg": {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>`)},
	}
	checked, sites, err := new(generator.Builder).Build(context.Background(), options(content))
	if err != nil || checked.Problems.Failed() || len(sites) != 1 {
		t.Fatalf("got %d sites, %v, %v", len(sites), err, checked.Problems)
	}
	files = map[string][]byte{}
	for _, out := range sites[0].Outputs {
		files[out.Path] = out.Data
	}
	return sites[0].Edition, files
}

// TestRedirectsHoldTheirGrammar reads the written lines: from, to and 301 on each,
// with only unreserved characters of RFC 3986.
func TestRedirectsHoldTheirGrammar(t *testing.T) {
	bad := []string{"* /guides/evil/ 301! a", "/*", "/:x/", "/a/*/b", "/a#b/", "/a?b/", "/a\tb/", "/a\nb/ /evil 301", "/../x/", "//evil.example/", "https://evil.example/", "/.netlify/x/", "/_worker.js/", "/-/static/x/", "/a\u200bb/", "/a\u2028b/", "/con/", "/a%2f..%2f/", `/a\b/`, "/"}
	e, files := hosted(t, slices.Concat(splittable, bad))
	want := map[string]string{}
	for _, alias := range splittable {
		address, err := kb.AliasAddress(alias)
		if err != nil {
			t.Errorf("alias %q: %v", alias, err)
		}
		want["/triage/"+address] = "/triage/" + e.Pages[0].URL
	}
	got := map[string]string{}
	for line := range strings.Lines(string(files["_redirects"])) {
		if strings.HasSuffix(line, "/:splat 301\n") {
			continue // of the site's own folders: TestPagesWinOverTheSitesOwn
		}
		parts := strings.Split(strings.TrimSuffix(line, "\n"), " ")
		if len(parts) != 3 || parts[2] != "301" || strings.Trim(line, "/-._~%0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" && strings.ContainsAny(parts[0]+parts[1], "*:#!?=&;,'()[]{}@$+^`|\\\"<>\t") {
			t.Errorf("the line %q is not three plain words", line)
			continue
		}
		from, err := url.PathUnescape(parts[0])
		to, failed := url.PathUnescape(parts[1])
		if err != nil || failed != nil {
			t.Errorf("%q: %v, %v", line, err, failed)
		}
		got[from] = to
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// understood is a host's reading of the files.
type understood struct {
	Redirects [][4]any
	Headers   map[string]map[string]string
	Errors    []string
}

// read returns how the parsers of the hosts read files, and the headers of each
// address.
func read(t *testing.T, redirects, headers []byte, addresses ...string) map[string]understood {
	t.Helper()
	script, err := os.ReadFile("testdata/hosts/read.mjs")
	if err != nil {
		t.Fatal(err)
	}
	built := api.Build(api.BuildOptions{
		Stdin:  &api.StdinOptions{Contents: string(script), ResolveDir: *hostsDir, Sourcefile: "read.mjs"},
		Bundle: true, Platform: api.PlatformNode, Format: api.FormatESModule,
		Banner: map[string]string{"js": `import {createRequire as r} from "node:module"; const require = r(import.meta.url);`},
	})
	if len(built.Errors) > 0 {
		t.Fatalf("the parsers in %s: %v", *hostsDir, built.Errors)
	}
	dir := t.TempDir()
	for name, data := range map[string][]byte{"read.mjs": built.OutputFiles[0].Contents, "_redirects": redirects, "_headers": headers} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	command := exec.Command("node", append([]string{filepath.Join(dir, "read.mjs"), dir}, addresses...)...)
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, stderr.String())
	}
	var hosts map[string]understood
	if err := json.Unmarshal(out, &hosts); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return hosts
}

// TestHostsReadWhatIsWritten reads the files with the hosts' own parsers: each line
// is read as the one redirect that it says, and every address has its headers.
func TestHostsReadWhatIsWritten(t *testing.T) {
	if *hostsDir == "" {
		t.Skip("the flag -hosts names no folder with the parsers of hosts; see hosts_test.go")
	}
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("no Node found: install nodejs")
	}
	e, files := hosted(t, splittable)
	var want [][4]any
	aliases := 0
	for line := range strings.Lines(string(files["_redirects"])) {
		parts := strings.Fields(line)
		want = append(want, [4]any{parts[0], parts[1], 301.0, false})
		if !strings.HasSuffix(line, "/:splat 301\n") { // of a folder of the site's own: TestPagesWinOverTheSitesOwn
			aliases++
		}
	}
	if aliases != len(splittable) {
		t.Fatalf("%d lines for %d aliases", aliases, len(splittable))
	}
	page, picture, film, script := "/triage/guides/gr%C3%B6%C3%9Fe/", "/triage/guides/plan.svg", "/triage/guides/film.mp4", "/triage/-/static/site-4F2A6B1C.js"
	for name, host := range read(t, files["_redirects"], files["_headers"], page, picture, film, script, "/triage/sw.js", "/elsewhere/") {
		if len(host.Errors) > 0 || !slices.Equal(host.Redirects, want) {
			t.Errorf("%s reads other redirects: %v\n got %v\nwant %v", name, host.Errors, host.Redirects, want)
		}
		for _, c := range []struct{ address, header, want string }{
			{page, "Content-Security-Policy", policy.Pages(e.Site.Sisters())}, {page, "X-Content-Type-Options", "nosniff"},
			{page, "Strict-Transport-Security", "max-age=31536000; includeSubDomains"}, {page, "Cache-Control", ""},
			{film, "Content-Security-Policy", policy.Pages(e.Site.Sisters())},
			{script, "Cache-Control", "public, max-age=31536000, immutable"}, {"/triage/sw.js", "Cache-Control", "no-cache"},
			{"/elsewhere/", "X-Content-Type-Options", ""},
		} {
			got := host.Headers[c.address]
			if value := cased(got, c.header); value != c.want {
				t.Errorf("%s sends %s with %s %q, want %q", name, c.address, c.header, value, c.want)
			}
		}
		// Some hosts send every policy that matches, others the last one.
		of := strings.Split(cased(host.Headers[picture], "Content-Security-Policy"), ", ")
		if of[len(of)-1] != policy.File || len(of) > 2 || len(of) == 2 && of[0] != policy.Pages(e.Site.Sisters()) {
			t.Errorf("%s sends a picture with %q", name, of)
		}
	}
	// The parsers do read a line for more than it is when it is written raw.
	for name, host := range read(t, []byte("* /guides/evil/ 301! a\n/:x /guides/evil/ 301\n"), nil) {
		if len(host.Redirects) == 0 {
			t.Errorf("%s understands nothing of a line that holds a wildcard", name)
		}
	}
}

func cased(headers map[string]string, name string) string {
	for key, value := range headers {
		if strings.EqualFold(key, name) {
			return value
		}
	}
	return ""
}
