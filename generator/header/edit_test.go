package header

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/practice"
)

var word = kb.Verification{By: "product-owner", At: "2026-11-21", Text: "9f2c41d8", How: "used"}

const entry = `{by: human:product-owner, at: 2026-11-21, text: "9f2c41d8", how: used}`

// Each case is a file in which ENTRY stands where the new verification has to
// be, and nothing else may change. ENTRY takes the characters that come with it.
func TestOnlyTheVerificationChanges(t *testing.T) {
	for name, want := range map[string]string{
		"no list yet":             "---\ntitle: 'A'  # name\nowners: [a]\n" + "<verified:\n  - ENTRY\n>---\nText\n",
		"empty header":            "---\n<verified:\n  - ENTRY\n>---\nText\n",
		"empty value":             "---\nverified:   # nobody\n<  - ENTRY\n>owners: [a]\n---\n",
		"empty brackets":          "---\nverified: [<ENTRY>] # nobody yet\n---\n",
		"brackets":                "---\nverified: [{by: human:a, at: 2026-01-01}<, ENTRY>]  # words\n---\n",
		"brackets with a comma":   "---\nverified: [{by: human:a, at: 2026-01-01},<ENTRY>]\n---\n",
		"brackets over lines":     "---\nverified: [\n  {by: human:a, at: 2026-01-01}<,\n  ENTRY>\n]\nowners: [a]\n---\n",
		"odd quotes":              "---\nverified: [{by: \"human:a\", at: '2026-01-01', note: 'it''s ]}, \"so\"'}<, ENTRY>]\n---\n",
		"a hash in a comment":     "---\nverified: [{by: human:a, at: 2026-01-01}, # ] not here\n  {by: human:b, at: 2026-01-02}<, ENTRY>]\n---\n",
		"a block list":            "---\nverified:\n  - {by: human:a, at: 2026-01-01}\n<  - ENTRY\n>owners: [a]\n---\n",
		"at the margin":           "---\nverified:\n- {by: human:a, at: 2026-01-01}\n<- ENTRY\n>owners: [a]\n---\n",
		"deep":                    "---\nverified:\n        - by: human:a\n          at: 2026-01-01\n          note: >\n            two\n\n            lines\n<        - ENTRY\n>\n# a comment of the next key\nowners: [a]\n---\n",
		"comments between":        "---\nverified:\n  # the first\n  - {by: human:a, at: 2026-01-01}\n  # the second\n  - {by: human:b, at: 2026-01-02} # yes\n<  - ENTRY\n>  # the end\n---\n",
		"quoted key":              "---\n\"verified\":\n  - {by: human:a, at: 2026-01-01}\n<  - ENTRY\n>---\n",
		"DOS line ends":           "---\r\nowners: [a]\r\nverified:\r\n  - {by: human:a, at: 2026-01-01}\r\n<  - ENTRY\r\n>---\r\nText\r\n",
		"byte order mark":         "\ufeff---\nowners: [a]\n<verified:\n  - ENTRY\n>---\nText",
		"mixed line ends":         "---\nowners: [a]\r\nverified: []\n---\r\nText\r\n",
		"trailing blanks":         "---  \nowners: [a]   \n<verified:\n  - ENTRY\n>---   \n\n\nText   ",
		"no header":               "<---\nverified:\n  - ENTRY\n---\n># Title\n\nText",
		"no header, with a mark":  "\ufeff<---\nverified:\n  - ENTRY\n---\n># Title\n",
		"wide characters":         "---\nverified: [{by: human:a, at: 2026-01-01, note: \"über 東京\"}<, ENTRY>] # ü\n---\n",
		"no end of the last line": "---\nverified:\n  - {by: human:a, at: 2026-01-01}\n<  - ENTRY\n>---",
	} {
		src := want
		if name == "mixed line ends" {
			want = strings.Replace(want, "[]", "["+entry+"]", 1)
		} else {
			from, to := strings.Index(want, "<"), strings.LastIndex(want, ">")
			if i := strings.Index(want, "note: >"); i >= 0 && to == i+6 {
				to = strings.LastIndex(want, ">\n#")
			}
			src = want[:from] + want[to+1:]
			want = want[:from] + strings.ReplaceAll(want[from+1:to], "ENTRY", entry) + want[to+1:]
		}
		got, err := AddVerification("page.md", []byte(src), word)
		if err != nil {
			t.Errorf("%s: %v\n%s", name, err, src)
			continue
		}
		if string(got) != want {
			t.Errorf("%s:\ngot\n%q\nwant\n%q", name, got, want)
		}
	}
}

func TestHeadersThatAreLeftAlone(t *testing.T) {
	for name, src := range map[string]string{
		"an alias":          "---\nowners: &a [x]\ntags: *a\n---\n",
		"TOML":              "+++\nowners = ['a']\n+++\n",
		"JSON":              "{\n\"owners\": [\"a\"]\n}\n\nText\n",
		"a mistake":         "---\nowners: [a\n---\n",
		"never closed":      "---\nowners: [a]\n\nText",
		"a text for a list": "---\nverified: yes\n---\n",
		"UTF-16":            "\xff\xfe-\x00",
		"no mapping":        "---\n- a\n---\n",
	} {
		got, err := AddVerification("page.md", []byte(src), word)
		var left *Uneditable
		if !errors.As(err, &left) || left.Hint() == "" || got != nil {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
	}
}

func TestOwnersAreReplaced(t *testing.T) {
	for name, c := range map[string][2]string{
		"brackets":          {"---\nowners: [a, old, b] # who\n---\n", "---\nowners: [a, new, b] # who\n---\n"},
		"one":               {"---\nowners: old # who\n---\n", "---\nowners: new # who\n---\n"},
		"quoted":            {"---\nowners: [ \"old\" ,'b']\n---\n", "---\nowners: [ new ,'b']\n---\n"},
		"lines":             {"---\nowners:\n  - a\n  - old   # leaves\ntags: [old]\n---\nold\n", "---\nowners:\n  - a\n  - new   # leaves\ntags: [old]\n---\nold\n"},
		"twice, brackets":   {"---\nowners: [old, new, b]\n---\n", "---\nowners: [new, b]\n---\n"},
		"twice, at the end": {"---\nowners: [new, old]\n---\n", "---\nowners: [new]\n---\n"},
		"twice, lines":      {"---\nowners:\n  - new\n  - old # leaves\n  - b\n---\n", "---\nowners:\n  - new\n  - b\n---\n"},
		"DOS line ends":     {"---\r\nowners: [old]\r\n---\r\n", "---\r\nowners: [new]\r\n---\r\n"},
	} {
		got, changed, err := ReplaceOwner("page.md", []byte(c[0]), "old", "new")
		if err != nil || !changed || string(got) != c[1] {
			t.Errorf("%s: got %q, %v, %v\nwant %q", name, got, changed, err, c[1])
		}
	}
	src := []byte("---\nowners: [older]\ndeciders: [old]\n---\n")
	if got, changed, err := ReplaceOwner("page.md", src, "old", "new"); err != nil || changed || !bytes.Equal(got, src) {
		t.Errorf("a page of others: got %q, %v, %v", got, changed, err)
	}
}

// Whatever the file: either it is left alone, or one verification more is all
// that has changed, in its bytes and in what is read of it.
func FuzzAddVerification(f *testing.F) {
	for _, src := range []string{
		"---\nowners: [a]\n---\n# x\n", "---\nverified: [{by: human:a, at: 2026-01-01}]\n---\n", "---\nverified:\n  - by: human:a\n    at: 2026-01-01\n---\n",
		"# no header\n", "---\r\nverified:\r\n- {by: a, at: b}\r\n---\r\n", "---\nverified: [ # x\n]\n---\n", "\ufeff---\n---\n", "---\nverified: [[[\"\n---\n",
		"---\nverified:\n  - {by: a,\nat: b}\n---\n", "---\nx: {verified: []}\nverified: []\n---\n", "---\nverified: ['a#]']\n---\n",
	} {
		f.Add([]byte(src))
	}
	types := practice.All()
	f.Fuzz(func(t *testing.T, src []byte) {
		out, err := AddVerification("guides/page.md", src, word)
		if err != nil {
			return
		}
		before, _ := Decode("guides/page.md", src, types, true)
		after, _ := Decode("guides/page.md", out, types, true)
		if n := len(after.Common.Verified); len(before.Common.Verified) > 0 && n != len(before.Common.Verified)+1 {
			t.Fatalf("%q has %d verifications, %q has %d", src, len(before.Common.Verified), out, n)
		}
		// The old file is the new one with one piece cut out, and commas.
		rest := bytes.ReplaceAll(out, []byte(entry), nil)
		if len(rest)-len(src) > len("---\r\nverified:\r\n  - \r\n---\r\n")+4 {
			t.Fatalf("%q became %q", src, out)
		}
		if head := len(before.Body); bytes.Equal(bytes.TrimLeft(before.Body, " \r\n\t"), nil) != bytes.Equal(bytes.TrimLeft(after.Body, " \r\n\t"), nil) && head > 0 {
			t.Fatalf("the body of %q is not that of %q", src, out)
		}
	})
}
