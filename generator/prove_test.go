package generator_test

import (
	"context"
	"testing"

	"tandem/generator"
	"tandem/generator/gentest/randombase"
)

// TestNoEditionOfARandomBaseLeaks builds every edition of random bases, which the
// proof looks through.
func TestNoEditionOfARandomBaseLeaks(t *testing.T) {
	for seed := range *bases {
		b := randombase.New(randombase.Options{Seed: uint64(seed), Roles: seed%2 == 0})
		checked, _, err := new(generator.Builder).Build(context.Background(), options(b.Files()))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range checked.Problems {
			if p.Code == "proof/leak" || p.Code == "proof/canary" {
				t.Errorf("seed %d: %s:%d: %s\n\t%s", seed, p.Path, p.Line, p.Message, p.Hint)
			}
		}
	}
}
