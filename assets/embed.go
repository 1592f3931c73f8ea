// Package assets holds the source of the site's styles, scripts and fonts; package
// bundle makes the files of a site from them. A folder "assets" beside the content
// folder overrides them file by file.
//
// # Runs
//
// The runs of checklists and the progress on paths stay in the reader's browser. runs.js,
// path.js and step.js are separate entries, so that other pages do not load them. A
// run has its own copy of the list, which js/run/own.js draws in the page.
// js/run/shape.js checks everything that comes from storage or a file. js/run/store.js
// reads the stored runs, changes one and writes them back, so that two tabs do not overwrite
// each other. A step page contains its place on each path and its text hash. Where a
// browser stores nothing, js/path/carry.js passes a run along in links behind "#", which no
// server sees. js/path/replaced.js stores runs that were replaced, js/path/guest.js shows the
// run of somebody else.
//
// Bases on one host share a browser's storage, so js/storage.js gives each base its own
// names.
//
// # The dev server's page
//
// dev/sent.js stores the page as the server last sent it. After a save only the difference
// between this and the new page is applied to the open page, so whatever scripts and
// readers have changed in it stays.
package assets

import "embed"

// FS holds the assets.
//
//go:embed *.css *.js css dev js search offline portable fonts/*.woff2
var FS embed.FS

// Notices are the licences of the libraries, fonts and stemmers in the program and its
// sites. Each site publishes them.
//
//go:embed NOTICES.txt
var Notices string
