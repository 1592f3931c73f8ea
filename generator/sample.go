package generator

import (
	"context"
	"fmt"
	"io/fs"

	"tandem/generator/gallery"
	"tandem/generator/kb"
)

// sampled returns the page of components of an edition. What it shows is a base
// of its own, compiled like any other, so that nothing of it is a page of the
// edition: no list, no search, no report and no feed can come upon it.
func sampled(e *kb.Edition, l theme, o Options) (*kb.Gallery, error) {
	content, err := fs.Sub(gallery.Sample, "sample")
	if err != nil {
		return nil, err
	}
	checked, err := new(Builder).Check(context.Background(), Options{Content: content, Templates: o.Templates, Day: gallery.Day})
	if err != nil {
		return nil, fmt.Errorf("the sample base: %w", err)
	}
	if checked.Problems.Failed() {
		return nil, fmt.Errorf("the sample base has a problem: %s", checked.Problems[0].Message)
	}
	sample := Pass(checked.Judged, checked.Judged.Site.Editions[0], true, e.Words)
	shown := gallery.Of(sample)
	shown.Tokens = l.tokens
	return &shown, nil
}
