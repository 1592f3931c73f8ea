// Package assets holds the site's styles, scripts and fonts in source form;
// package bundle makes of them what a site carries. A folder "assets" beside
// the content folder overrides them file by file.
package assets

import "embed"

// FS holds the assets.
//
//go:embed *.css *.js css dev js search offline portable fonts/*.woff2
var FS embed.FS

// Notices are the licences of what the program and the sites it makes contain of
// others. Each site publishes them.
//
//go:embed NOTICES.txt
var Notices string
