package search

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/blevesearch/bleve/v2"
	index "github.com/blevesearch/bleve_index_api"

	"tandem/generator/kb"
)

// Index is an index that can be searched. Its methods may be called from
// several goroutines.
type Index struct {
	mu     sync.Mutex // of source
	bleve  bleve.Index
	reader index.IndexReader
	root   root
	source source
	remove string // folder to remove on Close
}

// Open opens a published search/ folder. It writes nothing into it and waits at most a
// second for it. The error is an *Unusable when there is no such index, or one that is
// damaged, half-written or of another version.
func Open(dir string) (*Index, error) {
	fsys := os.DirFS(dir)
	m, err := verify(fsys, dir)
	if err != nil {
		return nil, err
	}
	r, err := readRoot(fsys)
	if err == nil && r.docs != m.Documents {
		err = fmt.Errorf("%s speaks of %d pages, %s of %d", rootName, r.docs, manifestName, m.Documents)
	}
	if err != nil {
		return nil, &Unusable{Dir: dir, What: "is damaged", Err: err}
	}
	x, err := openBleve(dir, r)
	if err != nil {
		return nil, err
	}
	if x.source.lexicon, err = readLexicon(fsys, r); err != nil {
		return nil, errors.Join(&Unusable{Dir: dir, What: "is damaged", Err: err}, x.Close())
	}
	x.source.synonyms = r.synonyms
	return x, nil
}

// openBleve opens the bleve index in a folder.
func openBleve(dir string, r root) (*Index, error) {
	l, err := newLanguages(r.languages)
	if err != nil {
		return nil, &Unusable{Dir: dir, What: "is damaged", Err: err}
	}
	opened, err := bleve.OpenUsing(dir, map[string]any{"read_only": true, "bolt_timeout": "1s"})
	if err != nil {
		what := "is damaged"
		if err.Error() == "timeout" { // bolt's, which bleve does not wrap
			what = "is in use by a program that writes it"
		}
		return nil, &Unusable{Dir: dir, What: what, Err: err}
	}
	x := &Index{bleve: opened, root: r}
	advanced, err := opened.Advanced()
	if err == nil {
		x.reader, err = advanced.Reader()
	}
	if err != nil {
		return nil, errors.Join(&Unusable{Dir: dir, What: "is damaged", Err: err}, x.Close())
	}
	if n, err := x.reader.DocCount(); err != nil || int(n) != r.docs {
		return nil, errors.Join(&Unusable{Dir: dir, What: "is damaged", Err: fmt.Errorf("it holds %d of %d pages", n, r.docs)}, x.Close())
	}
	x.source = source{terms: newTerms(x.reader, r.docs, r.lengths), speaks: l}
	return x, nil
}

// Close releases the index.
func (x *Index) Close() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	var errs []error
	if x.reader != nil {
		errs = append(errs, x.reader.Close())
		x.reader = nil
	}
	if x.bleve != nil {
		errs = append(errs, x.bleve.Close())
		x.bleve = nil
	}
	if x.remove != "" {
		errs = append(errs, os.RemoveAll(x.remove))
		x.remove = ""
	}
	return errors.Join(errs...)
}

// Memory indexes an edition and opens the index.
func Memory(e *kb.Edition) (*Index, error) { return new(Cache).Memory(e) }

// spread writes outputs below a folder.
func spread(dir string, outputs []kb.Output) error {
	for _, out := range outputs {
		path := filepath.Join(dir, filepath.FromSlash(out.Path))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
		if err := os.WriteFile(path, out.Data, 0o600); err != nil {
			return err
		}
	}
	return nil
}
