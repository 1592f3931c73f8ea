package search

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"runtime"
	"slices"

	index "github.com/blevesearch/bleve_index_api"
	"golang.org/x/sync/errgroup"

	"tandem/generator/kb"
)

// How much the files for the browser hold: payload bytes of a shard of terms
// and of words before they are compressed, and pages of a block.
const (
	termsSize = 5000
	wordsSize = 16000
	pageBlock = 64
)

// facetMark begins the facets in the list of terms: no term of a text has it.
const facetMark = "\x01"

// root is the one file of a fixed name: where everything else is.
type root struct {
	analyser string
	docs     int
	lengths  [4]int // tokens of all pages, by field
	sunk     []sunk
	synonyms synonyms
	terms    []shard
	words    []shard
	pages    []digest // blocks of pageBlock pages
}

// shard is a file that holds a range of sorted texts.
type shard struct {
	first string
	name  digest
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

// export walks a finished bleve index, writes its terms and the words, and
// last the root, which so far knows the pages.
func export(reader index.IndexReader, r root, l lexicon) ([]kb.Output, error) {
	f, err := newFiles()
	if err != nil {
		return nil, err
	}
	if r.terms, err = f.terms(reader, r); err != nil {
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

// listed is a term with the fields that have it, as bits in the order of the
// fields asked for.
type listed struct {
	name   string
	fields int
}

// dictionary returns the terms of fields, sorted, each once.
func dictionary(reader index.IndexReader, fields ...string) ([]listed, error) {
	var all []listed
	for i, f := range fields {
		d, err := reader.FieldDict(f)
		if err != nil {
			return nil, err
		}
		for {
			next, err := d.Next()
			if err != nil {
				return nil, err
			}
			if next == nil {
				break
			}
			all = append(all, listed{next.Term, 1 << i})
		}
		if err := d.Close(); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(all, func(a, b listed) int { return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.fields, b.fields)) })
	merged := all[:0]
	for _, t := range all {
		if n := len(merged); n > 0 && merged[n-1].name == t.name {
			merged[n-1].fields |= t.fields
			continue
		}
		merged = append(merged, t)
	}
	return merged, nil
}

// termShard collects the streams of a shard of terms.
type termShard struct {
	names                       []string
	heads, ids, impacts, places writer
}

func (s *termShard) size() int {
	return s.heads.Len() + s.ids.Len() + s.impacts.Len() + s.places.Len() + 4*len(s.names)
}

func (s *termShard) add(name string, p postings) {
	s.names = append(s.names, name)
	s.heads.number(p.idf)
	s.heads.number(len(p.list))
	before := -1
	for _, x := range p.list {
		s.ids.number(x.doc - before - 1)
		before = x.doc
		if x.at == 0 {
			s.impacts.WriteByte(x.impact)
			continue
		}
		s.impacts.WriteByte(x.impact | titleBit)
		s.places.WriteByte(x.at)
		s.places.WriteByte(x.of)
	}
}

// titleBit marks an impact whose term stands in the title.
const titleBit = 0x20

func (s *termShard) payload() []byte {
	var w writer
	w.number(len(s.names))
	w.fronted(s.names)
	for _, stream := range []*writer{&s.heads, &s.ids, &s.impacts, &s.places} {
		w.Write(stream.Bytes())
	}
	return w.Bytes()
}

// terms writes the shards of terms: facets first, then what pages say.
func (f *files) terms(reader index.IndexReader, r root) ([]shard, error) {
	facets, err := dictionary(reader, fieldFacet)
	if err != nil {
		return nil, err
	}
	var fields []string
	for _, w := range ranked() {
		fields = append(fields, w.name)
	}
	names, err := dictionary(reader, fields...)
	if err != nil {
		return nil, err
	}
	var shards []shard
	last, s := "", &termShard{}
	flush := func() error {
		if len(s.names) == 0 {
			return nil
		}
		name, err := f.add(kindTerms, "terms", s.payload())
		shards = append(shards, shard{between(last, s.names[0]), name})
		last, s = s.names[len(s.names)-1], &termShard{}
		return err
	}
	add := func(name string, p postings) error {
		if s.add(name, p); s.size() < termsSize {
			return nil
		}
		return flush()
	}
	t := newTerms(reader, r.docs, r.lengths)
	for _, facet := range facets {
		docs, err := t.facet(facet.name)
		if err != nil {
			return nil, err
		}
		var p postings
		for _, doc := range docs {
			p.list = append(p.list, posting{doc: doc, impact: 1})
		}
		if err := add(facetMark+facet.name, p); err != nil {
			return nil, err
		}
	}
	for _, term := range names {
		p, err := t.postingsIn(term.name, term.fields)
		if err != nil {
			return nil, err
		}
		if err := add(term.name, p); err != nil {
			return nil, err
		}
	}
	return shards, flush()
}

// between returns the shortest beginning of first that stands behind last, so
// that the root stays small.
func between(last, first string) string {
	for i := range first {
		if first[:i] > last {
			return first[:i]
		}
	}
	return first
}

// words writes the shards of words.
func (f *files) words(l lexicon) ([]shard, error) {
	var shards []shard
	for from := 0; from < len(l.words); {
		to, size := from, 0
		for to < len(l.words) && size < wordsSize {
			size += len(l.words[to])
			to++
		}
		var w writer
		w.number(to - from)
		w.fronted(l.words[from:to])
		w.Write(l.levels[from:to])
		name, err := f.add(kindWords, "words", w.Bytes())
		if err != nil {
			return nil, err
		}
		shards = append(shards, shard{l.words[from], name})
		from = to
	}
	return shards, nil
}

// pageFiles writes the blocks of pages and the text of each page, over the cores.
func pageFiles(docs []document) ([]kb.Output, []digest, error) {
	blocks := slices.Collect(slices.Chunk(docs, pageBlock))
	names, written := make([]digest, len(blocks)), make([]*files, len(blocks))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, block := range blocks {
		group.Go(func() (err error) {
			if written[i], err = newFiles(); err != nil {
				return err
			}
			names[i], err = written[i].block(block)
			written[i].packer = packer{} // its tables are large
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, nil, fmt.Errorf("pages: %w", err)
	}
	var outputs []kb.Output
	taken := map[string][]byte{}
	for _, f := range written {
		for _, out := range f.outputs {
			before, ok := taken[out.Path]
			if ok && !bytes.Equal(before, out.Data) {
				return nil, nil, errSameName
			}
			if !ok {
				taken[out.Path] = out.Data
				outputs = append(outputs, out)
			}
		}
	}
	return outputs, names, nil
}

// block writes a block of pages and their texts.
func (f *files) block(docs []document) (digest, error) {
	var texts []digest
	for _, d := range docs {
		name, err := f.add(kindText, "text", textPayload(d.Sections))
		if err != nil {
			return digest{}, err
		}
		texts = append(texts, name)
	}
	return f.add(kindPages, "pages", pagesPayload(docs, texts))
}

func textPayload(sections []section) []byte {
	var w writer
	w.number(len(sections))
	for _, s := range sections {
		w.text(s.ID)
		w.text(s.Heading)
		w.text(s.Text)
	}
	return w.Bytes()
}

func pagesPayload(block []document, texts []digest) []byte {
	var w writer
	w.number(len(block))
	for _, of := range []func(document) string{
		func(d document) string { return d.ID },
		func(d document) string { return d.URL },
		func(d document) string { return d.Title },
		func(d document) string { return d.Type },
		func(d document) string { return d.Owner },
		func(d document) string { return d.State },
		func(d document) string { return d.Tone },
	} {
		for _, d := range block {
			w.text(of(d))
		}
	}
	for _, t := range texts {
		w.Write(t[:])
	}
	return w.Bytes()
}

func (r *root) payload() []byte {
	var w writer
	w.text(r.analyser)
	w.number(r.docs)
	for _, n := range r.lengths {
		w.number(n)
	}
	for _, s := range r.sunk {
		w.WriteByte(byte(s))
	}
	for _, list := range [][]shard{r.terms, r.words} {
		w.number(len(list))
		for _, s := range list {
			w.text(s.first)
			w.Write(s.name[:])
		}
	}
	w.number(len(r.pages))
	for _, name := range r.pages {
		w.Write(name[:])
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
	return w.Bytes()
}
