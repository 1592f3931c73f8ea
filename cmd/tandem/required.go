package main

import (
	"fmt"
	"io"

	"tandem/generator"
	"tandem/generator/release"
)

// noteVersion prints that a development build is not compared with the version that the
// base requires.
func noteVersion(w io.Writer, checked *generator.Checked) {
	if requires := checked.Judged.Site.Requires; requires != "" && release.Development(version()) {
		fmt.Fprintf(w, "tandem: note: site.yaml requires %s, which is not compared with the development build %s\n", requires, version())
	}
}
