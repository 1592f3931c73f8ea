package source

import (
	"strings"
	"testing"
)

func TestBadName(t *testing.T) {
	for name, want := range map[string]bool{ // whether it is fine
		"guides/a.md": true, "What is this?.md": true, "Guides/A b.md": true, "größe/é.md": true, "cafe\u0301.md": true, "👩\u200d💻 ok.md": true, "❤\ufe0f notes/x.md": true, "README.md": true,
		"Plan A.png": true, "My plans/plan.png": true, "notes.toml": true, "a*b.unknown": true, "x.y.md": true,
		"🎉.md": false, "🎉/a.md": false, "🎉/a.png": false, "\u200b.md": false, "a\u200bb.md": false, "a\u202eb.png": false, "con.md": false, "aux/a.md": false, "x./a.png": false, "..x/...md": false,
		"a?.png": false, "a:b.svg": false, "nul.csv": false, " a.png": false, "a\u200db.png": false, "a\nb.md": false, "\xff.md": false, `a\b.png`: false,
		strings.Repeat("n", 260) + ".md": false, strings.Repeat("é", 130) + ".md": false, strings.Repeat("long/", 420) + "a.md": false,
	} {
		if err := badName(name); (err == nil) != want {
			t.Errorf("%.60q: got %v, want it fine: %v", name, err, want)
		}
	}
}
