package search

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"tandem/generator/kb"
)

// Build indexes an edition and returns the files below -/search/: the bleve
// index, the files for the browser, and last the manifest. Equal editions give
// equal bytes.
func Build(e *kb.Edition) ([]kb.Output, error) { return new(Cache).Build(e) }

// Build is the function Build with a cache.
func (k *Cache) Build(e *kb.Edition) ([]kb.Output, error) {
	k.lock.Lock()
	defer k.lock.Unlock()
	c, err := k.compile(e)
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	pages, series, err := pageFiles(c.docs)
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	c.root.pages = series
	shards, err := k.walk(c)
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	outputs := slices.Concat(c.index, pages, shards)
	last, err := newManifest(len(c.docs), outputs)
	if err != nil {
		return nil, fmt.Errorf("search manifest: %w", err)
	}
	return append(outputs, last), nil
}

// compiled is an index before the files for the browser are made of it.
type compiled struct {
	docs  []*document
	index []kb.Output // of bleve
	root  root        // without series
	words lexicon
	told  labels
}

func (k *Cache) compile(e *kb.Edition) (compiled, error) {
	docs := k.documents(e)
	names := languagesOf(e.Site.Lang, docs)
	l, err := newLanguages(names)
	if err != nil {
		return compiled{}, err
	}
	r := root{languages: names, docs: len(docs), synonyms: newSynonyms(e, l), suggest: suggestions(e)}
	for _, d := range docs {
		r.demotions = append(r.demotions, d.demotion)
	}
	index, words, lengths, err := k.store(docs, names)
	r.lengths = lengths
	return compiled{docs, index, r, newLexicon(words, len(docs), names), newLabels(e)}, err
}

// Memory indexes an edition and opens the index, without making files for the
// browser. Whoever asks closes it.
func (k *Cache) Memory(e *kb.Edition) (*Index, error) {
	k.lock.Lock()
	defer k.lock.Unlock()
	c, err := k.compile(e)
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	dir, err := os.MkdirTemp("", "tandem-search-")
	if err != nil {
		return nil, err
	}
	if err := spread(dir, c.index); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	x, err := openBleve(filepath.Join(dir, filepath.FromSlash(kb.SearchURL)), c.root)
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	x.remove, x.source.lexicon, x.source.synonyms = dir, c.words, c.root.synonyms
	return x, nil
}

// walk opens the finished bleve index in a temporary folder and exports it.
func (k *Cache) walk(c compiled) ([]kb.Output, error) {
	dir, err := os.MkdirTemp("", "tandem-search-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := spread(dir, c.index); err != nil {
		return nil, err
	}
	x, err := openBleve(filepath.Join(dir, filepath.FromSlash(kb.SearchURL)), c.root)
	if err != nil {
		return nil, err
	}
	defer x.Close()
	return k.export(x.reader, c.root, c.words, c.told)
}
