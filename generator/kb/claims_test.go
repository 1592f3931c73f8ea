package kb_test

import (
	"testing"

	"tandem/generator/kb"
)

func TestClaims(t *testing.T) {
	for _, c := range []struct{ first, second, want string }{ // empty: both can be
		{"a", "b", ""}, {"a/b", "a/c", ""}, {"a/b/c", "a/b/d", ""}, {"a/b", "ab", ""}, {"a.html", "a/index.html", ""},
		{"a", "a", `B and A both become "a"`},
		{"a", "a/b", `B and A make "a" a file and a folder`},
		{"a/b", "a", `B and A make "a" a file and a folder`},
		{"a.html", "A.html", `B becomes "A.html" and A becomes "a.html", which many disks take for one`},
		{"Folder/a", "folder/b", `B becomes "folder" and A becomes "Folder", which many disks take for one`},
		{"Straße", "STRASSE", `B becomes "STRASSE" and A becomes "Straße", which many disks take for one`},
		{"caf\u00e9", "cafe\u0301", "B becomes \"cafe\u0301\" and A becomes \"caf\u00e9\", which many disks take for one"},
		{"x/y/a", "X/y/b/c", `B becomes "X/y" and A becomes "x/y", which many disks take for one`},
	} {
		var claims kb.Claims
		if conflict, ok := claims.Add(c.first, "A"); !ok {
			t.Fatalf("%q alone: %v", c.first, conflict)
		}
		conflict, ok := claims.Add(c.second, "B")
		got := ""
		if !ok {
			got = conflict.Says("B")
		}
		if got != c.want {
			t.Errorf("%q, %q: got %q, want %q", c.first, c.second, got, c.want)
		}
	}
}

func TestARefusedClaimTakesNothing(t *testing.T) {
	var claims kb.Claims
	claims.Add("a", "A")
	if _, ok := claims.Add("a/b/c", "B"); ok {
		t.Fatal("a file is a folder")
	}
	if conflict, ok := claims.Add("A/b", "C"); ok || conflict.By != "A" {
		t.Errorf("got %v, want a conflict with A", conflict)
	}
	claims.Add("x/y", "D")
	if conflict, ok := claims.Add("x/Y/z", "E"); ok {
		t.Errorf("got %v", conflict)
	}
	if conflict, ok := claims.Add("x/z", "F"); !ok {
		t.Errorf("what was refused took a place: %v", conflict)
	}
}
