package schema_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/gentest"
	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/generator/schema"
	"tandem/templates"
)

// compile reads a schema as a validator does that knows nothing else, in the
// dialect it names.
func compile(t *testing.T, o schema.Object) *jsonschema.Schema {
	t.Helper()
	data, err := o.Text(false)
	if err != nil {
		t.Fatal(err)
	}
	return read(t, data)
}

func read(t *testing.T, data []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatalf("not a valid schema: %v", err)
	}
	return s
}

// block returns the YAML header of a page; false when it has none.
func block(src string) (string, bool) {
	rest, ok := strings.CutPrefix(src, "---\n")
	if !ok {
		return "", false
	}
	if strings.HasPrefix(rest, "---\n") {
		return "", true
	}
	raw, _, ok := strings.Cut(rest, "\n---\n")
	return raw, ok
}

// asJSON reads YAML as an editor does that follows YAML 1.2: days are texts.
func asJSON(t *testing.T, raw string) any {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(raw), &doc); err != nil {
		t.Fatalf("%q: %v", raw, err)
	}
	if len(doc.Content) == 0 {
		return nil
	}
	return shown(doc.Content[0])
}

func shown(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = shown(n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := []any{}
		for _, entry := range n.Content {
			list = append(list, shown(entry))
		}
		return list
	}
	var value any
	if tag := n.ShortTag(); tag != "!!null" && tag != "!!bool" && tag != "!!int" && tag != "!!float" {
		return n.Value
	}
	if err := n.Decode(&value); err != nil {
		return n.Value
	}
	return value
}

func TestEverySchemaIsValid(t *testing.T) {
	for _, draft07 := range []bool{false, true} {
		files, err := schema.Files(practice.All(), schema.Options{Draft07: draft07})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := len(files), len(practice.All())+3; got != want {
			t.Errorf("got %d schemas, want %d", got, want)
		}
		for _, f := range files {
			read(t, f.Text)
			if got := bytes.Contains(f.Text, []byte("draft-07")); got != draft07 {
				t.Errorf("%s names draft-07: %v, want %v", f.Name, got, draft07)
			}
		}
	}
}

func TestGoldenSchema(t *testing.T) {
	golden := "testdata/teach-back.json"
	teachBack, _ := practice.All().Named("teach-back")
	got, err := schema.Header(teachBack, nil).Text(false)
	if err != nil {
		t.Fatal(err)
	}
	if gentest.Updating() {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the schema of a teach-back is\n%s\nwant that of %s; look at it, then run go test ./generator/schema -update", got, golden)
	}
}

// TestEveryPageOfTheBaseFits checks each header of content/ with its type's schema,
// open and closed over the base.
func TestEveryPageOfTheBaseFits(t *testing.T) {
	root := os.DirFS("../../content")
	checked, err := new(generator.Builder).Check(context.Background(), generator.Options{Content: root, Templates: templates.FS, Assets: assets.FS, Day: "2026-11-21"})
	if err != nil {
		t.Fatal(err)
	}
	wrong := map[string]bool{} // a closed schema may refuse values that check refuses
	for _, p := range checked.Problems {
		wrong[p.Path] = wrong[p.Path] || p.Severity == diag.Error
	}
	for _, v := range []*schema.Vocabulary{nil, schema.Of(checked.Judged.Base)} {
		index := compile(t, schema.Index(v))
		of := map[*kb.Type]*jsonschema.Schema{}
		for _, ty := range checked.Judged.Types {
			of[ty] = compile(t, schema.Header(ty, v))
		}
		for _, p := range checked.Judged.Pages {
			s := of[p.Type]
			if p.Index {
				s = index
			}
			if v != nil && wrong[p.Path] {
				continue
			}
			raw, _ := block(string(file(t, root, p.Path)))
			if err := s.Validate(asJSON(t, raw)); err != nil {
				t.Errorf("%s: %v", p.Path, err)
			}
		}
	}
	for name, o := range map[string]schema.Object{"site.yaml": schema.Site(), "directory.yaml": schema.Directory()} {
		if err := compile(t, o).Validate(asJSON(t, string(file(t, root, name)))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func file(t *testing.T, fsys fs.FS, path string) []byte {
	t.Helper()
	data, err := fs.ReadFile(fsys, path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestSettingsSayWhatHoldsWithoutThem(t *testing.T) {
	text, err := schema.Site().Text(false)
	if err != nil {
		t.Fatal(err)
	}
	var site struct {
		Properties map[string]struct{ Default any }
	}
	if err := json.Unmarshal(text, &site); err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]any{"lang": "en", "base_url": "/", "default_audience": []any{"internal"}, "title": nil, "accent": nil} {
		if got := site.Properties[key].Default; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got the default %v, want %v", key, got, want)
		}
	}
}

func TestFinishedPageNeedsItsKeys(t *testing.T) {
	decision, _ := practice.All().Named("decision")
	s := compile(t, schema.Header(decision, nil))
	for _, test := range []struct {
		src  string
		fine bool
	}{
		{"deciders: [a]\nstate: accepted", true},
		{"state: accepted", false},
		{"deciders: []\nstate: accepted", false},
		{"deciders:\nstate: accepted", false},
		{"status: draft", true},
		{"status: archived", false},
	} {
		if err := s.Validate(asJSON(t, test.src)); (err == nil) != test.fine {
			t.Errorf("%q: %v, want fine %v", test.src, err, test.fine)
		}
	}
}

func TestClosedSchemaKnowsTheBase(t *testing.T) {
	decision, _ := practice.All().Named("decision")
	v := &schema.Vocabulary{
		Owners: []string{"product-owner", "c++"}, Partners: []string{"hospital"}, Tags: []string{"trust"},
		Pages: map[string][]string{"": {"decisions/old", "old", "guides/one"}, "decision": {"decisions/old", "old"}},
	}
	s := compile(t, schema.Header(decision, v))
	for _, test := range []struct {
		src  string
		fine bool
	}{
		{"deciders: [product-owner]", true},
		{"deciders: product-owner", true},
		{"deciders: [c++]", true},
		{"deciders: ccc", false},
		{"deciders: [nobody]", false},
		{"tags: [trust]", true},
		{"tags: [truth]", false},
		{"partners: [lab]", false},
		{"supersedes: [old]", true},
		{"supersedes: old", true},
		{"supersedes: [guides/one]", false},
		{"supersedes: [../decisions/old.md]", true},
		{"supersedes: [./old]", true},
		{"supersedes: ./old", true},
		{"supersedes: [old#why]", true},
		{"relies_on: [guides/one]", true},
		{"relies_on: [guides/two]", false},
		{"audience: [anyone]", true},
	} {
		if err := s.Validate(asJSON(t, test.src+"\nstatus: draft")); (err == nil) != test.fine {
			t.Errorf("%q: %v, want fine %v", test.src, err, test.fine)
		}
	}
}
