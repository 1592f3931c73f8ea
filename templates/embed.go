// Package templates holds the site's templates: one NAME.html for each view of
// package render, layout.html around them, and partials that they share. A
// folder "templates" beside the content folder overrides them file by file.
package templates

import "embed"

// FS holds the templates.
//
//go:embed *.html partials/*.html
var FS embed.FS
