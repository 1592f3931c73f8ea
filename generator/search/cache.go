package search

import (
	"crypto/sha256"
	"slices"
	"strings"
	"sync"

	"tandem/generator/kb"
	"tandem/generator/panics"
)

// Cache makes the next index of an edition faster: it holds documents of unchanged
// pages, segments of unchanged documents, and shards with an unchanged payload. It
// changes no byte. Several goroutines may use it, which wait for each other; the zero
// value is empty.
type Cache struct {
	lock  sync.Mutex
	docs  map[string]cachedDocument // by the path of the page
	parts []cachedSegment
	root  cachedRoot
	packs map[[sha256.Size]byte][]byte // files of shards by the hash of their payload
}

// cachedDocument is a document with its inputs.
type cachedDocument struct {
	page *kb.Page
	says string // see around
	*document
}

// cachedSegment is a segment with its inputs.
type cachedSegment struct {
	docs   []*document
	speaks []string
	part
}

// cachedRoot is a root.bolt with its inputs.
type cachedRoot struct {
	segments int
	language string
	data     []byte
}

// documents returns the documents of an edition. Those of pages that have not
// changed are the ones of the last time.
func (k *Cache) documents(e *kb.Edition) []*document {
	pages := kb.Where(e.Pages, func(p *kb.Page) bool { return !p.Index || len(p.Body.Sections) > 0 })
	now := make([]cachedDocument, len(pages))
	kb.ParallelRanges(len(pages), func(from, to int) {
		for i, p := range pages[from:to] {
			now[from+i] = k.document(e, p)
		}
	})
	docs := make([]*document, len(now))
	k.docs = make(map[string]cachedDocument, len(now))
	for i, d := range now {
		docs[i], k.docs[d.page.Path] = d.document, d
	}
	return docs
}

func (k *Cache) document(e *kb.Edition, p *kb.Page) cachedDocument {
	defer panics.Name("search", p.Path)
	says := around(e, p)
	before := k.docs[p.Path]
	if before.page != p || before.says != says {
		before = cachedDocument{p, says, newDocument(e, p)}
	}
	return before
}

// around returns the data of a document that comes from outside its page: its state,
// the names of its owners, the site's language, and titles of pages that it links to.
func around(e *kb.Edition, p *kb.Page) string {
	var b strings.Builder
	part := func(s string) { b.WriteString(s); b.WriteByte(0) }
	state := e.Trust[p.ID].State
	part(string(state))
	part(e.StateWords(state))
	part(ownersOf(e, p))
	part(e.Site.Lang)
	targets := e.Linked.Targets[p.ID]
	for i, l := range p.Body.Links {
		if l.Kind != kb.LinkWiki || l.Text != "" || i >= len(targets) {
			continue
		}
		if target := e.Page(targets[i].Page); target != nil {
			part(target.Title)
		} else {
			part("\x01")
		}
	}
	return b.String()
}

// part returns segment i if it was made of the same documents.
func (k *Cache) part(i int, docs []*document, speaks []string) (part, bool) {
	if i < len(k.parts) && slices.Equal(k.parts[i].docs, docs) && slices.Equal(k.parts[i].speaks, speaks) {
		return k.parts[i].part, true
	}
	return part{}, false
}
