package assets_test

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/grafana/sobek"
)

// evaluate runs a module that imports others of this folder, in an engine without a
// browser, and reads what its export answer makes of the input, which may be a promise.
func evaluate(t *testing.T, source string, input, answer any) {
	t.Helper()
	built := api.Build(api.BuildOptions{
		Stdin:      &api.StdinOptions{Contents: source, ResolveDir: ".", Sourcefile: t.Name() + ".js"},
		Bundle:     true,
		Format:     api.FormatIIFE,
		Target:     api.ES2017, // what the engine knows
		GlobalName: "tested",
		Plugins:    []api.Plugin{{Name: "classes", Setup: spellOut}},
	})
	for _, message := range built.Errors {
		t.Fatalf("%s: %v", message.Text, message.Location)
	}
	asked, err := json.Marshal(input)
	if err != nil {
		t.Fatal(err)
	}
	engine := sobek.New()
	if err := engine.Set("asked", string(asked)); err != nil {
		t.Fatal(err)
	}
	run := func(script string) sobek.Value {
		value, err := engine.RunString(script)
		if err != nil {
			t.Fatalf("%v\n%s", err, strings.TrimSpace(t.Name()))
		}
		return value
	}
	run(platform)
	run(string(built.OutputFiles[0].Contents))
	run(`var told, failed; Promise.resolve(tested.answer(JSON.parse(asked))).then((value) => { told = JSON.stringify(value); }, (error) => { failed = String(error && error.stack || error); });`)
	if failed := engine.Get("failed"); failed != nil && !sobek.IsUndefined(failed) {
		t.Fatal(failed)
	}
	told := engine.Get("told")
	if told == nil || sobek.IsUndefined(told) {
		t.Fatal("the answer never comes")
	}
	if err := json.Unmarshal([]byte(told.String()), answer); err != nil {
		t.Fatalf("%v: %s", err, told)
	}
}

// spellOut writes the classes of characters of regular expressions, such as \p{L}, as
// the characters in them: the engine does not know the classes.
func spellOut(build api.PluginBuild) {
	build.OnLoad(api.OnLoadOptions{Filter: `\.js$`}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
		data, err := os.ReadFile(args.Path)
		if err != nil {
			return api.OnLoadResult{}, err
		}
		text := ""
		for _, line := range strings.SplitAfter(string(data), "\n") {
			for at := class.FindStringSubmatchIndex(line); at != nil; at = class.FindStringSubmatchIndex(line) {
				ranges := rangesOf(unicode.Categories[line[at[2]:at[3]]])
				if before := line[:at[0]]; strings.LastIndex(before, "[") <= strings.LastIndex(before, "]") {
					ranges = "[" + ranges + "]"
				}
				line = line[:at[0]] + ranges + line[at[1]:]
			}
			text += line
		}
		return api.OnLoadResult{Contents: &text}, nil
	})
}

var class = regexp.MustCompile(`\\p\{(\w+)\}`)

func rangesOf(table *unicode.RangeTable) string {
	var b strings.Builder
	add := func(low, high, stride rune) {
		if stride == 1 {
			fmt.Fprintf(&b, `\u{%x}-\u{%x}`, low, high)
			return
		}
		for r := low; r <= high; r += stride {
			fmt.Fprintf(&b, `\u{%x}`, r)
		}
	}
	for _, r := range table.R16 {
		add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	for _, r := range table.R32 {
		add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	return b.String()
}

// platform is what a browser has and the engine has not, as far as these modules ask for it.
const platform = `
globalThis.self = globalThis;
globalThis.TextDecoder = class {};
globalThis.Intl = { PluralRules: class { select(n) { return n === 1 ? "one" : "other"; } } };
`

// expressions evaluates JavaScript expressions with names from modules in scope, and
// compares each as JSON. "throws" comes before the message of an error.
func expressions(t *testing.T, imports string, table []expression) {
	t.Helper()
	var source strings.Builder
	source.WriteString(imports + "\nexport const answer = async () => {\n  const told = [];\n")
	for _, e := range table {
		source.WriteString("  try { const value = await (" + e.of + "); told.push(value === undefined ? \"undefined\" : JSON.stringify(value)); } catch (error) { told.push(\"throws \" + error.message); }\n")
	}
	source.WriteString("  return told;\n};\n")
	var got []string
	evaluate(t, source.String(), nil, &got)
	for i, e := range table {
		if got[i] != e.is {
			t.Errorf("%s\n got %s\nwant %s", e.of, got[i], e.is)
		}
	}
}

// expression is an expression and its value as JSON.
type expression struct{ of, is string }
