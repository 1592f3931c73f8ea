package kb

import "testing"

// TestHostsOfManySpellings: browsers take all of these for the same host, and none of the
// others.
func TestHostsOfManySpellings(t *testing.T) {
	site := Site{BaseURL: "https://xn--bcher-kva.example/kb/"}
	for address, want := range map[string]bool{
		"https://bücher.example/kb/x/":                   true,
		"https://BÜCHER.Example./kb/x/":                  true,
		"https://bu\u0308cher.example:443/kb/x/":         true,
		"https://bücher\u3002example/kb/x/":              true,
		"https://\uff42ücher.example/kb/x/":              true,
		"https://b%C3%BCcher.example/kb/x/":              true,
		"http://XN--BCHER-KVA.example/kb/x/":             true,
		"https://bücher.example:8080/kb/x/":              false,
		"https://bucher.example/kb/x/":                   false,
		"https://xn--bcher-kva.example.org/kb/x/":        false,
		"https://b\u00fcch\u200der\u00ad.example/other/": false,
		"https://bücher.example/x/":                      false,
		`https:\\bücher.example\kb\x`:                    true,
		`https:/\bücher.example/kb/x`:                    true,
		`HTTPS:\bücher.example\kb`:                       true,
		`\\bücher.example\kb\x`:                          true,
		`https:/bücher.example/kb/x`:                     true,
		`https:///bücher.example/kb/x`:                   true,
		`https://bücher.example/kb%5Cx`:                  true,
		`https:\\bücher.example\x`:                       false,
		`\bücher.example\kb\x`:                           false,
		`bücher.example\kb\x`:                            false,
	} {
		if got := site.Holds(address); got != want {
			t.Errorf("%q is of the site: %v, want %v", address, got, want)
		}
	}
	if got := FoldHost("b\ufffdcher..Example"); got != "b\ufffdcher..example" {
		t.Errorf("a name that is none becomes %q", got)
	}
}
