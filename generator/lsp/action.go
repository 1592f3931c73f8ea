package lsp

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/trust"
)

// mostNames is how many people an action is offered for one by one.
const mostNames = 6

func (s *session) actions(ctx context.Context, p codeActionParams) ([]codeAction, error) {
	name, ok := s.pathOf(p.TextDocument.URI)
	if !ok {
		return nil, nil
	}
	base, err := s.fresh(ctx)
	if err != nil {
		return nil, err
	}
	text := string(base.Source(name))
	from, to := s.encoding.offset(text, p.Range.Start), s.encoding.offset(text, p.Range.End)
	all := []codeAction{}
	for _, problem := range base.Problems {
		start, end := extent(text, kb.Pos{Line: problem.Line, Column: problem.Column})
		if problem.Path != name || end < from || start > to {
			continue
		}
		mended := mends(base, name, text, start, problem)
		for _, m := range mended {
			all = append(all, codeAction{
				Title: m.title, Kind: "quickfix", IsPreferred: len(mended) == 1,
				Diagnostics: []diagnostic{s.diagnostic(text, problem)}, Edit: s.one(name, text, m.text),
			})
		}
	}
	for _, m := range s.verifications(base, name, text) {
		all = append(all, codeAction{Title: m.title, Kind: "source", Edit: s.one(name, text, m.text)})
	}
	return all, nil
}

func (s *session) one(name, before, after string) workspaceEdit {
	return workspaceEdit{[]any{s.document(name, before, after)}}
}

// mend is a new text of the file, and what it does.
type mend struct{ title, text string }

var (
	meant  = regexp.MustCompile(`^(?:did you mean|write) "([^"]+)"\??$`)
	either = regexp.MustCompile(`^write ("[^"]+"(?: or "[^"]+")+)$`)
	oneOf  = regexp.MustCompile(`^use one of ([^"]+)$`)
	quoted = regexp.MustCompile(`"((?:[^"\\]|\\.)*)"`)
)

// mends returns the texts that would answer a problem whose hint says how.
func mends(b *Base, name, text string, start int, problem diag.Problem) []mend {
	if problem.Code == "owner/missing" {
		return owners(b, text)
	}
	var words []string
	if m := meant.FindStringSubmatch(problem.Hint); m != nil {
		words = []string{m[1]}
	} else if m := either.FindStringSubmatch(problem.Hint); m != nil {
		for _, word := range quoted.FindAllStringSubmatch(m[1], -1) {
			words = append(words, word[1])
		}
	} else if m := oneOf.FindStringSubmatch(problem.Hint); m != nil {
		words = strings.Split(m[1], ", ")
	}
	var mended []mend
	for _, word := range words {
		if fixed, ok := replaced(text, start, problem, word); ok {
			mended = append(mended, mend{"write \"" + word + "\"", fixed})
		}
	}
	return mended
}

// replaced returns the text with a word in the place of the one that the
// problem's message names.
func replaced(text string, start int, problem diag.Problem, word string) (string, bool) {
	rest := firstLine(text[start:])
	named := quoted.FindAllStringSubmatch(problem.Message, -1)
	for _, m := range slices.Backward(named) {
		wrong := m[1]
		if problem.Code == "header/unknown-key" {
			wrong = wrong[strings.LastIndexByte(wrong, '.')+1:]
		}
		if !strings.Contains(word, "#") {
			wrong, _, _ = strings.Cut(wrong, "#")
		}
		if wrong == "" || wrong == word {
			continue
		}
		if i := strings.Index(rest, wrong); i >= 0 {
			return text[:start+i] + word + text[start+i+len(wrong):], true
		}
	}
	return "", false
}

// owners returns the texts with somebody as the page's owner.
func owners(b *Base, text string) []mend {
	var mended []mend
	for _, id := range b.Directory.OwnerIDs() {
		if len(mended) == mostNames || b.Directory.Left(id, b.Day) {
			continue
		}
		if fixed, err := header.Add([]byte(text), "owners", id); err == nil {
			mended = append(mended, mend{"make " + id + " the owner", string(fixed)})
		}
	}
	return mended
}

// verifications returns the texts with a verification of today's text, as
// tandem verify would write it.
func (s *session) verifications(b *Base, name, text string) []mend {
	page := b.PageAt(name)
	if page == nil || slices.ContainsFunc(b.Problems, func(p diag.Problem) bool { return p.Path == name && p.Severity == diag.Error }) {
		return nil
	}
	s.once.Do(func() {
		if s.by == "" && s.options.Me != nil {
			s.by = s.options.Me(s.folder, b)
		}
	})
	var mended []mend
	for _, person := range b.Directory.People {
		if s.by != "" && person.ID != s.by || len(mended) == mostNames || trust.MayVerify(b.Judged, page, person.ID) != nil {
			continue
		}
		hash := b.Trust[page.ID].Hash
		if slices.ContainsFunc(page.Verified, func(v kb.Verification) bool {
			return v.Person() == person.ID && v.Text == hash && v.Day() == b.Day
		}) {
			continue // the word was given
		}
		fixed, err := header.Verify([]byte(text), kb.Verification{By: "human:" + person.ID, At: string(b.Day), Text: hash})
		if err == nil {
			mended = append(mended, mend{"verify this page as " + person.ID, string(fixed)})
		}
	}
	return mended
}
