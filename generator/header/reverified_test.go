package header

import "testing"

// TestOnlyVerified compares versions of a page, to tell a verification from a change of
// the text.
func TestOnlyVerified(t *testing.T) {
	for _, test := range []struct {
		before, after string
		want          bool
	}{
		{"Text.\n", "Text.\n", true},
		{"Text.\n", "Other text.\n", false},
		{"Text.\n", "---\nverified: [{by: human:ann, at: 2026-03-01}]\n---\nText.\n", true},
		{"Text.\n", "---\ntitle: A\n---\nText.\n", false},
		{"\ufeffText.\n", "---\nverified: [{by: human:ann, at: 2026-03-01}]\n---\nText.\n", true},
		{"---\ntitle: A\nverified:\n  - {by: human:ann, at: 2026-03-01}\ntags: [b]\n---\nText.\n", "---\ntitle: A\nverified:\n  - {by: human:bo, at: 2026-05-01}\ntags: [b]\n---\nText.\n", true},
		{"---\ntitle: A\nverified:\n  - {by: human:ann, at: 2026-03-01}\n---\nText.\n", "---\ntitle: A\nverified:\n  - {by: human:ann, at: 2026-03-01}\n---\nMore text.\n", false},
		{"---\ntitle: A\nverified: []\n---\nText.\n", "---\ntitle: B\nverified: []\n---\nText.\n", false},
		{"---\ntitle: A\n---\nText.\n", "---\ntitle: 'A' # as it is called\n---\nText.\n", true},
		{"---\ntitle: A\nx: {verified: yes}\n---\nText.\n", "---\ntitle: A\nx: {verified: no}\n---\nText.\n", false},
		{"+++\ntitle = \"A\"\n+++\nText.\n", "+++\ntitle = \"A\"\n[[verified]]\nby = \"human:ann\"\n+++\nText.\n", true},
		{"+++\ntitle = \"A\"\n+++\nText.\n", "+++\ntitle = \"B\"\n+++\nText.\n", false},
		{"{\"title\": \"A\"}\nText.\n", "{\"title\": \"A\", \"verified\": [{\"by\": \"human:ann\"}]}\nText.\n", true},
		{"{\"title\": \"A\"}\nText.\n", "{\"title\": \"B\"}\nText.\n", false},
		{"---\ntitle: A\n---\n", "---\ntitle: A\n", false},
		{"---\ntitle: [\n---\nText.\n", "---\ntitle: {\n---\nText.\n", false},
		{"---\ntitle: [\n---\nText.\n", "---\ntitle: [\n---\nText.\n", true},
		{"---\n---\nText.\n", "---\nverified: [{by: human:ann}]\n---\nText.\n", true},
	} {
		if got := OnlyVerified([]byte(test.before), []byte(test.after)); got != test.want {
			t.Errorf("%q, then %q: got %v want %v", test.before, test.after, got, test.want)
		}
	}
}
