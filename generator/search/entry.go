package search

import (
	"encoding/json"
	"fmt"

	index "github.com/blevesearch/bleve_index_api"
)

// The fields of the bleve index that are searched.
const (
	fieldTitle    = "title"
	fieldHeadings = "headings"
	fieldBody     = "body"
	fieldPath     = "path"  // words of the path, and tags
	fieldFacet    = "facet" // "type:playbook", "owner:…", "partner:…", "state:…", "tag:…"
	fieldPage     = "page"  // stored only: the data of a hit, as JSON
	fieldWhole    = "whole" // stored alone, where a text is cut: the sections that are, as JSON
)

// entry is an analysed document in the form of bleve's segments. Its fields have a
// fixed order.
type entry struct {
	id     string
	fields []*field
}

// field implements index.Field without analysis: its tokens are counted.
type field struct {
	name    string
	value   []byte
	options index.FieldIndexingOptions
	length  int // tokens, stop words left out
	counts  index.TokenFrequencies
}

// newEntry analyses a document; the analyser counts its words.
func newEntry(d *document, a *analyser) (*entry, error) {
	stored, err := json.Marshal(d.page)
	if err != nil {
		return nil, fmt.Errorf("page %s: %w", d.ID, err)
	}
	title := text(fieldTitle, index.StoreField|index.IncludeTermVectors)
	title.value = []byte(d.Title)
	title.add(a, true, d.Title)
	headings := text(fieldHeadings, 0)
	headings.add(a, true, d.headings...)
	path := text(fieldPath, 0)
	path.add(a, true, d.path...)
	body := text(fieldBody, 0)
	body.add(a, false, d.body...)
	facets := text(fieldFacet, 0)
	for _, f := range d.facets {
		facets.count(f)
	}
	id := text("_id", index.StoreField)
	id.value = []byte(d.ID)
	id.count(d.ID)
	url := &field{name: "url", value: []byte(d.URL), options: index.StoreField}
	shown := &field{name: fieldPage, value: stored, options: index.StoreField}
	e := &entry{id: d.ID, fields: []*field{id, body, facets, headings, shown, path, title, url}}
	if d.Cut {
		whole, err := json.Marshal(d.whole)
		if err != nil {
			return nil, fmt.Errorf("page %s: %w", d.ID, err)
		}
		e.fields = append(e.fields, &field{name: fieldWhole, value: whole, options: index.StoreField})
	}
	return e, nil
}

func text(name string, options index.FieldIndexingOptions) *field {
	return &field{name: name, options: options | index.IndexField, counts: index.TokenFrequencies{}}
}

func (f *field) count(term string) *index.TokenFreq {
	f.length++
	tf, ok := f.counts[term]
	if !ok {
		tf = &index.TokenFreq{Term: []byte(term)}
		f.counts[term] = tf
	}
	tf.SetFrequency(tf.Frequency() + 1)
	return tf
}

// add counts the tokens of texts. Positions count stop words, as bleve's do.
func (f *field) add(a *analyser, heading bool, texts ...string) {
	place := 0
	for _, s := range texts {
		for _, t := range a.tokens(s) {
			place++
			if t.term == "" {
				continue
			}
			tf := f.count(t.term)
			if f.options.IncludeTermVectors() {
				tf.Locations = append(tf.Locations, &index.TokenLocation{Start: t.start, End: t.end, Position: place})
			}
			t.usage.count++
			t.usage.heading = t.usage.heading || heading
		}
	}
}

// length returns the number of tokens of a field.
func (e *entry) length(name string) int {
	for _, f := range e.fields {
		if f.name == name {
			return f.length
		}
	}
	return 0
}

// The rest is what bleve asks of a document and its fields.

func (e *entry) ID() string { return e.id }

func (e *entry) VisitFields(visit index.FieldVisitor) {
	for _, f := range e.fields {
		visit(f)
	}
}

func (e *entry) Size() int                                  { return 0 }
func (e *entry) VisitComposite(index.CompositeFieldVisitor) {}
func (e *entry) HasComposite() bool                         { return false }
func (e *entry) NumPlainTextBytes() uint64                  { return 0 }
func (e *entry) AddIDField()                                {}
func (e *entry) StoredFieldsBytes() uint64                  { return 0 }
func (e *entry) Indexed() bool                              { return true }

func (f *field) Name() string                                     { return f.name }
func (f *field) Value() []byte                                    { return f.value }
func (f *field) ArrayPositions() []uint64                         { return nil }
func (f *field) EncodedFieldType() byte                           { return 't' }
func (f *field) Analyze()                                         {}
func (f *field) Options() index.FieldIndexingOptions              { return f.options }
func (f *field) AnalyzedLength() int                              { return f.length }
func (f *field) AnalyzedTokenFrequencies() index.TokenFrequencies { return f.counts }
func (f *field) NumPlainTextBytes() uint64                        { return uint64(len(f.value)) }
