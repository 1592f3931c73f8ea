package generator

import (
	"bytes"
	"fmt"

	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/release"
	"tandem/generator/source"
)

// VersionError is the error for a base that requires another version of the program.
type VersionError struct {
	Requires string // as site.yaml says it
	Have     string // version of this program
}

func (e *VersionError) Error() string {
	return fmt.Sprintf("site.yaml requires tandem %s, and this is %s", e.Requires, e.Have)
}

// Hint returns the hint.
func (e *VersionError) Hint() string {
	return fmt.Sprintf("install a version %s, or change requires: in site.yaml", e.Requires)
}

// required returns an error when the base requires another version. It comes before
// anything else of the base is read, because keys of a later version would be reported
// as mistakes.
func required(file *source.File, version string) error {
	if file == nil || version == "" || !bytes.Contains(file.Data, []byte("requires")) {
		return nil
	}
	var site kb.Site
	header.DecodeFile(file.Path, file.Data, &site) // Check returns its problems
	if site.Requires == "" || release.Allows(site.Requires, version) {
		return nil
	}
	return &VersionError{Requires: site.Requires, Have: version}
}
