package header_test

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v4"

	"tandem/generator/frontmatter"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// endsWhereTheFormatDoes compares the end of a header with the parser of its format: a
// header that decodes whole is all that the parser reads before the closing mark.
func endsWhereTheFormatDoes(t *testing.T, src []byte) (whole bool) {
	t.Helper()
	b := frontmatter.Find(src)
	if b.Format != "" && b.Open > b.Start || b.Start > b.Close || b.Close > b.End && b.Closed || b.End > len(src) {
		t.Fatalf("%q: the places are out of order: %+v", src, b)
	}
	h, problems := header.Decode("guides/a.md", src, practice.All())
	if h.Unread && !problems.Failed() {
		t.Errorf("%q: the header is not read, and nothing says why", src)
	}
	if h.Unread || !b.Closed { // a line of --- alone may be a rule
		return false
	}
	raw := src[b.Start:b.Close]
	switch b.Format {
	case frontmatter.YAML:
		if got, want := documents(t, src[b.Start:b.End]), documents(t, raw); got[0] != want[0] || len(want) > 1 {
			t.Errorf("%q: with its mark the header is\n%s\nwithout\n%s", src, got, want)
		}
	case frontmatter.TOML:
		for i := 0; i < len(raw); i++ {
			if i == 0 || raw[i-1] == '\n' {
				line, _, _ := strings.Cut(string(raw[i:]), "\n")
				var v map[string]any
				if _, err := toml.Decode(string(raw[:i]), &v); err == nil && frontmatter.Mark([]byte(line)) == "+++" {
					t.Errorf("%q: the header ends at byte %d already", src, b.Start+i)
				}
			}
		}
	}
	return true
}

// documents returns the documents of a text, printed; the first may be empty.
func documents(t *testing.T, raw []byte) []string {
	t.Helper()
	decoder := yaml.NewDecoder(bytes.NewReader(raw))
	all := []string{}
	for {
		var n yaml.Node
		err := decoder.Decode(&n)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			all = append(all, "error "+err.Error())
			break
		}
		if len(n.Content) == 0 || n.Content[0].Tag == "!!null" && n.Content[0].Value == "" {
			all = append(all, "")
			continue
		}
		all = append(all, printed(&n))
	}
	if len(all) == 0 {
		all = []string{""}
	}
	return all
}

func printed(n *yaml.Node) string {
	text := n.Tag + " " + n.Value + "("
	for _, child := range n.Content {
		text += printed(child) + ","
	}
	return text + ")"
}

func FuzzHeaderEnd(f *testing.F) {
	for _, src := range []string{
		"---\na: |\n  x\n  ---\n  y\nb: 1\n---\n", "---\na: 1\n...\n---\n", "+++\na = '''\n+++\n'''\n+++\n", "{\"a\": \"}\"}\n",
		"---\na: \"x\n---\ny\"\n---\n", "---\n--- a\n---\n", "---\na: 1\r\n---\r\nb\r\n", "+++\na = \"\"\"\\\"\"\"\n+++\n\"\"\"\n+++\n", "---\n? |\n a\n: b\n---\n",
		"---\n%YAML 1.2\n---\na: 1\n---\n", "---\r---\n", "---\n\xef\xbb\xbfa: 1\n---\n", "---\n'a\n ---\n b': 1\n---\n",
	} {
		f.Add([]byte(src))
	}
	f.Fuzz(func(t *testing.T, src []byte) { endsWhereTheFormatDoes(t, src) })
}

// TestRandomHeadersEndWhereTheirFormatDoes makes headers of lines that resemble marks.
func TestRandomHeadersEndWhereTheirFormatDoes(t *testing.T) {
	yamlLines := []string{"title: a", "description: |", "  ---", "  text", " ...", "---", "...", "reason: >-", "\t---", "sources:", "  - a", "- b", "tags: [a,", "  ---,", "  b]",
		"id: \"x", "y\"", "lang: 'it''s", "  ---'", "# ---", "", "--- # c", "----", "--- ", "x: {a: 1}", "... ", "status: draft", "audience: [private]", "search: low"}
	tomlLines := []string{"title = 'a'", "description = '''", "'''", "+++", "reason = \"\"\"", "\"\"\"", "\\\"\"\" +++", "  +++", "tags = [", "'+++',", "]", "# '''", "id = \"'''\"", "lang = '\"\"\"'", "\"\"\"\"", "+++ "}
	random := rand.New(rand.NewPCG(1, 2))
	whole := 0
	for range 20_000 {
		mark, of := "---", yamlLines
		if random.IntN(3) == 0 {
			mark, of = "+++", tomlLines
		}
		var b strings.Builder
		b.WriteString(mark + "\n")
		for range random.IntN(8) {
			b.WriteString(of[random.IntN(len(of))] + "\n")
		}
		b.WriteString(mark + "\nBody.\n")
		if endsWhereTheFormatDoes(t, []byte(b.String())) {
			whole++
		}
		if t.Failed() {
			t.FailNow()
		}
	}
	if whole < 2_000 {
		t.Errorf("%d of 20000 headers are read whole", whole)
	}
}

// TestNoFaultWidens breaks headers that hide a page at one place, and checks that no
// other edition shows the page then.
func TestNoFaultWidens(t *testing.T) {
	hidden := []string{
		"---\ntitle: Plan\ndescription: |\n  One.\n  ---\n  Two.\ntags: [a, \"b\"]\nstatus: draft\naudience: [secret]\n---\nBody.\n",
		"---\nstatus: 'draft'\naudience:\n  - secret\ncredits:\n  - {by: ann, for: 'a: b'}\n---\n# Title\n\n---\nBody.\n",
		"+++\ntitle = 'Plan'\nstatus = 'draft'\naudience = ['secret']\nsources = ['''\n+++\n''']\n+++\nBody.\n",
		"{\n  \"title\": \"Plan\",\n  \"status\": \"draft\",\n  \"audience\": [\"secret\"]\n}\nBody.\n",
	}
	faults := []string{"\"", "'", "[", "]", "{", "}", ":", ": ", "&", "*", "!", "@", "`", "%", "\t", "\n", "\r", "\u00a0", "\u2028", "\u200b", "\u2014", "|", ">", "-", "- ", "---\n", "\n---\n", "...\n", "+++\n", "<<: ", "\x00", "\xff", "=", ",", "\n\n", "  ", "<<<<<<< a\n", "<!-- "}
	site := (&kb.Site{Editions: []kb.EditionRule{{Name: "public", Audiences: []string{"public"}}, {Name: "inner", Audiences: []string{"public", "internal"}}}, DefaultAudience: []string{"public"}}).WithDefaults(true)
	shown := func(src string) string {
		h, problems := header.Decode("guides/a.md", []byte(src), practice.All())
		for _, p := range problems { // nothing is published
			if p.Code == "header/audience" || p.Code == "header/duplicate-key" || p.Code == header.ConflictCode {
				return ""
			}
		}
		audience := h.Common.Audience
		if len(audience) == 0 {
			audience = site.DefaultAudience
		}
		for _, e := range append(site.Editions, kb.Whole(false)) {
			if e.Shows(audience) && !(e.All && !strings.Contains(strings.Join(h.Common.Audience, " "), "?") && len(h.Common.Audience) > 0) {
				if e.All && h.Common.Status == kb.StatusDraft {
					continue
				}
				return e.Name + " shows it, which is for " + strings.Join(audience, " ")
			}
		}
		if h.Common.Status != kb.StatusDraft && len(h.Common.Audience) > 0 && h.Common.Audience[0] != kb.AudienceUnread {
			return "it is no draft"
		}
		return ""
	}
	for _, src := range hidden {
		if says := shown(src); says != "" {
			t.Fatalf("%q: %s", src, says)
		}
		end := frontmatter.Find([]byte(src)).End
		for at := range end {
			if at > 0 && letter(src[at-1]) && letter(src[at]) {
				continue // a word that is cut is another word
			}
			for _, fault := range faults {
				tries := []string{src[:at] + fault + src[at:]}
				if !letter(src[at]) {
					tries = append(tries, src[:at]+src[at+1:], src[:at]+fault+src[at+1:])
				}
				for _, broken := range tries {
					if says := shown(broken); says != "" && !strings.Contains(says, "no draft") {
						t.Errorf("%q: %s", broken, says)
						break
					}
				}
			}
		}
	}
}

// TestNoFormOfAHeaderWidens writes keys that hide a page in forms that are not read,
// each with blank lines, a byte order mark, a comment or a header above it.
func TestNoFormOfAHeaderWidens(t *testing.T) {
	forms := []string{
		"KEY: VALUE\n", "KEY:VALUE\n", "KEY\uff1aVALUE\n", "KEY = \"VALUE\"\n", "KEY=VALUE\n", "\"KEY\": \"VALUE\"\n", "# KEY: VALUE\n", "### KEY: VALUE ###\n",
		"**KEY: VALUE**\n", "**KEY:** VALUE\n", "**KEY**: VALUE\n", "__KEY__: VALUE\n", "__KEY:__ VALUE\n", "_KEY: VALUE_\n", "*KEY*: *VALUE*\n", "`KEY: VALUE`\n", "`KEY`: `VALUE`\n", "- KEY: VALUE\n", "* **KEY**: VALUE\n",
		"1. KEY: VALUE\n", "> KEY: VALUE\n", "> **KEY:** VALUE\n", "| KEY | VALUE |\n", "KEY | VALUE\n--- | ---\n", "```yaml\nKEY: VALUE\n```\n", "~~~\nKEY = \"VALUE\"\n~~~\n", "```json\n{\"KEY\": \"VALUE\"}\n```\n",
		" +++\nKEY = \"VALUE\"\n +++\n", "++\nKEY = \"VALUE\"\n++\n", "\uff0b\uff0b\uff0b\nKEY = \"VALUE\"\n\uff0b\uff0b\uff0b\n", "++++\nKEY = 'VALUE'\n++++\n",
		"---\rKEY: VALUE\r---\r\n", "---\rtitle: A\rKEY: VALUE\r---\r# A\n\n", "+++\rKEY = 'VALUE'\r+++\r\n",
	}
	above := []string{"", "\n\n", "\xef\xbb\xbf", "<!-- a -->\n", "---\norder: 1\n---\n", "+++\norder = 1\n+++\n\n", "{\"order\": 1}\n", "# Title\n\n", "---\norder: 1\n---\n# Title\n\n"}
	for _, form := range forms {
		for _, before := range above {
			for _, said := range [][2]string{{"audience", "secret"}, {"Audiance", "secret"}, {"status", "draft"}, {"Status", "Draft"}, {"draft", "true"}} {
				src := before + strings.NewReplacer("KEY", said[0], "VALUE", said[1]).Replace(form) + "\nBody.\n"
				h, problems := header.Decode("guides/a.md", []byte(src), practice.All())
				hidden := len(h.Common.Audience) > 0 && h.Common.Audience[0] == kb.AudienceUnread
				if said[1] != "secret" {
					hidden = h.Common.Status == kb.StatusDraft
				}
				if !hidden || !problems.Failed() {
					t.Errorf("%q: for %v, status %q, %v", src, h.Common.Audience, h.Common.Status, problems)
				}
			}
		}
	}
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' }
