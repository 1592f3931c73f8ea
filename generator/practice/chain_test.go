package practice

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tandem/generator/kb"
)

// decided returns a linked base of accepted decisions, each with the numbers of
// those that it replaces.
func decided(supersedes ...[]int) *kb.Linked {
	kind := decisionType()
	l := &kb.Linked{Refs: map[kb.Ref]string{}, Back: map[string][]kb.Backlink{}}
	var pages []*kb.Page
	id := func(i int) string { return fmt.Sprintf("decisions/%03d", i) }
	for i, older := range supersedes {
		d := &Decision{State: Accepted}
		for _, k := range older {
			d.Supersedes = append(d.Supersedes, id(k))
			l.Refs[kb.Ref{From: id(i), To: id(k)}] = id(k)
			l.Back[id(k)] = append(l.Back[id(k)], kb.Backlink{From: id(i), Relation: supersededBy})
		}
		pages = append(pages, &kb.Page{ID: id(i), Path: id(i) + ".md", Type: kind, Fields: d})
	}
	l.Base = kb.NewBase(kb.Site{}, kb.Directory{}, kb.Types{kind}, pages, nil)
	return l
}

func numbers(pages []*kb.Page) string {
	var all []string
	for _, p := range pages {
		all = append(all, strings.TrimLeft(strings.TrimPrefix(p.ID, "decisions/"), "0"))
	}
	return strings.Join(all, " ")
}

// long is a chain of n decisions; 0 is the oldest.
func long(n int) *kb.Linked {
	all := make([][]int, n)
	for i := 1; i < n; i++ {
		all[i] = []int{i - 1}
	}
	return decided(all...)
}

func TestChainAroundShowsTheNearest(t *testing.T) {
	for _, test := range []struct {
		name string
		l    *kb.Linked
		of   int
		want string
		all  bool
	}{
		{"alone", long(1), 0, "", true},
		{"all of a short one", long(4), 2, " 1 2 3", true},
		{"as many as are shown", long(25), 12, " 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24", true},
		{"one more before", long(26), 13, "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25", false},
		{"one more after", long(26), 12, " 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24", false},
		{"two that become one", decided(nil, nil, []int{0, 1}, []int{2}), 2, "1  2 3", true},
		{"one that becomes two", decided(nil, []int{0}, []int{0}), 0, " 1", true},
		{"a diamond once", decided(nil, []int{0}, []int{0}, []int{1, 2}), 3, " 2 1 3", true},
		{"a circle once", decided([]int{2}, []int{0}, []int{1}), 1, "2  1", true},
		{"itself", decided([]int{0}), 0, "", true},
	} {
		chain, all := ChainAround(test.l, test.l.Pages[test.of], "2026-11-29")
		if got := numbers(chain); got != test.want || all != test.all {
			t.Errorf("%s: %q %v, want %q %v", test.name, got, all, test.want, test.all)
		}
	}
}

// TestChainsShowEachDecisionOnce draws shapes whose lines share decisions: each
// decision that replaces or is replaced is in some line, and the lines together are
// not much longer than the list.
func TestChainsShowEachDecisionOnce(t *testing.T) {
	comb := make([][]int, 80) // a chain, and as many decisions that each replace its end
	for i := 1; i < 40; i++ {
		comb[i] = []int{i - 1}
	}
	for i := 40; i < 80; i++ {
		comb[i] = []int{39}
	}
	star := make([][]int, 40) // many replace one
	for i := 1; i < 40; i++ {
		star[i] = []int{0}
	}
	for name, l := range map[string]*kb.Linked{
		"a long chain": long(80), "a comb": decided(comb...), "a star": decided(star...), "a circle": decided([]int{2}, []int{0}, []int{1}),
	} {
		for _, reverse := range []bool{false, true} {
			order := slices.Clone(l.Pages)
			if reverse {
				slices.Reverse(order)
			}
			shown := map[*kb.Page]bool{}
			rows := 0
			Chains(l, order, "2026-11-29", func(line []*kb.Page) {
				for i, p := range line {
					shown[p] = true
					if slices.Index(line, p) != i {
						t.Errorf("%s: a line shows %s twice", name, p.ID)
					}
				}
				rows += len(line)
			})
			if len(shown) != len(l.Pages) || rows > 2*len(l.Pages) {
				t.Errorf("%s: %d rows show %d of %d decisions", name, rows, len(shown), len(l.Pages))
			}
		}
	}
	lines := 0
	Chains(decided(nil, nil), decided(nil, nil).Pages, "2026-11-29", func([]*kb.Page) { lines++ })
	if lines > 0 {
		t.Error("a decision without others is a line")
	}
}
