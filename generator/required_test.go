package generator_test

import (
	"context"
	"errors"
	"testing"
	"testing/fstest"

	"tandem/generator"
)

// TestRequiredVersionComesFirst builds a base with a key of a later version: the
// problem is about the version, not the key.
func TestRequiredVersionComesFirst(t *testing.T) {
	content := fstest.MapFS{
		"site.yaml": {Data: []byte("title: Base\nrequires: \">= 0.9, < 2\"\nof_a_later_version: yes\n")},
		"index.md":  {Data: []byte("# Home\n")},
	}
	for version, refused := range map[string]bool{"v0.8.3": true, "v0.9.0": false, "v2.0.0": true, "(devel)": false, "": false} {
		o := options(content)
		o.Version = version
		checked, err := new(generator.Builder).Check(context.Background(), o)
		var other *generator.VersionError
		if errors.As(err, &other) != refused || (err == nil) == refused {
			t.Errorf("%s: got %v", version, err)
			continue
		}
		if refused && (other.Error() != "site.yaml requires tandem >= 0.9, < 2, and this is "+version || other.Hint() == "") {
			t.Errorf("%s: got %q, %q", version, other.Error(), other.Hint())
		}
		if !refused && !checked.Problems.Failed() {
			t.Errorf("%s: the unknown key is no error", version)
		}
	}
}
