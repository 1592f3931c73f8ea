package search

import (
	"bytes"
	"errors"
	"fmt"

	index "github.com/blevesearch/bleve_index_api"

	"tandem/generator/kb"
)

// root is the one file of a fixed name: where everything else is.
type root struct {
	languages []string // names of analysers, the site's own first
	docs      int
	lengths   [4]int // tokens of all pages, by field
	sunk      []sunk
	synonyms  synonyms
	terms     series
	words     series
	pages     series   // blocks of pageBlock pages
	suggest   []string // titles of pages, for an empty search box
}

// files are outputs named by their content. It is for one goroutine at a time.
type files struct {
	packer
	outputs []kb.Output
	taken   map[digest][]byte
}

func newFiles() (*files, error) {
	p, err := newPacker()
	return &files{packer: p, taken: map[digest][]byte{}}, err
}

// add packs a payload and returns the file's name.
func (f *files) add(kind byte, folder string, payload []byte) (digest, error) {
	data, err := f.pack(kind, payload)
	if err != nil {
		return digest{}, err
	}
	name := nameOf(data)
	if before, taken := f.taken[name]; !taken {
		f.taken[name] = data
		f.outputs = append(f.outputs, kb.Output{Path: "search/" + folder + "/" + name.String() + ".bin", Data: data})
	} else if !bytes.Equal(before, data) {
		return digest{}, errSameName
	} // equal payloads are one file
	return name, nil
}

// errSameName has a chance of one in millions; a changed word undoes it.
var errSameName = errors.New("two files have one name: change any page a little")

// export walks a finished bleve index, writes its terms with what facets are
// called, and the words, and last the root, which so far knows the pages.
func export(reader index.IndexReader, r root, l lexicon, told labels) ([]kb.Output, error) {
	f, err := newFiles()
	if err != nil {
		return nil, err
	}
	if r.terms, err = f.terms(reader, r, told); err != nil {
		return nil, fmt.Errorf("terms: %w", err)
	}
	if r.words, err = f.words(l); err != nil {
		return nil, fmt.Errorf("words: %w", err)
	}
	data, err := f.pack(kindRoot, r.payload())
	if err != nil {
		return nil, err
	}
	return append(f.outputs, kb.Output{Path: "search/" + rootName, Data: data}), nil
}

// rootName is the name of the root file.
const rootName = "root.bin"

func (r *root) payload() []byte {
	var w writer
	w.number(len(r.languages))
	for _, name := range r.languages {
		w.text(name)
	}
	w.number(r.docs)
	for _, n := range r.lengths {
		w.number(n)
	}
	for _, s := range r.sunk {
		w.WriteByte(byte(s))
	}
	for _, s := range []series{r.terms, r.words, r.pages} {
		w.Write(s.name[:])
		w.number(len(s.firsts))
		w.fronted(s.firsts)
	}
	w.number(len(r.synonyms))
	for _, group := range r.synonyms {
		w.number(len(group))
		for _, phrase := range group {
			w.number(len(phrase))
			for _, term := range phrase {
				w.text(term)
			}
		}
	}
	w.number(len(r.suggest))
	for _, title := range r.suggest {
		w.text(title)
	}
	return w.Bytes()
}
