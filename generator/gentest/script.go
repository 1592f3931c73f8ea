package gentest

import (
	"regexp"
	"testing"
)

// Constant returns the text of a constant of a script: "60" of "const phraseDepth = 60; // pages".
func Constant(t testing.TB, script, name string) string {
	t.Helper()
	found := regexp.MustCompile(`(?m)^(?:export )?const ` + regexp.QuoteMeta(name) + ` = (.*?);(?: //.*)?$`).FindStringSubmatch(script)
	if found == nil {
		t.Fatalf("the script has no constant %q", name)
	}
	return found[1]
}
