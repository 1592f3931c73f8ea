package generator

import (
	"context"
	"fmt"
	"io/fs"

	"tandem/generator/gallery"
	"tandem/generator/kb"
	"tandem/generator/practice"
	"tandem/generator/view"
)

// sampled returns the page of components of an edition. It shows a separate base,
// compiled like any other, so that none of its pages is in a list, search, report or
// feed of the edition.
func sampled(e *kb.Edition, l theme, o Options) (*view.Gallery, error) {
	sample, err := sampleBase(e, o)
	if err != nil {
		return nil, err
	}
	shown := gallery.Of(sample)
	shown.Tokens, shown.Board = l.tokens, practice.Board(sample)
	return &shown, nil
}

// sampleBase compiles the sample base, in the words of an edition.
func sampleBase(e *kb.Edition, o Options) (*kb.Edition, error) {
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
	return Pass(checked.Judged, checked.Judged.Site.Editions[0], true, e.Words), nil
}
