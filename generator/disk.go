package generator

import (
	"cmp"
	"fmt"
	"strings"

	"tandem/generator/bundle"
	"tandem/generator/kb"
	"tandem/generator/portable"
)

// Zip returns a site that Build made as one file, from which it is opened
// without a server. It is looked through for what the edition must not show, too;
// that is an error, *Leaks.
func (b *Builder) Zip(site Site, o Options) ([]byte, error) {
	classic, err := bundle.Portable(o.Assets, bundle.Options{Accent: site.Edition.Site.Accent, Words: b.words, Gallery: site.Edition.Site.Components})
	if err != nil {
		return nil, fmt.Errorf("bundle: %w", err)
	}
	outputs, err := portable.Outputs(site.Outputs, classic)
	if err != nil {
		return nil, fmt.Errorf("portable: %w", err)
	}
	name := cmp.Or(kb.Slug(site.Edition.Site.Title), "site") + ".zip"
	data, err := portable.Zip(strings.TrimSuffix(name, ".zip"), outputs, o.Day)
	if err != nil {
		return nil, err
	}
	_, err = site.live.prove([]kb.Output{{Path: name, Data: data}})
	return data, err
}
