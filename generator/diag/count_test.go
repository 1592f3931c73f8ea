package diag

import (
	"strings"
	"testing"
)

func TestCount(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{Count(0, "page"), "0 pages"},
		{Count(1, "page"), "1 page"},
		{Count(2, "open item"), "2 open items"},
		{Count(1, "other thing open", "other things open"), "1 other thing open"},
		{Count(2, "other thing open", "other things open"), "2 other things open"},
		{IfOne(0, "has", "have"), "have"},
		{IfOne(1, "has", "have"), "has"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

func TestQuote(t *testing.T) {
	long := strings.Repeat("ä", longestQuoted)
	for _, test := range []struct{ got, want string }{
		{QuoteShort("a \"b\""), `"a \"b\""`},
		{QuoteShort("a\u200bb"), `"a\u200bb"`},
		{QuoteShort(long), `"` + long + `"`},
		{QuoteShort(long + "ä"), `"` + strings.TrimSuffix(long, "ä") + `…"`},
		{Quote(long + "ä"), `"` + long + `ä"`},
	} {
		if test.got != test.want {
			t.Errorf("got %s, want %s", test.got, test.want)
		}
	}
}
