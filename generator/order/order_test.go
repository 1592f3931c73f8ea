package order_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"tandem/generator/order"
)

func TestNamesAreInTheOrderThatReadersExpect(t *testing.T) {
	for _, c := range []struct{ lang, want string }{
		{"en", "1|2|10"}, {"en", "Week 1|Week 2|Week 9|Week 10|Week 100"}, {"en", "1.2|1.9|1.10|1.10.1|2.0"}, {"en", "v1.9|v1.10|v10.1"},
		{"en", "2026-01-02|2026-01-10|2026-10-01"}, {"en", "Decision 9: stop|Decision 10: go"}, {"en", "3 steps|20 steps|All steps"},
		{"en", "apple|Apple|banana|Cherry"}, {"en", "Eagle|École|Edge|Epoch"}, {"en", "e|é|f"}, {"en", "Zebra|Ωmega"},
		{"de", "Ofen|Öffnung|Ohr|Zug"}, {"sv", "Ofen|Zug|Ångström|Ära|Öl"}, {"", "a|b"}, {"not a language", "a|b|z"}, {"es", "naco|ñandú|ola"},
		{"ja", "あ|い|う"}, {"en", "a b c|a-b|ab"},
	} {
		want := strings.Split(c.want, "|")
		got := slices.Clone(want)
		random := rand.New(rand.NewPCG(1, 2))
		random.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		slices.SortFunc(got, func(a, b string) int { return cmp.Compare(order.Key(c.lang, a), order.Key(c.lang, b)) })
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", c.lang, got, want)
		}
	}
}

func TestComposedAndDecomposedNamesAreEqual(t *testing.T) {
	if order.Key("en", "caf\u00e9") != order.Key("en", "cafe\u0301") {
		t.Error("an accent written in parts is in another place")
	}
}

// TestKeysAreSafeForConcurrentUse calls Key from several goroutines at once.
func TestKeysAreSafeForConcurrentUse(t *testing.T) {
	names := []string{"Week 1", "Week 10", "École", "Ofen", "1.10", "1.9"}
	var want []string
	for _, name := range names {
		want = append(want, order.Key("de", name))
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 200 {
				for i, name := range names {
					if order.Key("de", name) != want[i] {
						t.Errorf("%q has another key", name)
						return
					}
				}
			}
		})
	}
	group.Wait()
}

func FuzzKey(f *testing.F) {
	for _, seed := range []string{"", "0", "007", strings.Repeat("9", 3000), "1.10", "١٢٣", "²", "e\u0301", "\xff\xfe", "👩\u200d💻", "a\x00b", "１２"} {
		f.Add("en", seed)
		f.Add("th", seed)
	}
	f.Fuzz(func(t *testing.T, lang, name string) {
		if first, second := order.Key(lang, name), order.Key(lang, name); first != second {
			t.Errorf("%q has two keys in %q: %q, %q", name, lang, first, second)
		}
	})
}
