package render

import (
	"fmt"
	"slices"
	"testing"

	"tandem/generator/kb"
)

func TestStatesCountEachPageOnceAsItsChipSays(t *testing.T) {
	s := &site{e: small(t)}
	half := kb.Trust{State: kb.StateUnverified, Flags: []kb.Flag{{Kind: kb.FlagHalf}}}
	s.e.Trust = map[string]kb.Trust{"a": half, "b": {State: kb.StateUnverified}, "c": {State: kb.StateChanged, Flags: half.Flags}}
	var got []string
	for _, c := range s.countsOf([]*kb.Page{{ID: "a"}, {ID: "b"}, {ID: "c"}}) {
		got = append(got, fmt.Sprint(c.Count, " ", c.Chip.Words))
	}
	if want := []string{"1 Changed since verified", "1 Waiting for one partner", "1 Not yet verified"}; !slices.Equal(got, want) {
		t.Errorf("got %q want %q", got, want)
	}
}
