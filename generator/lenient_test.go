package generator_test

import (
	"maps"
	"slices"
	"testing"
	"testing/fstest"

	"tandem/generator"
	"tandem/generator/diag"
)

// TestLenient checks which errors stay errors in a lenient base: those that would make
// two things of the site one, or reach a path or a reader they must not.
func TestLenient(t *testing.T) {
	const good = "---\nowners: [a]\n---\n# Good\n\nText.\n"
	for _, test := range []struct {
		code string
		path string
		want diag.Severity
		more map[string]string
	}{
		{"link/same-address", "guides/b.md", diag.Error, map[string]string{"guides/b.md": good, "guides/B.md": good}},
		{"link/same-id", "guides/b.md", diag.Error, map[string]string{"guides/a.md": "---\nid: x\n---\n# A\n", "guides/b.md": "---\nid: x\n---\n# B\n"}},
		{"link/reserved-address", "404.html.md", diag.Error, map[string]string{"404.html.md": good}},
		{"link/alias-taken", "guides/a.md", diag.Error, map[string]string{"guides/a.md": "---\naliases: [/guides/b/]\n---\n# A\n", "guides/b.md": good}},
		{"link/bad-name", "guides/a.md", diag.Error, map[string]string{"guides/a.md": "---\nid: a/../b\n---\n# A\n"}},
		{"page/merge-conflict", "guides/a.md", diag.Error, map[string]string{"guides/a.md": "---\ntitle: A\n---\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n"}},
		{"header/duplicate-key", "guides/a.md", diag.Error, map[string]string{"guides/a.md": "---\ntitle: A\ntitle: B\n---\nText.\n"}},
		{"header/audience", "guides/a.md", diag.Error, map[string]string{"guides/a.md": "---\naudience: {a: b}\n---\n# A\n"}},
		{"site/bad-accent", "site.yaml", diag.Error, map[string]string{"site.yaml": "title: x\nlenient: true\naccent: none\n"}},
		{"header/bad-date", "site.yaml", diag.Error, map[string]string{"site.yaml": "title: x\nlenient: true\nas_of: none\n"}},
		{"directory/same-id", "directory.yaml", diag.Error, map[string]string{"directory.yaml": "partners:\n  - {id: x, name: X}\n  - {id: x, name: X}\n"}},
		{"link/no-such-page", "guides/a.md", diag.Warning, map[string]string{"guides/a.md": "# A\n\n[[nothing]]\n"}},
		{"link/bad-alias", "guides/a.md", diag.Warning, map[string]string{"guides/a.md": "---\naliases: [//x]\n---\n# A\n"}},
		{"header/unknown-key", "guides/a.md", diag.Warning, map[string]string{"guides/a.md": "---\nownrs: [a]\n---\n# A\n"}},
	} {
		files := fstest.MapFS{}
		all := map[string]string{"site.yaml": "title: x\nlenient: true\n", "index.md": "# Home\n"}
		maps.Copy(all, test.more)
		for name, text := range all {
			files[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
		}
		problems := problemsOf(t, new(generator.Builder), files)
		i := slices.IndexFunc(problems, func(p diag.Problem) bool { return p.Code == test.code && p.Path == test.path })
		if i < 0 || problems[i].Severity != test.want {
			t.Errorf("%s of %s is not an %s: %v", test.code, test.path, test.want, problems)
		}
	}
}
