package generator

import (
	"fmt"

	"tandem/generator/bundle"
	"tandem/generator/edition"
	"tandem/generator/kb"
	"tandem/generator/policy"
	"tandem/generator/portable"
)

// Zip returns a site that Build made as one file, from which it is opened
// without a server. The search for leaks is made over its files too.
func (b *Builder) Zip(checked *Checked, site Site, o Options) ([]byte, error) {
	classic, err := bundle.Portable(o.Assets, bundle.Options{Accent: site.Edition.Site.Accent, Words: b.words, Gallery: site.Edition.Site.Components})
	if err != nil {
		return nil, fmt.Errorf("bundle: %w", err)
	}
	outputs, err := portable.Outputs(site.Outputs, classic, policy.Disk(site.Edition.Site.Sisters()))
	if err != nil {
		return nil, fmt.Errorf("portable: %w", err)
	}
	if leaks := edition.Leaks(checked.Judged, site.Edition, outputs); len(leaks) > 0 {
		return nil, fmt.Errorf("edition %s: %w", site.Edition.Name, leakError(leaks))
	}
	folder, err := kb.CheckSlug(site.Edition.Site.Title)
	if err != nil {
		folder = "site"
	}
	return portable.Zip(folder, outputs, site.Edition.Day)
}
