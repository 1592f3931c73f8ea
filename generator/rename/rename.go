// Package rename moves a page to another path. Page takes a base and returns Edits,
// the new text of every file that has to change; it writes nothing. The command and the
// language server both use it.
//
// # What changes
//
// A reference is rewritten only if it would lead elsewhere after the move: [[kickoff]]
// stays as it is where only the folder changes. This covers links and pictures of the
// moved page, references of other pages to it, in text and header, and short names that
// become ambiguous. Each keeps its form: an id stays an id, a relative path a
// relative path. Links by whole addresses (https://…) are listed. Every other byte stays.
//
// The moved page's header gets the former address as an alias. Values that came from the
// old folder or file name (type, title, date) are written out where the new path
// would give others.
//
// # Verifications
//
// An address is part of the text that people verify. A move does not change what they
// verified, so a verification of today's text gets the hash of the text after the move
// and nobody has to read a page again. Verifications of older texts stay as they are.
//
// # Proof
//
// The edited texts are read and linked again. If a reference no longer leads where it
// did, or the base has a new problem, the move is rejected with a *Refused; so are
// constructs that cannot be edited by bytes. Package rename therefore imports the
// stages header, link and trust.
//
// tandem mv writes the whole move to the file .tandem-move before the first change, so
// that the next run finishes an interrupted one. No command reads a base in between.
package rename

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/link"
	"tandem/generator/trust"
)

// Base is the data that a move needs.
type Base struct {
	*kb.Linked
	Source func(path string) []byte                // the text of a page
	Read   func(path string, text []byte) *kb.Page // a text as the page that it would be at a path
}

// Edits are the edits of a move.
type Edits struct {
	From, To string // paths in the content folder
	Files    []File // sorted by path; the moved page is under From
	Carried  int    // verifications that were bound to today's text and are bound to the new one
	Wholes   []Whole
}

// File is a page with its new text.
type File struct {
	Path          string
	Before, After []byte
}

// Refused says why a page cannot be moved.
type Refused struct {
	Path    string // of the file that is the reason; empty: the new path
	Pos     kb.Pos
	Message string // lower case, without a full stop
	hint    string
}

func (r *Refused) Error() string { return r.Message }

// Hint returns the hint.
func (r *Refused) Hint() string { return r.hint }

// move is the state of one run.
type move struct {
	Base
	page  *kb.Page
	to    string
	texts map[string][]byte   // by the path after the move; those that differ
	pages map[string]*kb.Page // the pages that these texts make
	after *kb.Linked          // the base with these pages
}

// Page moves a page to a path, which must end in .md. The error is a *Refused.
func Page(base Base, page *kb.Page, to string) (Edits, error) {
	if err := free(base, page, to); err != nil {
		return Edits{}, err
	}
	m := &move{Base: base, page: page, to: to, texts: map[string][]byte{}, pages: map[string]*kb.Page{}}
	if err := m.head(); err != nil {
		return Edits{}, err
	}
	m.relink()
	if err := m.references(); err != nil {
		return Edits{}, err
	}
	carried, err := m.carry()
	if err != nil {
		return Edits{}, err
	}
	problems := m.relink()
	if err := m.proved(problems); err != nil {
		return Edits{}, err
	}
	edits := Edits{From: page.Path, To: to, Carried: carried, Wholes: m.wholes()}
	for path, text := range m.texts {
		edits.Files = append(edits.Files, File{m.before(path), m.Source(m.before(path)), text})
	}
	slices.SortFunc(edits.Files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	return edits, nil
}

// before returns the path of a file before the move, now its path afterwards.
func (m *move) before(path string) string {
	if path == m.to {
		return m.page.Path
	}
	return path
}

func (m *move) now(p *kb.Page) *kb.Page {
	path := p.Path
	if p == m.page {
		path = m.to
	}
	return m.after.PageAt(path)
}

// set gives a page its new text.
func (m *move) set(path string, text []byte) {
	m.texts[path] = text
	m.pages[path] = m.Read(path, text)
}

// head edits the header of the moved page.
func (m *move) head() error {
	text := m.Source(m.page.Path)
	m.set(m.to, text)
	now := m.pages[m.to]
	if !slices.Equal(m.page.Audience, now.Audience) {
		return &Refused{
			Message: "in its new folder the page would be for " + strings.Join(now.Audience, ", ") + " instead of " + strings.Join(m.page.Audience, ", "),
			hint:    "write \"audience: [" + strings.Join(m.page.Audience, ", ") + "]\" in its header first, or with the audience that is meant",
		}
	}
	type saying struct{ key, before, after string }
	said := []saying{{"type", m.page.Type.Name, now.Type.Name}, {"title", m.page.Title, now.Title}}
	if dated(m.page) {
		said = append(said, saying{"date", string(m.page.Date), string(now.Date)})
	}
	for _, s := range said {
		var err error
		switch {
		case s.before == s.after:
		case s.before == "":
			return &Refused{Message: "the name \"" + m.to + "\" would give the page the date " + s.after, hint: "choose a name that begins with no day"}
		default:
			if text, err = header.Say(text, s.key, s.before); err != nil {
				return m.byHand(m.page.Path, err)
			}
		}
	}
	if former := m.page.URL; former != now.URL {
		var err error
		if text, err = header.Alias(text, "/"+former, now.URL); err != nil {
			return m.byHand(m.page.Path, err)
		}
	}
	m.set(m.to, text)
	return nil
}

// dated reports whether a page's header may have a key for the date of its file name.
func dated(p *kb.Page) bool {
	return p.Fields != nil && slices.ContainsFunc(p.Fields.Fields(), func(f kb.Field) bool { return f.Key == "date" && f.Kind == kb.KindDay })
}

// byHand says which file a header's fault is in.
func (m *move) byHand(path string, err error) error {
	if fault, ok := errors.AsType[*header.Fault](err); ok {
		return &Refused{path, fault.Pos, fault.Message, fault.Hint()}
	}
	return err
}

// relink makes the base as it is after the edits so far.
func (m *move) relink() diag.List {
	pages := make([]*kb.Page, 0, len(m.Pages))
	for _, p := range m.Pages {
		path := p.Path
		if p == m.page {
			path = m.to
		}
		if edited, ok := m.pages[path]; ok {
			p = edited
		}
		pages = append(pages, p)
	}
	linked, problems := link.Link(kb.NewBase(m.Site, m.Directory, m.Types, pages, m.Files))
	m.after = linked
	return problems
}

// moved returns the id that a page has after the move.
func (m *move) moved(id string) string {
	if id != "" && id == m.page.ID {
		return m.pages[m.to].ID
	}
	return id
}

// carry updates the verifications of today's texts to the hashes after the move.
func (m *move) carry() (int, error) {
	carried := 0
	for path, text := range m.texts {
		before, after := m.PageAt(m.before(path)), m.pages[path]
		was, is := trust.Hash(before), trust.Hash(after)
		if was == is {
			continue
		}
		var values []header.Value
		for i, v := range after.Verified {
			if v.Text == was {
				values = append(values, header.Value{At: after.At["verified["+strconv.Itoa(i)+"].text"], Is: is})
			}
		}
		text, err := header.Rewrite(text, values)
		if err != nil {
			return 0, m.byHand(m.before(path), err)
		}
		carried += len(values)
		m.set(path, text)
	}
	return carried, nil
}

// proved reports the first reference that leads elsewhere after the move, and
// the first problem that was not there before.
func (m *move) proved(problems diag.List) error {
	for _, p := range m.Pages {
		now := m.now(p)
		was, is := References(m.Linked, p), References(m.after, now)
		if len(was) != len(is) {
			return &Refused{p.Path, kb.Pos{Line: 1, Column: 1}, "the references of this page cannot be followed", "write its links as [[id]]"}
		}
		for i, ref := range was {
			want := ref.Target
			want.Page = m.moved(want.Page)
			if want != (kb.Target{}) && is[i].Target != want {
				return &Refused{p.Path, ref.Pos, "the reference to \"" + ref.To + "\" is written in a form that cannot be edited automatically", "write it as [[id]] first"}
			}
		}
	}
	_, known := link.Link(m.Linked.Base)
	for _, problem := range problems.Sorted() {
		there := slices.ContainsFunc(known, func(k diag.Problem) bool {
			return k.Code == problem.Code && k.Path == m.before(problem.Path)
		})
		if slices.Contains(claims(), problem.Code) && !there {
			return &Refused{Message: problem.Message, hint: "choose another name"}
		}
	}
	return nil
}

// claims returns the problems of addresses; those of references were compared one by one.
func claims() []string {
	return []string{"link/same-address", "link/same-id", "link/reserved-address", "link/bad-alias", "link/alias-taken"}
}

// Changed reports whether the text of a file differs.
func (f File) Changed() bool { return !bytes.Equal(f.Before, f.After) }
