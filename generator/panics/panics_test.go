package panics_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"tandem/generator/panics"
)

func recovered(stage, page string, do func()) (err error) {
	defer panics.Recover(&err, stage, page)
	do()
	return nil
}

func named(stage, page string, do func()) {
	defer panics.Name(stage, page)
	do()
}

func TestTheInnermostNameStays(t *testing.T) {
	for _, test := range []struct {
		name string
		err  error
		want string
	}{
		{"none", recovered("link", "a.md", func() {}), ""},
		{"its own", recovered("link", "a.md", func() { panic("boom") }), `internal error in stage link on "a.md": boom`},
		{"from inside", recovered("link", "", func() { named("check", "b.md", func() { panic("boom") }) }), `internal error in stage check on "b.md": boom`},
		{"half from inside", recovered("link", "a.md", func() { named("check", "", func() { panic("boom") }) }), `internal error in stage check on "a.md": boom`},
		{"of the runtime", recovered("", "", func() { func() map[string]int { return nil }()["x"] = 1 }), `internal error: assignment to entry in nil map`},
	} {
		got := ""
		if test.err != nil {
			got = test.err.Error()
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestTheStackIsOfThePanic(t *testing.T) {
	err := recovered("", "", func() { named("check", "b.md", func() { explode() }) })
	var met *panics.Error
	if !errors.As(err, &met) || !strings.Contains(string(met.Stack), "explode") {
		t.Errorf("the stack does not show where the panic arose: %v", err)
	}
}

func explode() { panic("boom") }

func TestAllFindsJoinedOnes(t *testing.T) {
	one := recovered("link", "a.md", func() { panic(1) })
	two := fmt.Errorf("edition all: %w", recovered("link", "b.md", func() { panic(2) }))
	var pages []string
	for _, met := range panics.All(errors.Join(one, errors.New("another"), two)) {
		pages = append(pages, met.Page)
	}
	if got := strings.Join(pages, " "); got != "a.md b.md" {
		t.Errorf("All finds %q", got)
	}
	if panics.All(nil) != nil {
		t.Error("All finds something in nil")
	}
}
