package proof

import (
	"bytes"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"tandem/generator/kb"
)

// Kind is the kind of something hidden.
type Kind string

// The kinds of hidden things.
const (
	KindCanary  Kind = "canary word"
	KindTitle   Kind = "title"
	KindPath    Kind = "path" // file names, ids, addresses, aliases, folders
	KindTag     Kind = "tag"
	KindPerson  Kind = "person"
	KindTeam    Kind = "team"
	KindPartner Kind = "partner"
	KindFile    Kind = "file" // a picture or another file that is not text, byte by byte
	KindText    Kind = "run of eight words"
	KindWord    Kind = "word in a list of words"
)

// Kinds lists the kinds in the order in which they are reported.
func Kinds() []Kind {
	return []Kind{KindCanary, KindTitle, KindPath, KindTag, KindPerson, KindTeam, KindPartner, KindFile, KindText, KindWord}
}

// secret is a phrase that an edition must not show.
type secret struct {
	kind   Kind
	text   string // as it is written
	file   string // that contains it: a page, directory.yaml, site.yaml
	at     kb.Pos // where in it; the zero Pos: not known
	page   *kb.Page
	strict bool // a leak even if something shown contains it too
}

// hidden is a file or a part of one that an edition does not show.
type hidden struct {
	file string
	text []byte // with blanks for the text outside the part
	page *kb.Page
}

// collect fills a searcher with everything that the edition hides.
func (s *Searcher) collect() {
	hiddenPages := s.divide()
	s.hidden = make([]hidden, len(hiddenPages))
	kb.ParallelRanges(len(hiddenPages), func(from, to int) {
		for i, p := range hiddenPages[from:to] {
			s.hidden[from+i] = hidden{p.Path, s.unaddressed(spoken(s.source(p.Path), true)), p}
		}
	})
	for _, p := range hiddenPages {
		s.pageSecrets(p)
	}
	for _, p := range s.shown {
		s.blockSecrets(p)
	}
	s.fileSecrets()
	s.tagSecrets(hiddenPages)
	s.directorySecrets()
	s.canaries(hiddenPages)
}

// divide notes the pages that the edition shows, and returns the others.
func (s *Searcher) divide() (hidden []*kb.Page) {
	for _, p := range s.all.Pages {
		if s.shows(p) {
			s.shown = append(s.shown, p)
		} else {
			hidden = append(hidden, p)
		}
	}
	return hidden
}

// shows reports whether the edition shows a page.
func (s *Searcher) shows(p *kb.Page) bool {
	return s.rule.Shows(p.Audience) && (s.drafts || !p.Draft())
}

// pageSecrets notes the names of a hidden page.
func (s *Searcher) pageSecrets(p *kb.Page) {
	at := p.Place("title")
	if _, ok := p.At["title"]; !ok {
		at = p.Body.TitlePos
	}
	// A text above the register of a known type has the same title as any such
	// register.
	if _, known := s.all.Types.InFolder(p.ID); !known || !p.Index {
		s.add(secret{kind: KindTitle, text: p.Title, file: p.Path, at: at, page: p})
		s.addPath(strings.TrimSuffix(p.Path, path.Ext(p.Path)), secret{file: p.Path, page: p})
		s.addPath(p.ID, secret{file: p.Path, at: p.At["id"], page: p})
		s.addPath(strings.TrimSuffix(p.URL, "/"), secret{file: p.Path, page: p})
	}
	rows(p.TypeFields(), "", func(_ string, row []kb.Field, _ *kb.Item) { s.rowSecrets(row, p) })
	for i, alias := range p.Aliases {
		s.addPath(strings.Trim(alias, "/"), secret{file: p.Path, at: p.At["aliases"+index(i)], page: p})
	}
}

// addPath adds a path and its last part.
func (s *Searcher) addPath(name string, of secret) {
	of.kind, of.text = KindPath, name
	s.add(of)
	last := path.Base(name)
	of.text = last
	s.add(of)
	if core := strings.TrimLeft(last, "0123456789-_."); core != last {
		of.text = core // a date before a name gives nothing away
		s.add(of)
	}
}

// fileSecrets notes the names and contents of files that no page of the edition uses.
func (s *Searcher) fileSecrets() {
	used := map[string]bool{}
	for _, p := range s.shown {
		blocks := s.hiddenBlocks(p)
		for i, t := range s.all.Targets[p.ID] {
			if !t.Outside && !onLine(blocks, p.Body.Links[i].Pos.Line) {
				used[t.File] = true
			}
		}
	}
	for _, f := range s.all.Files {
		if used[f.Path] {
			shown := kb.Output{Path: f.Path, Data: f.Data}
			if isText(f.Data) {
				shown.Data = s.unaddressed(f.Data)
			}
			s.open = append(s.open, shown)
			continue
		}
		s.addPath(strings.TrimSuffix(f.Path, path.Ext(f.Path)), secret{file: f.Path})
		switch {
		case !isText(f.Data):
			s.files[string(f.Data)] = f.Path
		case kindOfFile(f.Path) != "script":
			s.hidden = append(s.hidden, hidden{file: f.Path, text: f.Data})
		}
	}
	for _, shown := range s.open {
		delete(s.files, string(shown.Data))
	}
}

// isText reports whether a file is text: the bytes of a picture make words by chance.
func isText(data []byte) bool {
	return utf8.Valid(data) && bytes.IndexByte(data, 0) < 0
}

// tagSecrets notes the tags that only hidden pages have.
func (s *Searcher) tagSecrets(pages []*kb.Page) {
	for _, p := range pages {
		for i, tag := range p.Tags {
			if !slices.ContainsFunc(s.shown, func(q *kb.Page) bool { return slices.Contains(q.Tags, tag) }) {
				s.add(secret{kind: KindTag, text: tag, file: p.Path, at: p.At["tags"+index(i)], page: p})
			}
		}
	}
}

func index(i int) string { return "[" + strconv.Itoa(i) + "]" }
