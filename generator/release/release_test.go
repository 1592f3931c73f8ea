package release_test

import (
	"testing"

	"tandem/generator/release"
)

func TestAllows(t *testing.T) {
	for _, c := range []struct {
		requires, have string
		want           bool
	}{
		{">= 0.9", "v0.9.0", true}, {">= 0.9", "v0.8.9", false}, {">= 0.9", "v0.10.0", true}, {">= 0.9", "v1.0.0", true},
		{">= 0.9, < 1", "v1.0.0", false}, {">= 0.9, < 1", "v0.99.1", true}, {"~> 0.9.1", "v0.9.7", true}, {"~> 0.9.1", "v0.10.0", false},
		{">= 1.0", "v1.0.0-rc.1", true}, {"> 1.0", "v1.0.0-rc.1", false},
		{">= 9", "(devel)", true}, {">= 9", "0a1b2c3d4e5f", true}, {">= 9", "unknown", true},
		{">= 9", "v0.0.0-20261129190000-0a1b2c3d4e5f", true}, {">= 9", "v0.9.1-0.20261129190000-0a1b2c3d4e5f+dirty", true}, {">= 9", "v0.9.0+dirty", true},
		{"nonsense", "v0.1.0", true},
	} {
		if got := release.Allows(c.requires, c.have); got != c.want {
			t.Errorf("%q with %s: got %v, want %v", c.requires, c.have, got, c.want)
		}
	}
}

func TestCheck(t *testing.T) {
	for requires, want := range map[string]bool{
		">= 0.9": true, ">=0.9": true, ">= 0.9, < 2": true, "~> 0.9": true, "= 1.2.3": true,
		"": false, "0.9": false, "v0.9": false, ">= x": false, ">=": false, ">= 0.9,": false, ">= 0.9, 1": false,
	} {
		if err := release.Check(requires); (err == nil) != want {
			t.Errorf("%q: got %v, want it fine: %v", requires, err, want)
		}
	}
}

func TestDevelopment(t *testing.T) {
	for have, want := range map[string]bool{"v0.9.0": false, "v0.9.0-rc.1": false, "v0.9.0-0.20261129190000-0a1b2c3d4e5f": true, "(devel)": true} {
		if got := release.Development(have); got != want {
			t.Errorf("%s: got %v, want %v", have, got, want)
		}
	}
}
