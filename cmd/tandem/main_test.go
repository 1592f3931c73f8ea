package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(swept{m}, map[string]func(){"tandem": func() { main() }, "tandem-injected": injected})
}

var update = flag.Bool("update-scripts", false, "rewrite the expected output of scripts")

// TestScripts runs the real main on every script of testdata/script. Each
// script says what it shows in its first line.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"silent": silent},
		Condition: func(name string) (bool, error) {
			if name == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
		Setup: func(env *testscript.Env) error {
			// The tests must not depend on where they run.
			env.Setenv("TZ", "Pacific/Kiritimati")
			env.Setenv("GOCOVERDIR", os.Getenv("GOCOVERDIR"))
			return nil
		},
	})
}

// silent fails a script whose last command printed something on standard error, except
// progress, which a slow machine shows.
func silent(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: silent")
	}
	for line := range strings.Lines(ts.ReadFile("stderr")) {
		if !strings.HasPrefix(line, "building: ") && !strings.HasPrefix(line, "checking: ") {
			ts.Fatalf("standard error says %q", line)
		}
	}
}

// TestHostPublishesOneEdition holds the settings of the host to what may be
// published: the site of one edition, which the base declares, and no header that
// _headers has.
func TestHostPublishesOneEdition(t *testing.T) {
	settings, err := os.ReadFile("../../netlify.toml")
	if err != nil {
		t.Fatal(err)
	}
	var host struct {
		Build   struct{ Command, Publish string }
		Headers []any
	}
	if err := toml.Unmarshal(settings, &host); err != nil {
		t.Fatal(err)
	}
	edition := regexp.MustCompile(`^go run \./cmd/tandem build --edition (\S+) --out (\S+)$`).FindStringSubmatch(host.Build.Command)
	if edition == nil || edition[2] != host.Build.Publish {
		t.Fatalf("netlify.toml publishes %q of %q, want the folder of one edition", host.Build.Publish, host.Build.Command)
	}
	site, err := os.ReadFile("../../content/site.yaml")
	if err != nil || !regexp.MustCompile(`(?m)^  `+edition[1]+`: \{audiences:`).Match(site) {
		t.Errorf("content/site.yaml declares no edition %q, %v", edition[1], err)
	}
	if len(host.Headers) > 0 {
		t.Errorf("netlify.toml has headers of its own: %v", host.Headers)
	}
}
