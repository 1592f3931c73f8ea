package search

import (
	"fmt"
	"slices"

	index "github.com/blevesearch/bleve_index_api"

	"tandem/generator/kb"
)

// How much the files for the browser hold: payload bytes of a shard of terms
// and of words before they are compressed, and pages of a block.
const (
	termsSize = 9000
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

// exporter writes the files for the browser.
type exporter struct {
	root
	outputs []kb.Output
	taken   map[digest]bool
}

// file packs a payload, names it by its content and returns the name.
func (x *exporter) file(kind byte, folder string, payload []byte) (digest, error) {
	data, err := pack(kind, payload)
	if err != nil {
		return digest{}, err
	}
	name := nameOf(data)
	if !x.taken[name] { // equal texts are one file
		x.taken[name] = true
		x.outputs = append(x.outputs, kb.Output{Path: "search/" + folder + "/" + name.String() + ".bin", Data: data})
	}
	return name, nil
}

// export walks a finished bleve index and returns the files for the browser.
func export(docs []document, reader index.IndexReader, r root, l lexicon) ([]kb.Output, error) {
	x := &exporter{root: r, taken: map[digest]bool{}}
	if err := x.writeTerms(reader); err != nil {
		return nil, fmt.Errorf("terms: %w", err)
	}
	if err := x.writeWords(l); err != nil {
		return nil, fmt.Errorf("words: %w", err)
	}
	if err := x.writePages(docs); err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	data, err := pack(kindRoot, x.root.payload())
	if err != nil {
		return nil, err
	}
	return append(x.outputs, kb.Output{Path: "search/" + rootName, Data: data}), nil
}

// rootName is the name of the root file.
const rootName = "root.bin"

// dictionary returns the terms of fields, sorted, each once.
func dictionary(reader index.IndexReader, fields ...string) ([]string, error) {
	var all []string
	for _, f := range fields {
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
			all = append(all, next.Term)
		}
		if err := d.Close(); err != nil {
			return nil, err
		}
	}
	slices.Sort(all)
	return slices.Compact(all), nil
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

func (x *exporter) writeTerms(reader index.IndexReader) error {
	names, err := dictionary(reader, fieldTitle, fieldHeadings, fieldPath, fieldBody)
	if err != nil {
		return err
	}
	facets, err := dictionary(reader, fieldFacet)
	if err != nil {
		return err
	}
	t := newTerms(reader, x.docs, x.lengths)
	s := &termShard{}
	flush := func(full bool) error {
		if len(s.names) == 0 || full && s.size() < termsSize {
			return nil
		}
		name, err := x.file(kindTerms, "terms", s.payload())
		x.terms = append(x.terms, shard{s.names[0], name})
		s = &termShard{}
		return err
	}
	for _, f := range facets {
		docs, err := t.facet(f)
		if err != nil {
			return err
		}
		var p postings
		for _, doc := range docs {
			p.list = append(p.list, posting{doc: doc, impact: 1})
		}
		s.add(facetMark+f, p)
		if err := flush(true); err != nil {
			return err
		}
	}
	for _, name := range names {
		p, err := t.postings(name)
		if err != nil {
			return err
		}
		s.add(name, p)
		if err := flush(true); err != nil {
			return err
		}
	}
	return flush(false)
}

func (x *exporter) writeWords(l lexicon) error {
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
		name, err := x.file(kindWords, "words", w.Bytes())
		if err != nil {
			return err
		}
		x.words = append(x.words, shard{l.words[from], name})
		from = to
	}
	return nil
}

func (x *exporter) writePages(docs []document) error {
	for block := range slices.Chunk(docs, pageBlock) {
		var names []digest
		for _, d := range block {
			name, err := x.file(kindText, "text", textPayload(d.Sections))
			if err != nil {
				return err
			}
			names = append(names, name)
		}
		name, err := x.file(kindPages, "pages", pagesPayload(block, names))
		if err != nil {
			return err
		}
		x.pages = append(x.pages, name)
	}
	return nil
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
