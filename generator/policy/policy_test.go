package policy_test

import (
	"strings"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/policy"
)

// TestPoliciesRunNoText checks that the policies are strict: no source but those
// named, no script or style in a page's text, no base, no frame.
func TestPoliciesRunNoText(t *testing.T) {
	sisters := []string{
		"https://other.example.org/base/", "http://127.0.0.1:4001/", "https://a.example;script-src/", "https://a.example,x/", "https://u:p@a.example/", "javascript:alert(1)", "//x", "::", "https://*/",
		"https://a.example/\n/x", "https://a.example 'unsafe-inline'/",
	}
	const own = "'self' https://other.example.org http://127.0.0.1:4001"
	for name, c := range map[string]struct{ got, want string }{
		"header": {policy.Pages(sisters), "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src " + own + "; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
		"meta":   {policy.Meta(sisters), "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src " + own + "; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"},
		"disk":   {policy.Disk(nil), "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; font-src 'self' file: data:; connect-src 'self' file:; form-action 'self' file:; base-uri 'none'"},
		"file":   {policy.File, "default-src 'none'; style-src 'unsafe-inline'; sandbox"},
	} {
		if c.got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, c.got, c.want)
		}
	}
}

func TestEachFileHasItsPolicy(t *testing.T) {
	for file, want := range map[string]string{
		"guides/plan.svg": policy.File, "guides/PLAN.SVG": policy.File, "a.csv": policy.File,
		"index.html": policy.Pages(nil), "guides/": policy.Pages(nil), "": policy.Pages(nil), "sw.js": policy.Pages(nil), "a.pdf": policy.Pages(nil), "a.mp4": policy.Pages(nil),
	} {
		if got := policy.Of(file, nil); got != want {
			t.Errorf("%q: got %s", file, got)
		}
	}
}

func TestHostFile(t *testing.T) {
	for base, https := range map[string]bool{"https://host.example/": true, "https://host.example/triage/": true, "http://host.example/": false, "/": false} {
		site := kb.Site{BaseURL: base, SisterSites: []kb.SisterSite{{URL: "https://other.example.org/"}}}
		root, text := site.RootPath(), string(policy.HostFile(&site))
		if got := strings.Contains(text, "Strict-Transport-Security"); got != https {
			t.Errorf("%s: HSTS is %v, want %v", base, got, https)
		}
		pattern := ""
		seen := map[string]bool{}
		for line := range strings.Lines(text) {
			line = strings.TrimSuffix(line, "\n")
			header, indented := strings.CutPrefix(line, "  ")
			if !indented {
				if !strings.HasPrefix(line, root) || strings.Count(line, "*") > 1 || strings.ContainsAny(line, " :#") || seen[line] {
					t.Errorf("%s: the pattern %q", base, line)
				}
				pattern, seen[line] = line, true
				continue
			}
			name, value, ok := strings.Cut(header, ": ")
			if !ok || pattern == "" || strings.TrimSpace(value) != value || strings.Trim(name, "-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") != "" || len(line) > 2000 {
				t.Errorf("%s: the header %q of %q", base, line, pattern)
			}
		}
		if !seen[root+"*"] || !seen[root+"*.svg"] || !seen[root+"-/static/*"] || !seen[root+"sw.js"] || len(seen) > 100 {
			t.Errorf("%s: patterns are missing or too many: %v", base, seen)
		}
		if root == "/" && !strings.HasPrefix(text, "/*\n  Content-Security-Policy: "+policy.Pages(site.Sisters())+"\n") {
			t.Errorf("%s: got %s", base, text)
		}
	}
}
