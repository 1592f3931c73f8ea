package search

import (
	"cmp"
	"slices"
	"sync"

	index "github.com/blevesearch/bleve_index_api"

	"tandem/generator/kb"
)

// How much a shard of terms and of words holds: bytes of the payload before
// it is squeezed.
const (
	termsSize = 2000
	wordsSize = 8000
)

// facetMark begins the facets in the list of terms: no term of a text has it.
const facetMark = "\x01"

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

// titleBit marks an impact whose term is in the title.
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

// termShards returns the shards of terms: facets first, then what pages say.
func termShards(reader index.IndexReader, r root) ([]shard, error) {
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
	flush := func() {
		if len(s.names) == 0 {
			return
		}
		shards = append(shards, shard{s.payload(), between(last, s.names[0])})
		last, s = s.names[len(s.names)-1], &termShard{}
	}
	add := func(name string, p postings) {
		if s.add(name, p); s.size() >= termsSize {
			flush()
		}
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
		add(facetMark+facet.name, p)
	}
	for some := range slices.Chunk(names, termsAtOnce) {
		found, err := postingsOf(reader, r, some)
		if err != nil {
			return nil, err
		}
		for i, term := range some {
			add(term.name, found[i])
		}
	}
	flush()
	return shards, nil
}

// termsAtOnce is how many terms are worked out over the cores before their
// postings are written: those of all would fill the memory.
const termsAtOnce = 8192

// postingsOf returns the postings of terms, over the cores.
func postingsOf(reader index.IndexReader, r root, some []listed) ([]postings, error) {
	found := make([]postings, len(some))
	var lock sync.Mutex
	var failed error
	kb.ParallelRanges(len(some), func(from, to int) {
		t := newTerms(reader, r.docs, r.lengths)
		for i, term := range some[from:to] {
			p, err := t.postingsIn(term.name, term.fields)
			if err != nil {
				lock.Lock()
				failed = err
				lock.Unlock()
				return
			}
			found[from+i] = p
		}
	})
	return found, failed
}

// between returns the shortest prefix of first that sorts after last, so that the root
// stays small.
func between(last, first string) string {
	for i := range first {
		if first[:i] > last {
			return first[:i]
		}
	}
	return first
}

// wordShards returns the shards of words.
func wordShards(l lexicon) []shard {
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
		shards = append(shards, shard{w.Bytes(), l.words[from]})
		from = to
	}
	return shards
}
