package schema_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"tandem/generator/diag"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/generator/schema"
)

// beyond are the findings of the decoder that no schema can have: they lie in
// how the file is written, not in its values.
var beyond = []string{
	"header/duplicate-key", "header/invisible", "header/syntax", "header/alias", "header/tag", "header/too-deep", "header/unknown-format",
	"header/not-closed", "header/not-first", "header/not-utf8", "header/unknown-type", "header/not-a-mark", "header/not-opened", "header/keys-in-text",
	"header/comment", "header/one-text", "header/no-value", "page/merge-conflict", "audience/misplaced",
}

// TestAgreesWithGoldensOfTheDecoder asks schema and decoder about every header
// that the decoder is tested with.
func TestAgreesWithGoldensOfTheDecoder(t *testing.T) {
	types := practice.All()
	asked := 0
	for _, dir := range []string{"../header/testdata", "../testdata/problems"} {
		cases, err := filepath.Glob(dir + "/*.txtar")
		if err != nil || len(cases) == 0 {
			t.Fatalf("no case in %s: %v", dir, err)
		}
		for _, name := range cases {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range archive.Files {
				raw, ok := block(string(f.Data))
				if !ok || !strings.HasSuffix(f.Name, ".md") || strings.HasSuffix(f.Name, "index.md") {
					continue
				}
				h, problems := header.Decode(f.Name, f.Data, types)
				if slices.ContainsFunc(problems, func(p diag.Problem) bool { return slices.Contains(beyond, p.Code) }) {
					continue
				}
				value := asJSON(t, raw)
				if keys, ok := value.(map[string]any); ok && keys["status"] == nil {
					keys["status"] = kb.StatusDraft // the keys of a finished page are the assembler's
				}
				asked++
				err := compile(t, schema.Header(h.Type, nil)).Validate(value)
				if (err == nil) != (len(problems) == 0) {
					t.Errorf("%s %s: the decoder says %v, the schema %v", name, f.Name, problems, err)
				}
			}
		}
	}
	if asked < 30 {
		t.Errorf("only %d headers were asked about", asked)
	}
}

// snippets are values good for some kind of field and bad for others.
var snippets = []string{
	"", "some-text", "12", "-3.5", "1e20", "true", "no", "\"\"", "null", "1.10",
	"2026-03-05", "2026-13-05", "\"2026-03-05\"", "2026-03-05T09:00:00Z", "2026-03-05T25:00:00Z", "5.3.2026", "1899-01-01", "3000-01-01",
	"90d", "0d", "3650d", "3651d", "6mo", "1y", "never", "90 days", "1.5y",
	"10%", "100%", "101%", "-1%", "2.5%", "\"%\"",
	"[a, b]", "[]", "[[a]]", "[{a: b}]", "[12, true]", "{a: b}", "{}", "{a: [b]}", "{a: 90d}", "{a: {b: c}}",
	"draft", "one", "both", "accepted", "retro", "read", "high", "green",
}

// TestAgreesWithTheDecoderOnEveryField sets every field of every type, and every
// cell of every row, to each snippet, and asks both.
func TestAgreesWithTheDecoderOnEveryField(t *testing.T) {
	types := practice.All()
	for i, ty := range types {
		s := compile(t, schema.Header(ty, nil))
		fields := ty.New().Fields()
		if i == 0 {
			fields = append(fields, new(kb.Common).Fields()...) // those of every page, once
		}
		for _, f := range fields {
			if f.Key == "type" {
				continue
			}
			for _, raw := range headersOf(f) {
				if f.Key != "status" {
					raw += "\nstatus: draft"
				}
				_, problems := header.Decode(ty.Folder+"/a.md", []byte("---\n"+raw+"\n---\n"), types)
				if err := s.Validate(asJSON(t, raw)); err != nil && len(problems) == 0 && !stricter(f, raw) || err == nil && len(problems) > 0 {
					t.Errorf("%s, %q: the decoder says %v, the schema %v", ty.Name, raw, problems, err)
				}
			}
		}
	}
}

// stricter reports where the schema rightly requires more than the decoder: keys of a
// page that is not a draft, and ids without blanks, which later stages check.
func stricter(f kb.Field, raw string) bool {
	return f.Key == "status" && !strings.Contains(raw, "draft") || strings.Contains(raw, "90 days")
}

func headersOf(f kb.Field) []string {
	var headers []string
	for _, snippet := range snippets {
		headers = append(headers, f.Key+": "+snippet)
	}
	if f.Kind != kb.KindRows && f.Kind != kb.KindNamed && f.Kind != kb.KindItems {
		return headers
	}
	for _, cell := range f.RowKeys() {
		for _, snippet := range snippets {
			row := cell.Key + ": " + quoted(snippet)
			for _, other := range f.RowKeys() {
				if other.Key != cell.Key && other.Need == kb.Required {
					row += ", " + other.Key + ": " + good(other)
				}
			}
			if f.Kind == kb.KindNamed {
				headers = append(headers, fmt.Sprintf("%s: {name: {%s}}", f.Key, row))
			} else {
				headers = append(headers, fmt.Sprintf("%s: [{%s}]", f.Key, row), f.Key+": [{}]")
			}
		}
	}
	return headers
}

// quoted keeps a snippet whole inside braces.
func quoted(snippet string) string {
	if snippet == "" {
		return "null"
	}
	return snippet
}

// good returns a value that a field accepts.
func good(f kb.Field) string {
	switch f.Kind {
	case kb.KindChoice:
		return f.Choices[0]
	case kb.KindDay:
		return "2026-03-05"
	case kb.KindInterval:
		return "90d"
	case kb.KindPercent:
		return "10%"
	case kb.KindNumber:
		return "1"
	case kb.KindYesNo:
		return "yes"
	case kb.KindRows:
		return "[]"
	case kb.KindNamed, kb.KindWords:
		return "{}"
	}
	return "some-text"
}

func TestSettingsAgreeWithTheDecoder(t *testing.T) {
	for _, test := range []struct {
		name, src string
		fine      bool
	}{
		{"site.yaml", "title: Base", true},
		{"site.yaml", "titel: Base", false},
		{"site.yaml", "title: \"\"", false},
		{"site.yaml", "title: Base\nlenient: true", true},
		{"site.yaml", "title: Base\nlenient: perhaps", false},
		{"site.yaml", "title: Base\nreview_every: {playbook: 90d}", true},
		{"site.yaml", "title: Base\nreview_every: {playbook: soon}", false},
		{"site.yaml", "title: Base\neditions: {public: {audiences: [public], people: roles}}", true},
		{"site.yaml", "title: Base\neditions: {public: {people: roles}}", false},
		{"site.yaml", "title: Base\nmax_overdue: 10", false},
		{"directory.yaml", "partners: [{id: a, name: A}]", true},
		{"directory.yaml", "partners: []", false},
		{"directory.yaml", "partners: [{id: a}]", false},
		{"directory.yaml", "people: []", false},
		{"directory.yaml", "partners: [{id: a, name: A}]\npeople: [{id: p, name: P, partner: a, until: soon}]", false},
	} {
		var target kb.Fields = new(kb.Site)
		s := schema.Site()
		if test.name == "directory.yaml" {
			target, s = new(kb.Directory), schema.Directory()
		}
		_, problems := header.DecodeFile(test.name, []byte(test.src), target)
		err := compile(t, s).Validate(asJSON(t, test.src))
		if (len(problems) == 0) != test.fine || (err == nil) != test.fine {
			t.Errorf("%s %q: the decoder says %v, the schema %v, want fine %v", test.name, test.src, problems, err, test.fine)
		}
	}
}
