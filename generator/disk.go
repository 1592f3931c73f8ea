package generator

import (
	"fmt"

	"tandem/generator/bundle"
	"tandem/generator/kb"
	"tandem/generator/policy"
	"tandem/generator/portable"
)

// Zip returns a site that Build made as one file, from which it is opened without a
// server. It is also searched for what the edition must not show; a finding is an
// error, *Leaks.
func (b *Builder) Zip(site Site, o Options) ([]byte, error) {
	packed, err := b.zip(site.Edition, site.Outputs, o)
	if err != nil {
		return nil, err
	}
	_, err = site.live.prove([]kb.Output{packed})
	return packed.Data, err
}

// zip makes the zip of an edition's outputs.
func (b *Builder) zip(e *kb.Edition, site []kb.Output, o Options) (kb.Output, error) {
	classic, err := bundle.Portable(o.Assets, bundle.Options{Accent: e.Site.Accent, Words: b.words, Gallery: e.Site.Components})
	if err != nil {
		return kb.Output{}, fmt.Errorf("bundle: %w", err)
	}
	outputs, err := portable.Outputs(site, classic, policy.Disk(e.Site.Sisters()))
	if err != nil {
		return kb.Output{}, fmt.Errorf("portable: %w", err)
	}
	name, err := kb.CheckSlug(e.Site.Title)
	if err != nil {
		name = "site"
	}
	data, err := portable.Zip(name, outputs, e.Day)
	return kb.Output{Path: name + ".zip", Data: data}, err
}
