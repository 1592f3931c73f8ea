package diag

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// odd has problems at the limits of the formats.
var odd = List{
	{Path: "a b/ü#1%.md", Line: 3, Column: 7, Severity: Error, Code: "link/no-such-page", Message: "no page \"x\"\nis here: 100%, <really>", Hint: "write, or: not"},
	{Path: "site.yaml", Severity: Warning, Code: "site/whole", Message: "without a place"},
	{Path: "z.md", Line: 1, Severity: Warning, Code: "link/no-such-page", Message: "without a column"},
}

func help(code string) (Help, bool) {
	return Help{"A link leads nowhere.", "A link leads nowhere.\n\n```\nx\n```", "https://example.org/problems/#x"}, code == "link/no-such-page"
}

// TestSARIFFitsItsSchema validates against the schema of the standard (OASIS,
// SARIF 2.1.0 with errata 01).
func TestSARIFFitsItsSchema(t *testing.T) {
	file, err := os.Open("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	document, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("sarif.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, list := range map[string]List{"odd problems": odd, "no problems": nil} {
		var log bytes.Buffer
		if err := WriteSARIF(&log, list, "content", help); err != nil {
			t.Fatal(err)
		}
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(log.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v\n%s", name, err, &log)
		}
	}
	// What the schema refuses is refused: the test can fail.
	wrong, _ := jsonschema.UnmarshalJSON(strings.NewReader(`{"version":"2.1.0","runs":[{"results":[]}]}`))
	if schema.Validate(wrong) == nil {
		t.Error("a run without a tool is valid")
	}
}

func TestSARIFNamesThePlace(t *testing.T) {
	var b bytes.Buffer
	if err := WriteSARIF(&b, odd, "content", help); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if got, want := run.Results[0].Locations[0].Physical.Artifact.URI, "content/a%20b/%C3%BC%231%25.md"; got != want {
		t.Errorf("got %q want %q", got, want)
	}
	for i, result := range run.Results {
		if got := run.Tool.Driver.Rules[result.RuleIndex].ID; got != odd[i].Code {
			t.Errorf("result %d points at rule %q, want %q", i, got, odd[i].Code)
		}
	}
	for _, rule := range run.Tool.Driver.Rules {
		if h, ok := help(rule.ID); ok != (rule.HelpURI != "") || rule.HelpURI != h.Address && ok || ok && rule.Help.Markdown != h.Text {
			t.Errorf("rule %s has the help %+v at %q", rule.ID, rule.Help, rule.HelpURI)
		}
	}
	if run.Results[1].Locations[0].Physical.Region != nil {
		t.Error("a problem without a place has a region")
	}
}

func TestGitHubAnnotationsAreOneLineEach(t *testing.T) {
	var b bytes.Buffer
	if err := WriteGitHub(&b, odd[:1], "content", nil); err != nil {
		t.Fatal(err)
	}
	want := `::error file=content/a b/ü#1%25.md,line=3,col=7,title=link/no-such-page::no page "x"%0Ais here: 100%25, <really>%0Ahint: write, or: not` + "\n"
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", &b, want)
	}
}
