package kb_test

import (
	"testing"

	"tandem/generator/kb"
)

func TestItemIsOpenUntilDoneOrDeclined(t *testing.T) {
	for _, test := range []struct {
		item kb.Item
		want bool
	}{
		{kb.Item{}, true},
		{kb.Item{Task: true}, true},
		{kb.Item{Done: true}, false},
		{kb.Item{Declined: "too dear"}, false},
	} {
		if got := test.item.Open(); got != test.want {
			t.Errorf("%+v is open: %v, want %v", test.item, got, test.want)
		}
	}
}
