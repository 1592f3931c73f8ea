package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"tandem/generator/serve"
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

// silent fails a script whose last command said something on standard error,
// save how far it is, which a slow machine is told.
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

// TestHostAndDevServerHaveOnePolicy holds the Content-Security-Policy that the
// site is tested under to the one it is published with.
func TestHostAndDevServerHaveOnePolicy(t *testing.T) {
	settings, err := os.ReadFile("../../netlify.toml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(settings), `Content-Security-Policy = "`+serve.Policy+`"`) {
		t.Errorf("netlify.toml does not set the policy %s", serve.Policy)
	}
}
