package search

import (
	"context"
	"math"
	"slices"

	index "github.com/blevesearch/bleve_index_api"
)

// posting is one page of a term.
type posting struct {
	doc    int   // number of the page, in the order of their ids
	impact uint8 // 1 to levels: how much of the most the term can say of a page
	at     uint8 // place of the term in the title, from 1; 0 when it is not there
	of     uint8 // terms of the title, at most 255; 0 when the term is not there
}

// postings are the pages of a term, ascending, and its weight.
type postings struct {
	idf   int // in thousandths
	list  []posting
	steps int // that impacts are rounded to
}

// levels is the number of steps that impacts are rounded to: 5 bits, the fewest with
// the same relevance (BenchmarkImpactBits).
const levels = 31

// weighed is a field of the ranking.
type weighed struct {
	name   string
	weight float64
	b      float64 // how far the field's length counts, 0 to 1
}

// ranked returns the fields of BM25F, in the order in which they are added up.
func ranked() [4]weighed {
	return [4]weighed{
		{fieldTitle, 1, .6},
		{fieldHeadings, .5, .6},
		{fieldPath, 8, .75},
		{fieldBody, 1, .5},
	}
}

// saturation is k1 of BM25.
const saturation = 3

// terms reads terms, frequencies and lengths out of the bleve index and turns
// them into postings. The one that ranks in the terminal and the one that
// writes the shards are the same. It is for one goroutine at a time.
type terms struct {
	reader  index.IndexReader
	docs    int
	lengths [4]int // tokens of all pages, by field
	steps   int    // levels, save where a benchmark asks what others would do

	mass   []float64 // by page: weighted frequency of the term at hand
	at, of []uint8
	found  []int
	doc    index.TermFieldDoc
}

func newTerms(reader index.IndexReader, docs int, lengths [4]int) *terms {
	return &terms{
		reader: reader, docs: docs, lengths: lengths, steps: levels,
		mass: make([]float64, docs), at: make([]uint8, docs), of: make([]uint8, docs),
	}
}

// postings returns the postings of a term; none when the base does not have it.
func (t *terms) postings(term string) (postings, error) { return t.postingsIn(term, -1) }

// postingsIn returns the postings of a term that is in no other fields than those,
// given as bits in the order of ranked.
func (t *terms) postingsIn(term string, fields int) (postings, error) {
	t.found = t.found[:0]
	for i, f := range ranked() {
		if t.lengths[i] == 0 || fields&(1<<i) == 0 {
			continue
		}
		average := float64(t.lengths[i]) / float64(t.docs)
		if err := t.field(term, f, average); err != nil {
			return postings{}, err
		}
	}
	slices.Sort(t.found)
	p := postings{idf: rarity(t.docs, len(t.found)), list: make([]posting, len(t.found)), steps: t.steps}
	for i, doc := range t.found {
		p.list[i] = posting{doc: doc, impact: impact(t.mass[doc], t.steps), at: t.at[doc], of: t.of[doc]}
		t.mass[doc], t.at[doc], t.of[doc] = 0, 0, 0
	}
	return p, nil
}

func (t *terms) field(term string, f weighed, average float64) error {
	title := f.name == fieldTitle
	r, err := t.reader.TermFieldReader(context.Background(), []byte(term), f.name, true, true, title)
	if err != nil {
		return err
	}
	for {
		next, err := r.Next(t.doc.Reset())
		if err != nil || next == nil {
			if closed := r.Close(); err == nil {
				err = closed
			}
			return err
		}
		doc := int(next.ID.Value())
		length := math.Round(1 / (next.Norm * next.Norm)) // scorch stores 1/√length
		if t.mass[doc] == 0 {
			t.found = append(t.found, doc)
		}
		t.mass[doc] += f.weight * float64(next.Freq) / (1 - f.b + f.b*length/average)
		if title && len(next.Vectors) > 0 {
			t.at[doc] = uint8(min(next.Vectors[0].Pos, 255))
			t.of[doc] = uint8(min(length, 255))
		}
	}
}

// facet returns the pages of a facet such as "type:playbook", ascending.
func (t *terms) facet(facet string) ([]int, error) {
	r, err := t.reader.TermFieldReader(context.Background(), []byte(facet), fieldFacet, false, false, false)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var docs []int
	for {
		next, err := r.Next(t.doc.Reset())
		if err != nil || next == nil {
			return docs, err
		}
		docs = append(docs, int(next.ID.Value()))
	}
}

// rarity returns the idf of a term that n of all pages have, in thousandths.
func rarity(docs, n int) int {
	if n == 0 {
		return 0
	}
	x, all := float64(n), float64(docs)
	return max(1, int(math.Round(1000*math.Log(1+(all-x+.5)/(x+.5)))))
}

// impact rounds a weighted frequency, saturated, to 1 … steps.
func impact(mass float64, steps int) uint8 {
	return uint8(max(1, math.Round(float64(steps)*mass/(mass+saturation))))
}
