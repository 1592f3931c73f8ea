package search

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/sync/errgroup"

	"tandem/generator/kb"
)

// Build indexes an edition and returns the files below search/: the bleve
// index, the files for the browser, and last the manifest. Equal editions give
// equal bytes.
func Build(e *kb.Edition) ([]kb.Output, error) {
	docs := documents(e)
	names := languagesOf(e.Site.Lang, docs)
	l, err := newLanguages(names)
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	r := root{languages: names, docs: len(docs), synonyms: newSynonyms(e, l), suggest: suggestions(e)}
	for _, d := range docs {
		r.sunk = append(r.sunk, d.sunk)
	}
	var index, pages []kb.Output
	var words vocabulary
	var group errgroup.Group
	group.Go(func() (err error) { pages, r.pages, err = pageFiles(docs); return err })
	group.Go(func() (err error) { index, words, r.lengths, err = store(docs, names); return err })
	if err := group.Wait(); err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	shards, err := walk(index, r, newLexicon(words, len(docs)), newLabels(e))
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	outputs := slices.Concat(index, pages, shards)
	last, err := newManifest(len(docs), outputs)
	if err != nil {
		return nil, fmt.Errorf("search manifest: %w", err)
	}
	return append(outputs, last), nil
}

// walk opens the finished bleve index in a temporary folder and exports it.
func walk(index []kb.Output, r root, l lexicon, told labels) ([]kb.Output, error) {
	dir, err := os.MkdirTemp("", "tandem-search-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := spread(dir, index); err != nil {
		return nil, err
	}
	x, err := openBleve(filepath.Join(dir, "search"), r)
	if err != nil {
		return nil, err
	}
	defer x.Close()
	return export(x.reader, r, l, told)
}
