package kb_test

import (
	"path"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tandem/generator/kb"
)

func TestPathPart(t *testing.T) {
	for name, want := range map[string]string{ // empty: refused
		"kick-off": "kick-off", "A b": "A b", "größe": "größe", "cafe\u0301": "caf\u00e9", "日本": "日本", ".hidden": ".hidden", "a.b.c": "a.b.c", "🎉": "🎉",
		"console": "console", "com10": "com10", "com": "com", "lptx": "lptx", "nullable": "nullable", strings.Repeat("n", 255): strings.Repeat("n", 255),
		"": "", ".": "", "..": "", "a/b": "", `a\b`: "", "a\x00b": "", "a\x1fb": "", "a\u0085b": "", "\xff": "",
		"a\u200bb": "", "a\u202eb": "", "a\u2066b": "", "a\ufeffb": "", "a\u00adb": "", "a\u2028b": "", "a\u3164b": "", "a\ufe0fb": "", "a\U000e0041b": "",
		"con": "", "CON": "", "Con.txt": "", "con .txt": "", "aux.tar.gz": "", "nul": "", "prn": "", "com1": "", "COM0": "", "lpt9.md": "", "com¹": "", "lpt³": "", "conin$": "", "CONOUT$": "",
		"a.": "", "...": "", "a ": "", " a": "", "a\u00a0": "", "a:b": "", "a*": "", "a?": "", `a"b`: "", "<b>": "", "a|b": "",
		strings.Repeat("n", 256): "", strings.Repeat("é", 128): "",
	} {
		got, err := kb.PathPart(name)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: got %q, %v, want %q", name, got, err, want)
		}
	}
}

func TestCheckPath(t *testing.T) {
	for name, want := range map[string]bool{
		"a/b/c.html": true, "größe/é.html": true, strings.Repeat("a/", 1023) + "bc": true,
		"": false, "/a": false, "a/": false, "a//b": false, "a/../b": false, "../a": false, "a/./b": false, "a/con/b": false, "a/b.": false, "cafe\u0301/x": false,
		strings.Repeat("a/", 1024) + "b": false,
	} {
		if err := kb.CheckPath(name); (err == nil) != want {
			t.Errorf("%.40q: got %v, want it fine: %v", name, err, want)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Kick-off, again!": "kick-off-again", "a_b.c": "a_b.c", "Größe": "größe", "cafe\u0301": "caf\u00e9", "a\u200bb": "a-b", "❤\ufe0f ok": "ok",
		"🎉": "", "\u200b": "", "\u115f": "", "\u0301": "", "a \u0301b": "a-b", "x\ufe0fy": "xy", "..": "..", "Z\u0327\u030c": norm.NFC.String("z\u0327\u030c"),
	} {
		if got := kb.Slug(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}

func TestAddressesOfFilesAreThoseOfPages(t *testing.T) {
	for file, want := range map[string]string{"plan.png": "plan.png", "Guides/My plans/Plan A.png": "guides/my-plans/Plan A.png", "cafe\u0301/e\u0301.png": "caf\u00e9/\u00e9.png"} {
		if got := kb.FileAddress(file); got != want {
			t.Errorf("%q: got %q, want %q", file, got, want)
		}
	}
}

func TestAliasAddress(t *testing.T) {
	for alias, want := range map[string]string{ // empty: refused
		"/old/": "old/", "old": "old/", "/a/b.html": "a/b.html", "/a/b.htm": "a/b.htm/", "/a/b.html/": "a/b.html/", "/a.php": "a.php/", "/a/index.html": "a/", "/Old Name/": "Old Name/", "/cafe\u0301/": "caf\u00e9/", "/a!b": "a!b/",
		"": "", "/": "", "/index.html": "", "//evil.example/": "", "https://evil.example/": "", "javascript:x": "", "/../x": "", "/a/../b": "", "/a//b": "", "/./a": "",
		"* /guides/evil/ 301! a": "", "/a?b": "", "/a#b": "", "/a%2f": "", `/a\b`: "", "/a\tb": "", "/a\nb": "", "/con/": "",
		"/_redirects": "", "/_worker.js/x": "", "/.netlify/x": "", "/-/static/x": "", "/-": "", "/-/": "", "/Static/x": "Static/x/", "/people/x": "people/x/",
	} {
		got, err := kb.AliasAddress(alias)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: got %q, %v, want %q", alias, got, err, want)
		}
	}
}

func FuzzPathPart(f *testing.F) {
	for _, seed := range []string{"a", "..", `a\b`, "con.txt", "cafe\u0301", "\u202e", "x.", "/", "İ", "ß", "\u212a", "a\u0301\u0327", "\uabae"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if slug, err := kb.CheckSlug(name); err == nil {
			if again, err := kb.CheckSlug(slug); again != slug || err != nil {
				t.Errorf("the slug %q of %q has the slug %q, %v", slug, name, again, err)
			}
		}
		part, err := kb.PathPart(name)
		if err != nil {
			return
		}
		again, err := kb.PathPart(part)
		if again != part || err != nil || kb.CheckPath(part) != nil {
			t.Errorf("%q becomes %q, and that %q, %v", name, part, again, err)
		}
		if !filepath.IsLocal(part) || path.Clean(part) != part || strings.ContainsAny(part, `/\:`) || !utf8.ValidString(part) || strings.ContainsFunc(part, unicode.IsControl) {
			t.Errorf("%q passed", part)
		}
		folded := kb.FoldPath(part)
		if kb.FoldPath(folded) != folded || kb.FoldPath(norm.NFD.String(part)) != folded {
			t.Errorf("%q folds to %q, that to %q, and its parts to %q", part, folded, kb.FoldPath(folded), kb.FoldPath(norm.NFD.String(part)))
		}
	})
}
