package lsp

import (
	"context"
	"slices"

	"tandem/generator/diag"
	"tandem/generator/fix"
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
		fixes := fix.Attach(diag.List{problem}, base.Judged, base.Source)[0].Fixes
		if fixes == nil {
			continue
		}
		for _, f := range *fixes {
			after, err := f.Apply([]byte(text))
			if err != nil {
				return nil, err
			}
			all = append(all, codeAction{
				Title: f.Title, Kind: "quickfix", IsPreferred: len(*fixes) == 1,
				Diagnostics: []diagnostic{s.diagnostic(text, problem)}, Edit: s.one(name, text, string(after)),
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

// rewrite is a new text of the file, with the title of its action.
type rewrite struct{ title, text string }

// verifications returns the texts with a verification of today's text, as
// tandem verify would write it.
func (s *session) verifications(b *Base, name, text string) []rewrite {
	page := b.PageAt(name)
	if page == nil || slices.ContainsFunc(b.Problems, func(p diag.Problem) bool { return p.Path == name && p.Severity == diag.Error }) {
		return nil
	}
	s.once.Do(func() {
		if s.by == "" && s.options.Me != nil {
			s.by = s.options.Me(s.folder, b)
		}
	})
	var mended []rewrite
	for _, person := range b.Directory.People {
		if s.by != "" && person.ID != s.by || len(mended) == mostNames || trust.MayVerify(b.Judged, page, person.ID) != nil {
			continue
		}
		hash := b.Trust[page.ID].Hash
		if slices.ContainsFunc(page.Verified, func(v kb.Verification) bool {
			return v.Person() == person.ID && v.Text == hash && v.Day() == b.Day
		}) {
			continue // already verified by this person
		}
		title, v := "verify this page as ", kb.Verification{By: "human:" + person.ID, At: string(b.Day), Text: hash}
		if trust.Signs(b.Judged, page, person.ID) {
			title, v.How = "sign this record as ", kb.HowSigned
		}
		if fixed, err := header.Verify([]byte(text), v); err == nil {
			mended = append(mended, rewrite{title + person.ID, string(fixed)})
		}
	}
	return mended
}
