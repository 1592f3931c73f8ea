package generator_test

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"tandem/generator"
	"tandem/generator/declare"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// notShown are the fields that no page shows, with the reason. KEY is one of every
// type, TYPE.KEY of one.
var notShown = map[string]string{
	"amended.text":                         "binds the row to a text",
	"aliases":                              "former addresses: they lead to the page",
	"canary":                               "words that no page may show",
	"order":                                "the place in the register",
	"review_every":                         "shown with the next review, once the page is verified",
	"reason":                               "shown where the page is never reviewed",
	"agreement.service_levels.last_missed": "shown as the state: missed",
	"path.steps.task":                      "shown where the step names no page",
	"risk.respond_within":                  "shown as the day by which an answer is due, until there is one",
	"roadmap.milestones.id":                "what other milestones and pages call it by",
	"workstream.raci.milestone":            "shown as the day on which the deliverable is due",
	"workstream.meetings.first":            "shown as the day of the next meeting",
	"workstream.meetings.rotates":          "shown as who has the chair at the next meeting",
}

// given are the values of fields that no word can be the value of, with their text on
// the page.
var given = map[string][2]string{
	"backlog.items.edge":            {"lab", "Better done by Lab"},
	"goal.lagging.as_of":            {"2026-11-20", "20 Nov"},
	"goal.leading.as_of":            {"2026-11-20", "20 Nov"},
	"guide.partners":                {"[lab]", "Lab"},
	"path.steps.minutes":            {"45", "45 min"},
	"roadmap.milestones.depends_on": {"[]", ""},
	"workstream.meetings.minutes":   {"45", "45 min"},
}

// filler makes pages that fill each field with a unique word.
type filler struct {
	n     int
	kind  string // of the page
	files fstest.MapFS
	names []string // of people
	want  map[string]string
	types kb.Types
}

func (f *filler) word(key string) string {
	f.n++
	word := fmt.Sprintf("zq%dx", f.n)
	f.want[key] = word
	return word
}

// value returns the value of a field as YAML; empty where it cannot contain a word.
func (f *filler) value(field kb.Field, key string) string {
	if value, ok := given[f.kind+"."+key]; ok {
		f.want[key] = value[1]
		return value[0]
	}
	switch field.Kind {
	case kb.KindText, kb.KindProse:
		return f.word(key)
	case kb.KindTexts, kb.KindItems:
		return "[" + f.word(key) + "]"
	case kb.KindWords:
		return "{name: " + f.word(key) + "}"
	case kb.KindDay:
		f.n++
		day := kb.Day("2026-01-01").Add(f.n) // later fields have later days
		f.want[key] = string(day)
		return string(day)
	case kb.KindNumber:
		f.n++
		f.want[key] = fmt.Sprint(10_000 + f.n)
		return f.want[key]
	case kb.KindInterval:
		f.n++
		f.want[key] = fmt.Sprint(f.n + 200)
		return fmt.Sprint(f.n+200, "d")
	case kb.KindOwner, kb.KindOwners:
		word := f.word(key)
		f.names = append(f.names, word)
		return "[" + word + "]"
	case kb.KindPage, kb.KindPages:
		word := f.word(key)
		folder := "guides"
		if field.PageType != "" {
			t, _ := f.types.Named(field.PageType)
			folder = t.Folder
		}
		f.files[folder+"/"+word+".md"] = &fstest.MapFile{Data: []byte("# " + word + "\n\nText.\n")}
		return "[" + word + "]"
	case kb.KindRows, kb.KindNamed:
		var cells []string
		for _, cell := range field.Of {
			name := key + "." + cell.Key
			if cell.Key == "" {
				return "{name: [" + f.value(cell, key) + "]}"
			}
			value := f.value(cell, name)
			if cell.Kind == kb.KindOwner || cell.Kind == kb.KindPage {
				value = strings.Trim(value, "[]")
			}
			if cell.Kind == kb.KindChoice {
				value = cell.Choices[0]
			}
			if value != "" {
				cells = append(cells, cell.Key+": "+value)
			}
		}
		row := "{" + strings.Join(cells, ", ") + "}"
		if field.Kind == kb.KindNamed {
			return "{" + f.word(key+".NAME") + ": " + row + "}"
		}
		return "[" + row + "]"
	}
	return ""
}

// TestEachFieldIsShown fills each field of each type, built-in and declared, with a
// word and looks for it in the page.
func TestEachFieldIsShown(t *testing.T) {
	declared := kb.Declared{Name: "site-visit", Doc: "what was seen elsewhere", Sections: []string{"What we saw"}}
	for _, kind := range []kb.Kind{kb.KindText, kb.KindTexts, kb.KindDay, kb.KindNumber, kb.KindInterval, kb.KindOwner, kb.KindOwners, kb.KindPage, kb.KindPages, kb.KindItems, kb.KindProse} {
		key := strings.ReplaceAll(string(kind), "-", "_") + "_value"
		declared.Fields = append(declared.Fields, kb.DeclaredField{Key: key, Kind: string(kind)})
	}
	types, _ := declare.Types(&kb.Site{Types: []kb.Declared{declared}}, practice.All())
	f := &filler{files: fstest.MapFS{}, types: types}
	pages := map[string]map[string]string{} // by address: key → word
	for _, kind := range types {
		f.kind, f.want = kind.Name, map[string]string{}
		var header strings.Builder
		fields := kind.New().Fields()
		if kind.Name == "guide" {
			fields = append(fields, new(kb.Common).Fields()...)
		}
		for _, field := range fields {
			value := f.value(field, field.Key)
			if field.Kind == kb.KindOwner || field.Kind == kb.KindPage {
				value = strings.Trim(value, "[]")
			}
			if field.Kind == kb.KindChoice && field.Need == kb.Required {
				value = field.Choices[0]
			}
			if value != "" && field.Key != "type" && field.Key != "audience" && field.Key != "lang" && field.Key != "status" && field.Key != "verified" {
				fmt.Fprintf(&header, "%s: %s\n", field.Key, value)
			} else {
				delete(f.want, field.Key)
				for key := range f.want {
					if strings.HasPrefix(key, field.Key+".") {
						delete(f.want, key)
					}
				}
			}
		}
		if kind.Private {
			header.WriteString("audience: [internal]\n")
		}
		name := "filled"
		f.files[kind.Folder+"/"+name+".md"] = &fstest.MapFile{Data: []byte("---\n" + header.String() + "---\n\n")}
		pages[kind.Name] = f.want
	}
	f.files["site.yaml"] = &fstest.MapFile{Data: []byte(`title: Base
lenient: true
default_audience: [internal]
types:
  - name: site-visit
    doc: what was seen elsewhere
    sections: [What we saw]
    fields:
`)}
	for _, field := range declared.Fields {
		f.files["site.yaml"].Data = fmt.Appendf(f.files["site.yaml"].Data, "      - {key: %s, kind: %s}\n", field.Key, field.Kind)
	}
	directory := "partners:\n  - {id: lab, name: Lab}\npeople:\n"
	for _, name := range f.names {
		directory += "  - {id: " + name + ", name: " + name + ", partner: lab}\n"
	}
	f.files["directory.yaml"] = &fstest.MapFile{Data: []byte(directory)}
	f.files["index.md"] = &fstest.MapFile{Data: []byte("# Home\n")}

	checked, sites, err := new(generator.Builder).Build(context.Background(), options(f.files))
	if err != nil || len(sites) != 1 {
		for _, p := range checked.Problems {
			t.Log(p)
		}
		t.Fatalf("%d sites, %v", len(sites), err)
	}
	left := maps.Clone(notShown)
	for _, kind := range types {
		url := kind.Folder + "/filled/index.html"
		i := slices.IndexFunc(sites[0].Outputs, func(o kb.Output) bool { return o.Path == url })
		if i < 0 {
			t.Errorf("no page %s", url)
			continue
		}
		text := visibleText(sites[0].Outputs[i].Data)
		for key, word := range pages[kind.Name] {
			shown := strings.Contains(text, word)
			if day, err := kb.ParseDay(word); err == nil {
				shown = strings.Contains(text, day.Long()) || strings.Contains(text, day.Short())
			}
			name := kind.Name + "." + key
			if notShown[name] == "" {
				name = key
			}
			if reason := notShown[name]; (reason == "") != shown {
				t.Errorf("%s.%s: shown is %v, not shown because: %q", kind.Name, key, shown, reason)
			}
			delete(left, name)
		}
	}
	if len(left) > 0 {
		t.Errorf("not fields: %v", left)
	}
}

// visibleText returns the text of a page's <main>, and where its links lead.
func visibleText(page []byte) string {
	var b strings.Builder
	z := html.NewTokenizer(bytes.NewReader(page))
	inMain := false
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.StartTagToken:
			token := z.Token()
			inMain = inMain || token.Data == "main"
			if href := slices.IndexFunc(token.Attr, func(a html.Attribute) bool { return a.Key == "href" }); inMain && href >= 0 {
				b.WriteString(" " + token.Attr[href].Val + " ") // a link may have a label
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == "main" {
				inMain = false
			}
			b.WriteByte(' ')
		case html.TextToken:
			if inMain {
				b.Write(z.Text())
			}
		}
	}
}
