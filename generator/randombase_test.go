package generator_test

import (
	"context"
	"flag"
	"fmt"
	"iter"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/gentest/randombase"
)

// bases is how many random bases a test of editions makes.
var bases = flag.Int("bases", 6, "random bases for the tests of editions")

// firstBase lets several processes share the bases.
var firstBase = flag.Int("first-base", 0, "seed of the first random base")

// seeds returns the seeds of the bases to make: fewer where the tests are to be short.
func seeds() iter.Seq[int] {
	n := *bases
	if testing.Short() {
		n = min(n, 1)
	}
	return func(yield func(int) bool) {
		for seed := range n {
			if !yield(*firstBase + seed) {
				return
			}
		}
	}
}

// TestRandomBasesPassCheck checks random bases in each of their forms: tests that
// build editions of them need bases without errors.
func TestRandomBasesPassCheck(t *testing.T) {
	for seed := range seeds() {
		b := randombase.New(randombase.Options{Seed: uint64(seed), Roles: seed%2 == 0, Blocks: true})
		forms := map[string]fstest.MapFS{"files": b.Files()}
		for tier, name := range randombase.Editions() {
			forms["deleted for "+name] = b.Deleted(randombase.Tier(tier))
			forms["rewritten for "+name] = b.Rewritten(randombase.Tier(tier))
		}
		for form, files := range forms {
			checked, err := new(generator.Builder).Check(context.Background(), options(files))
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range checked.Problems {
				if p.Severity == diag.Error {
					t.Errorf("seed %d, %s: %s", seed, form, fmt.Sprint(p))
				}
			}
		}
	}
}
