package search

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"sync"

	index "github.com/blevesearch/bleve_index_api"

	"tandem/generator/kb"
)

// root is the one file of a fixed name: where everything else is.
type root struct {
	languages []string // names of analysers, the site's own first
	docs      int
	lengths   [4]int // tokens of all pages, by field
	demotions []demotion
	synonyms  synonyms
	terms     series
	words     series
	pages     series   // blocks of pageBlock pages
	suggest   []string // titles of pages, for an empty search box
}

// files are outputs named by their content. It is for one goroutine at a time.
type files struct {
	packer
	quick   packer // for files that are rarely fetched; zero until first needed
	outputs []kb.Output
	taken   map[digest][]byte
}

func newFiles() (*files, error) {
	p, err := newPacker()
	return &files{packer: p, taken: map[digest][]byte{}}, err
}

// add stores a packed file and returns its name.
func (f *files) add(folder string, data []byte) (digest, error) {
	name := nameOf(data)
	if before, taken := f.taken[name]; !taken {
		f.taken[name] = data
		f.outputs = append(f.outputs, kb.Output{Path: kb.SearchURL + folder + "/" + name.String() + ".bin", Data: data})
	} else if !bytes.Equal(before, data) {
		return digest{}, errSameName
	} // equal payloads are one file
	return name, nil
}

// errSameName is the error for two files with one short name, a chance of one in
// millions. Any change of a word avoids it.
var errSameName = errors.New("two files have one name: change any page a little")

// export walks a finished bleve index, writes its terms with the labels of facets, and
// the words, and last the root, which so far has the pages.
func (k *Cache) export(reader index.IndexReader, r root, l lexicon, told labels) ([]kb.Output, error) {
	terms, err := termShards(reader, r)
	if err != nil {
		return nil, fmt.Errorf("terms: %w", err)
	}
	words := wordShards(l)
	packs := make(map[[sha256.Size]byte][]byte, len(terms)+1+len(words))
	packedTerms, err := k.packAll(kindTerms, terms, packs)
	if err != nil {
		return nil, fmt.Errorf("terms: %w", err)
	}
	packedLabels, err := k.packAll(kindLabels, []shard{{payload: told.payload()}}, packs)
	if err != nil {
		return nil, fmt.Errorf("labels: %w", err)
	}
	packedWords, err := k.packAll(kindWords, words, packs)
	if err != nil {
		return nil, fmt.Errorf("words: %w", err)
	}
	k.packs = packs
	var outputs, more []kb.Output
	r.terms, outputs = seriesOf("terms", slices.Concat(packedTerms, packedLabels), firstsOf(terms))
	r.words, more = seriesOf("words", packedWords, firstsOf(words))
	p, err := newPacker()
	if err != nil {
		return nil, err
	}
	data, err := p.pack(kindRoot, r.payload())
	if err != nil {
		return nil, err
	}
	return append(slices.Concat(outputs, more), kb.Output{Path: kb.SearchURL + rootName, Data: data}), nil
}

// shard is a file of a series before it is packed.
type shard struct {
	payload []byte
	first   string // see series
}

func firstsOf(shards []shard) []string {
	return kb.Map(shards, func(s shard) string { return s.first })
}

// packAll packs shards, over the cores, except those that were packed the last time,
// and adds them to packs.
func (k *Cache) packAll(kind byte, shards []shard, packs map[[sha256.Size]byte][]byte) ([][]byte, error) {
	packed, sums := make([][]byte, len(shards)), make([][sha256.Size]byte, len(shards))
	var lock sync.Mutex
	var failed error
	kb.ParallelRanges(len(shards), func(from, to int) {
		var p packer
		for i, s := range shards[from:to] {
			sum := sha256.Sum256(append(s.payload[:len(s.payload):len(s.payload)], kind))
			data, err := k.packs[sum], error(nil)
			if data == nil {
				if p.squeeze == nil {
					p, err = newPacker()
				}
				if err == nil {
					data, err = p.pack(kind, s.payload)
				}
			}
			if err != nil {
				lock.Lock()
				failed = err
				lock.Unlock()
				return
			}
			packed[from+i], sums[from+i] = data, sum
		}
	})
	for i, sum := range sums {
		packs[sum] = packed[i]
	}
	return packed, failed
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
	for _, s := range r.demotions {
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
