// Package templates holds the site's templates: one NAME.html for each view of
// package render, layout.html around them, and partials that they share, and
// words/LANG.json with what the interface says in a language. A
// folder "templates" beside the content folder overrides them file by file.
package templates

import "embed"

// FS holds the templates.
//
//go:embed *.html partials/*.html words/*.json
var FS embed.FS
