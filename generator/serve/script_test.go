package serve

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"tandem/assets"
)

// fieldsOf adds the names of a type's fields in JSON to a set.
func fieldsOf(names map[string]bool, of reflect.Type) {
	for i := range of.NumField() {
		field := of.Field(i)
		if field.Anonymous {
			fieldsOf(names, field.Type)
		} else if name, _, _ := strings.Cut(field.Tag.Get("json"), ","); name != "" && name != "-" {
			names[name] = true
		}
	}
}

// TestScriptsReadTheFieldsOfEvents compares what the scripts of the dev server take from
// its events with the fields that it sends.
func TestScriptsReadTheFieldsOfEvents(t *testing.T) {
	for _, test := range []struct {
		file, pattern string // its group is a list of names, as a script takes them from an object
		of            any
	}{
		{"entry.js", `const \{ (.*?) \} = problem;`, problemView{}},
		{"problems.js", `function show\(\{ (.*?) \}\)`, event{}},
		{"saved.js", `function show\(\{ (.*?) \}\)`, event{}},
		{"saved.js", `function offer\(\{ (.*?) \}\)`, Saved{}},
		{"connect.js", `"problems", async \(\{ (.*?) \}\)`, event{}},
		{"connect.js", `"update", async \(\{ (.*?) \}\)`, event{}},
	} {
		text, err := assets.FS.ReadFile("dev/" + test.file)
		if err != nil {
			t.Fatal(err)
		}
		found := regexp.MustCompile(test.pattern).FindSubmatch(text)
		if found == nil {
			t.Errorf("%s does not have %s", test.file, test.pattern)
			continue
		}
		sent := map[string]bool{}
		fieldsOf(sent, reflect.TypeOf(test.of))
		for name := range strings.SplitSeq(string(found[1]), ", ") {
			if name = regexp.MustCompile(`^\w+`).FindString(name); !sent[name] {
				t.Errorf("%s reads %q, which the server does not send", test.file, name)
			}
		}
	}
}

// TestTheEventStreamIsWhereScriptsOpenIt compares its address, its events and its query.
func TestTheEventStreamIsWhereScriptsOpenIt(t *testing.T) {
	text, err := assets.FS.ReadFile("dev/connect.js")
	if err != nil {
		t.Fatal(err)
	}
	if want := `new EventSource("` + eventsPath + `?"`; !strings.Contains(string(text), want) {
		t.Errorf("connect.js does not have %s", want)
	}
}
