// Package randombase is for tests only: New makes a random content folder, the same
// for the same Options, in which every value has a canary, a word that is used
// nowhere else. So a test can find out which values an output reveals.
//
// A base has pages of every built-in type and of a declared one, with every
// field that their types list, so a new type or field is covered without a
// change here. Pages, people, teams, partners, tags and files are for one Tier:
// the widest edition that may show them. Pages of every tier refer to each other
// in every way there is.
//
// Files is the base itself. Deleted is the base without what an edition hides,
// and Rewritten has other texts in its place; neither may change what the
// edition shows.
//
// Every base passes check without an error, in each of these forms, for all seeds
// that were tried (0 to 199); TestRandomBasesPassCheck of package generator
// tries some.
package randombase

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing/fstest"

	"tandem/generator/kb"
)

// Tier is the widest edition that may show something.
type Tier int

// The tiers. The public edition shows Public, the partner edition Partner as
// well, the internal edition all but Nobody.
const (
	Public Tier = iota
	Partner
	Internal
	Nobody // drafts, private pages, comments
)

// Editions returns the names of the editions that every base declares, the
// widest readership first, by the tier that each shows.
func Editions() []string { return []string{"public", "partner", "internal"} }

// Options are the options of a base.
type Options struct {
	Seed    uint64
	PerType int  // at most so many pages of each type, at least 2; 0: 3
	Roles   bool // the public edition shows roles instead of names
	Blocks  bool // with blocks and sections of pages that are for a narrower audience
	Awkward bool // with links to hidden pages that have no label
}

// Canary is a word that is in one value of a base.
type Canary struct {
	Word  string // lower case, ten letters
	Where string // "playbooks/x.md roles.does"
	Tier  Tier
}

// Base is a content folder.
type Base struct {
	Options
	types    kb.Types
	pages    []*page
	people   []*entry
	teams    []*entry
	partners []*entry
	tags     []*entry
	assets   []*asset
	site     *node
	url      string    // the site's address
	source   string    // address of its content folder in the repository
	notes    [2]string // comments of site.yaml and directory.yaml
	minted   []minted
	draw     *rand.Rand
	serial   int
}

// minted is a canary whose tier may still become wider.
type minted struct {
	word, where string
	tier        *Tier
}

// New returns the base of some options.
func New(o Options) *Base {
	o.PerType = max(2, cmp.Or(o.PerType, 3))
	b := &Base{Options: o, draw: rand.New(rand.NewPCG(o.Seed, 7))}
	b.types = b.allTypes()
	b.makeAddresses()
	b.makeDirectory()
	b.makeTags()
	b.planPages()
	b.makeAssets()
	for _, p := range b.pages {
		b.fill(p)
	}
	b.fillDirectory()
	b.makeSite()
	b.notes = [2]string{b.comment(), b.comment()}
	b.keepWritten()
	return b
}

// keepWritten drops the canaries that are not in the base, because their value was
// replaced.
func (b *Base) keepWritten() {
	written := map[string]bool{}
	for name, file := range b.Files() {
		for word := range strings.FieldsFuncSeq(strings.ToLower(name+" "+string(file.Data)), func(r rune) bool { return r < 'a' || r > 'z' }) {
			written[word] = true
		}
	}
	b.minted = slices.DeleteFunc(b.minted, func(m minted) bool { return !written[m.word] })
}

// Canaries returns every canary in the order in which they were made.
func (b *Base) Canaries() []Canary {
	var all []Canary
	for _, m := range b.minted {
		all = append(all, Canary{Word: m.word, Where: m.where, Tier: *m.tier})
	}
	return all
}

// Hidden returns the canaries that the edition of a tier must not show.
func (b *Base) Hidden(edition Tier) []Canary {
	return slices.DeleteFunc(b.Canaries(), func(c Canary) bool { return c.Tier <= edition })
}

// Files returns the base.
func (b *Base) Files() fstest.MapFS { return b.print(view{edition: Nobody}) }

// Deleted returns the base without the pages, blocks, people, teams, partners and
// files that the edition of a tier hides. A link to something deleted becomes its
// text, and values of a header that refer to it are deleted too.
func (b *Base) Deleted(edition Tier) fstest.MapFS {
	return b.print(view{edition: edition, deleted: true})
}

// Rewritten returns the base with other texts of other lengths wherever the
// edition of a tier shows nothing: titles, fields, texts, names and contacts of
// people, files. Ids and paths stay.
func (b *Base) Rewritten(edition Tier) fstest.MapFS {
	return b.print(view{edition: edition, rewritten: true})
}

// view says in which of its forms a base is printed.
type view struct {
	edition   Tier
	deleted   bool
	rewritten bool
}

func (v view) hides(t Tier) bool { return t > v.edition }

func (b *Base) print(v view) fstest.MapFS {
	files := fstest.MapFS{
		"site.yaml":      {Data: []byte(b.site.file(v, b.notes[0])), Mode: 0o644},
		"directory.yaml": {Data: []byte(b.directory(v)), Mode: 0o644},
	}
	for _, p := range b.pages {
		if !v.deleted || !v.hides(p.tier) {
			files[p.path] = &fstest.MapFile{Data: []byte(p.print(v)), Mode: 0o644}
		}
	}
	for _, a := range b.assets {
		if !v.deleted || !v.hides(a.tier) {
			files[a.path] = &fstest.MapFile{Data: a.print(v), Mode: 0o644}
		}
	}
	return files
}

func (b *Base) chance(percent int) bool { return b.draw.IntN(100) < percent }

func pick[T any](b *Base, list []T) T { return list[b.draw.IntN(len(list))] }

// narrower returns a tier that the edition of t does not show.
func (b *Base) narrower(t Tier) Tier { return t + 1 + Tier(b.draw.IntN(int(Internal-min(t, Partner)))) }

func (t Tier) audience() string { return []string{"public", "partner", "internal", "nobody"}[t] }

func (b *Base) day() string {
	return fmt.Sprintf("202%d-%02d-%02d", 5+b.draw.IntN(3), 1+b.draw.IntN(12), 1+b.draw.IntN(28))
}
