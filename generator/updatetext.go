package generator

import (
	"cmp"
	"reflect"
	"slices"

	"tandem/generator/assemble"
	"tandem/generator/check"
	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/link"
	"tandem/generator/proof"
	"tandem/generator/source"
	"tandem/generator/trust"
	"tandem/generator/wording"
	"tandem/templates"
)

// updatetext.go is a quick build after a save of text. Most saves change the text of
// a page and nothing that another page depends on. The results of the stages up to the
// problems depend, for each page, on:
//
//	its references      its own text; the names, types and headings of pages; files; the directory
//	its backlinks       the references of other pages, and the text around them
//	its trust           its own text and header; items of pages that refer to it; states of pages it
//	                    relies on; the directory, site.yaml, the day
//	its problems        all of these
//
// So if a page's header, items and headings are unchanged, a save changes only the text
// around its links on other pages, and the trust and problems of pages that it has
// started or stopped linking to: these are redone too, or all pages where a lesson is
// applied to the page now that was not before. While states stay, no other page is
// judged or checked again. Any other change goes through all pages. Outputs are made
// of the edition on request (Live), so they need no rule here.

// lastGood is the last base without errors and its inputs.
type lastGood struct {
	checked *Checked
	found   diag.List // by package source
	options Options
}

// updateText returns the base of a snapshot when only texts differ from the last good
// one; nil when anything else does.
func (b *Builder) updateText(now source.Snapshot, found diag.List, o Options) *Checked {
	last := b.lastGood
	if last == nil || o.Day != last.options.Day || o.Today != last.options.Today || o.History != last.options.History || o.BaseURL != last.options.BaseURL ||
		o.Edition != last.options.Edition || o.Everyone != last.options.Everyone || o.shownDrafts() != last.options.shownDrafts() || !slices.Equal(found, last.found) {
		return nil
	}
	if proof.HasCanaries(last.checked.Judged.Base) {
		return nil // the notice of a page depends on the audiences of others
	}
	if !b.theme.unchanged { // templates may have changed, and with them the names of types
		words, found := wording.Load(o.Templates, templates.FS, lang(&last.checked.Judged.Site))
		if len(found) > 0 || !reflect.DeepEqual(words, b.words) {
			return nil
		}
	}
	files, ok := changed(last.checked.source, now)
	if !ok {
		return nil
	}
	judged, base := last.checked.Judged, last.checked.Judged.Base
	if len(files) == 0 {
		return &Checked{Judged: judged, Problems: last.checked.Problems, source: now}
	}
	pages, problems, ok := b.reread(base, files)
	if !ok {
		return nil
	}
	linked, found := link.UpdateText(judged.Linked, base.Replace(pages), pages)
	if more := b.along(judged.Linked, linked, now, files); len(more) > len(files) {
		files = more
		if pages, problems, ok = b.reread(base, files); !ok || len(files) > mostTexts {
			return nil
		}
		linked, found = link.UpdateText(judged.Linked, base.Replace(pages), pages)
	}
	problems.Append(found)
	for _, p := range last.checked.Problems {
		if _, its := among(files, p.Path); its && ofAddress(p.Code) {
			problems.Add(p)
		}
	}
	before := judged
	if judged = trust.UpdateText(before, linked, pages); judged == nil || otherLessons(before, judged, pages) {
		return nil
	}
	problems.Append(check.Pages(judged, pages))
	if base.Site.Lenient {
		problems = lenient(problems, &base.Site)
	}
	checked := &Checked{Judged: judged, Problems: problems, source: now}
	problems.Append(b.hidden(checked, pages, o))
	problems.Append(written(checked, pages, o))
	checked.Problems = spliced(last.checked.Problems, files, problems.Sorted())
	return checked
}

// otherLessons reports whether pages show that a lesson of another page was applied to
// them and did not before, or no longer do: this stands on that page too.
func otherLessons(before, after *kb.Judged, pages []*kb.Page) bool {
	return slices.ContainsFunc(pages, func(p *kb.Page) bool {
		return slices.ContainsFunc(after.ItemsFor(p.ID, "lessons", after.Day), func(l kb.PlacedItem) bool {
			return before.Lesson(l) != after.Lesson(l)
		})
	})
}

// reread reads the pages of files again; false when more than text has changed of one
// of them.
func (b *Builder) reread(base *kb.Base, files []source.File) (pages []*kb.Page, problems diag.List, ok bool) {
	for _, f := range files {
		old := base.PageAt(f.Path)
		read := parse(f, base.Types)
		page, found := assemble.Page(read.draft, &base.Site, &base.Directory, base.Types, old.Index)
		if !textAlone(old, page) {
			return nil, nil, false
		}
		problems.Append(read.problems)
		problems.Append(found)
		pages = append(pages, page)
		b.drafts[f.Path] = read
	}
	return pages, problems, true
}

// along returns files with those of the pages that one of them has started or stopped
// linking to, sorted by path: whether anything links to a page is part of its trust
// and its problems.
func (b *Builder) along(before, after *kb.Linked, now source.Snapshot, files []source.File) []source.File {
	all := slices.Clone(files)
	add := func(id string) {
		p := after.Page(id)
		if p == nil {
			return
		}
		if i, taken := among(all, p.Path); !taken {
			if from, ok := among(now.Pages, p.Path); ok {
				all = slices.Insert(all, i, now.Pages[from])
			}
		}
	}
	for _, f := range files {
		id := after.PageAt(f.Path).ID
		for _, lists := range [][2][]kb.Target{{before.Targets[id], after.Targets[id]}, {after.Targets[id], before.Targets[id]}} {
			for _, t := range lists[0] {
				if t.Page != "" && !slices.ContainsFunc(lists[1], func(other kb.Target) bool { return other.Page == t.Page }) {
					add(t.Page)
				}
			}
		}
	}
	return all
}

// changed returns the pages whose bytes differ between two snapshots; false
// when anything but the text of pages differs.
func changed(before, now source.Snapshot) ([]source.File, bool) {
	if len(before.Pages) != len(now.Pages) || !same(before.Site, now.Site) || !same(before.Directory, now.Directory) ||
		!slices.EqualFunc(before.Files, now.Files, func(a, b kb.File) bool { return a.Path == b.Path && a.Hash == b.Hash }) {
		return nil, false
	}
	var files []source.File
	for i, f := range now.Pages {
		if f.Path != before.Pages[i].Path {
			return nil, false
		}
		if f.Hash != before.Pages[i].Hash {
			files = append(files, f)
		}
	}
	return files, len(files) <= mostTexts
}

// same reports whether a file says the same in two snapshots, or is in neither.
func same(a, b *source.File) bool { return a == b || a != nil && b != nil && a.Hash == b.Hash }

// mostTexts is the number of changed pages up to which this way is faster.
const mostTexts = 16

// spliced returns sorted problems with those of some files, sorted by path,
// replaced by others.
func spliced(before diag.List, files []source.File, anew diag.List) diag.List {
	all := slices.DeleteFunc(slices.Clone(before), func(p diag.Problem) bool {
		_, gone := among(files, p.Path)
		return gone
	})
	for len(anew) > 0 {
		n := 1
		for n < len(anew) && anew[n].Path == anew[0].Path {
			n++
		}
		i, _ := slices.BinarySearchFunc(all, anew[0].Path, func(p diag.Problem, path string) int { return cmp.Compare(p.Path, path) })
		all, anew = slices.Insert(all, i, anew[:n]...), anew[n:]
	}
	return all
}

// among finds a path among files sorted by path.
func among(files []source.File, path string) (int, bool) {
	return slices.BinarySearchFunc(files, path, func(f source.File, path string) int { return cmp.Compare(f.Path, path) })
}

// ofAddress reports whether a problem is about the address of a page, which a
// change of its text leaves as it is.
func ofAddress(code string) bool {
	return slices.Contains([]string{
		"link/reserved-address", "link/same-address", "link/same-id", "link/bad-alias", "link/alias-taken",
		"link/bad-name", "link/same-tag",
	}, code)
}

// textAlone reports whether two versions of a page differ in nothing that
// another page's references, trust or problems depend on.
func textAlone(old, now *kb.Page) bool {
	a, b := old.Common, now.Common
	a.Description, b.Description = "", "" // no other page depends on it
	return old.ID == now.ID && old.URL == now.URL && old.Type == now.Type && old.Index == now.Index && old.Date == now.Date &&
		reflect.DeepEqual(a, b) && reflect.DeepEqual(old.At, now.At) && // problems of addresses use places of the header
		sameFields(old.Fields, now.Fields) &&
		slices.EqualFunc(old.Body.Outline, now.Body.Outline, func(a, b kb.Heading) bool { return a.ID == b.ID && a.Text == b.Text })
}

// sameFields reports whether two typed headers have the same values. Prose only has to
// be empty or not in both; the place of an item does not matter.
func sameFields(old, now kb.Fields) bool {
	if old == nil || now == nil {
		return old == nil && now == nil
	}
	return slices.EqualFunc(old.Fields(), now.Fields(), func(a, b kb.Field) bool {
		switch {
		case a.Key != b.Key || a.Kind != b.Kind:
			return false
		case a.Kind == kb.KindProse:
			return a.Empty() == b.Empty()
		case a.Kind == kb.KindItems:
			return slices.EqualFunc(*a.Target.(*[]kb.Item), *b.Target.(*[]kb.Item), func(a, b kb.Item) bool {
				a.Pos, b.Pos = kb.Pos{}, kb.Pos{}
				return reflect.DeepEqual(a, b)
			})
		}
		return reflect.DeepEqual(a.Target, b.Target)
	})
}
