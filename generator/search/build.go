package search

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"tandem/generator/kb"
)

// Build indexes an edition and returns the files below search/: the bleve
// index, the files for the browser, and last the manifest. Equal editions give
// equal bytes.
func Build(e *kb.Edition) ([]kb.Output, error) {
	docs := documents(e)
	name := analyserFor(e.Site.Lang)
	outputs, words, lengths, err := store(docs, name)
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	a, err := newAnalyser(name)
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	r := root{analyser: name, docs: len(docs), lengths: lengths, synonyms: newSynonyms(e, a)}
	for _, d := range docs {
		r.sunk = append(r.sunk, d.sunk)
	}
	browser, err := walk(docs, outputs, r, newLexicon(words, len(docs)))
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	outputs = slices.Concat(outputs, browser)
	last, err := newManifest(len(docs), outputs)
	if err != nil {
		return nil, fmt.Errorf("search manifest: %w", err)
	}
	return append(outputs, last), nil
}

// walk opens the finished bleve index in a temporary folder and exports it.
func walk(docs []document, outputs []kb.Output, r root, l lexicon) ([]kb.Output, error) {
	dir, err := os.MkdirTemp("", "tandem-search-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := spread(dir, outputs); err != nil {
		return nil, err
	}
	x, err := openBleve(filepath.Join(dir, "search"), r)
	if err != nil {
		return nil, err
	}
	defer x.Close()
	return export(docs, x.reader, r, l)
}
