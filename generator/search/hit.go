package search

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	index "github.com/blevesearch/bleve_index_api"
)

// Hit is one page that answers a query, and its best section.
type Hit struct {
	ID      string  `json:"id"`
	URL     string  `json:"url"` // from the site's root, with the #heading of the section
	Title   string  `json:"title"`
	Section string  `json:"section"` // heading; empty for the text before the first one
	Score   float64 `json:"score"`
	Type    string  `json:"type"`    // as people say it
	Owner   string  `json:"owner"`   // names, with commas
	State   string  `json:"state"`   // as people say it
	Tone    string  `json:"tone"`    // of the state: good, soon, bad, quiet
	Excerpt string  `json:"excerpt"` // plain text
	Also    []Place `json:"also"`    // further sections that answer, at most 2, the best first
}

// Place is a further section of a page that answers a query.
type Place struct {
	URL     string `json:"url"`     // from the site's root, with the #heading
	Section string `json:"section"` // heading
	Excerpt string `json:"excerpt"` // plain text
}

// Search returns the n best pages for a query, the best first; an empty list when
// there are none. The package comment explains queries and ranking.
func (x *Index) Search(text string, n int) ([]Hit, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.reader == nil {
		return nil, errors.New("search: the index is closed")
	}
	q := parse(text, x.source.speaks)
	p, err := x.source.plan(q)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", text, err)
	}
	ranked, err := x.found(q, p)
	if err == nil && len(ranked) == 0 && q.relax() {
		ranked, err = x.found(q, p)
	}
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", text, err)
	}
	return x.hits(text, p, ranked, n)
}

// hits returns the first n of ranked pages as they are shown.
func (x *Index) hits(text string, p plan, ranked []scored, n int) ([]Hit, error) {
	hits := []Hit{}
	for _, s := range ranked[:min(max(n, 0), len(ranked))] {
		shown, err := x.page(s.doc)
		if err != nil {
			return nil, fmt.Errorf("search %q: %w", text, err)
		}
		best, also := p.choose(shown.Sections, x.source.speaks.named(shown.Language))
		hits = append(hits, shown.hit(s.score, best, also))
	}
	return hits, nil
}

// hit shows a page by the excerpts of its sections, the best first.
func (p page) hit(score float64, best excerpt, also []excerpt) Hit {
	h := Hit{
		ID: p.ID, URL: p.at(best.section), Title: p.Title, Section: best.section.Heading, Score: score,
		Type: p.Type, Owner: p.Owner, State: p.State, Tone: p.Tone, Excerpt: best.text, Also: []Place{},
	}
	for _, e := range also {
		h.Also = append(h.Also, Place{URL: p.at(e.section), Section: e.section.Heading, Excerpt: e.text})
	}
	return h
}

// at returns the address of a section of the page.
func (p page) at(s section) string {
	if s.ID == "" {
		return p.URL
	}
	return p.URL + "#" + s.ID
}

// ranked returns the pages of a plan that match the query's filters.
func (x *Index) ranked(q query, p plan) ([]scored, error) {
	out := make([]bool, x.root.docs)
	for _, term := range q.excluded {
		list, err := x.source.terms.postings(term)
		if err != nil {
			return nil, err
		}
		for _, m := range list.list {
			out[m.doc] = true
		}
	}
	for _, p := range q.phrases {
		for _, terms := range p.terms {
			if p.not {
				break
			}
			in := make([]bool, x.root.docs)
			for _, term := range terms {
				list, err := x.source.terms.postings(term)
				if err != nil {
					return nil, err
				}
				for _, m := range list.list {
					in[m.doc] = true
				}
			}
			for doc := range out {
				out[doc] = out[doc] || !in[doc]
			}
		}
	}
	for _, f := range q.filters {
		in := make([]bool, x.root.docs)
		for _, facet := range f.facets {
			docs, err := x.source.terms.facet(facet)
			if err != nil {
				return nil, err
			}
			for _, doc := range docs {
				in[doc] = true
			}
		}
		for doc := range out {
			out[doc] = out[doc] || !in[doc]
		}
	}
	if len(q.words) == 0 && len(q.filters) > 0 { // every page that matches the filters
		var list []scored
		for doc, gone := range out {
			if !gone {
				list = append(list, scored{doc: doc})
			}
		}
		return list, nil
	}
	return rank(p.queryTerms, x.root.demotions, func(doc int) bool { return !out[doc] }), nil
}

// page returns the data of a hit.
func (x *Index) page(doc int) (p page, err error) {
	err = x.stored(doc, fieldPage, &p)
	return p, err
}

// whole returns the sections that the text of a page cuts.
func (x *Index) whole(doc int) (texts []string, err error) {
	err = x.stored(doc, fieldWhole, &texts)
	return texts, err
}

// stored reads a stored field of a page, from JSON.
func (x *Index) stored(doc int, name string, into any) error {
	id, err := x.reader.ExternalID(index.NewIndexInternalID(nil, uint64(doc)))
	if err != nil {
		return err
	}
	stored, err := x.reader.Document(id)
	if err != nil || stored == nil {
		return fmt.Errorf("page %q: %w", id, errors.Join(err, errChecksum))
	}
	stored.VisitFields(func(f index.Field) {
		if f.Name() == name && err == nil {
			err = json.Unmarshal(slices.Clone(f.Value()), into)
		}
	})
	return err
}
