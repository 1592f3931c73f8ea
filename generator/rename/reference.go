package rename

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/link"
)

// Reference is a reference of a page with its target.
type Reference struct {
	To     string // as written; of a link of the body without the heading
	Target kb.Target
	Pos    kb.Pos
	Link   *kb.Link // in the body; nil in the header
	item   bool     // in the text of an item of the header
}

// References returns every reference of a page to pages, files and people: first
// those of its header, then those of its body.
func References(l *kb.Linked, p *kb.Page) []Reference {
	var all []Reference
	add := func(to, key string, item bool) {
		at, written := p.At[key]
		if !written && item {
			return // an item of the body, where it is a link
		}
		all = append(all, Reference{To: to, Target: kb.Target{Page: l.Refs[kb.Ref{From: p.ID, To: to}]}, Pos: at, item: item})
	}
	fields := p.AllFields()
	for _, ref := range kb.PageReferences(fields) {
		add(ref.To, ref.Key, false)
	}
	for _, f := range fields {
		if f.Kind == kb.KindItems {
			for i, item := range *f.Target.(*[]kb.Item) {
				for _, to := range item.Pages {
					add(to, f.Key+"["+strconv.Itoa(i)+"]", true)
				}
			}
		}
	}
	for i := range p.Body.Links {
		if key := p.Body.Links[i].Key; strings.HasSuffix(key, "]") {
			continue // an item of the header, which is above
		}
		if p.Body.Links[i].Kind == kb.LinkWhole {
			continue // the former address of a page that moves stays, as an alias
		}
		all = append(all, Reference{To: p.Body.Links[i].Dest, Target: l.Targets[p.ID][i], Pos: p.Body.Links[i].Pos, Link: &p.Body.Links[i]})
	}
	return all
}

// references rewrites references that would lead elsewhere.
func (m *move) references() error {
	for _, p := range m.Pages {
		now := m.now(p)
		was, is := References(m.Linked, p), References(m.after, now)
		if len(was) != len(is) {
			continue // proved reports it
		}
		var values []header.Value
		var spans []span
		text := m.texts[now.Path]
		if text == nil {
			text = m.Source(p.Path)
		}
		for i, ref := range was {
			want := ref.Target
			want.Page = m.moved(want.Page)
			if ref.Target == (kb.Target{}) || is[i].Target == want || want.Owner != "" && want.Own == "" {
				continue
			}
			if want.Folder != "" && !m.holdsPages(want.Folder) {
				return &Refused{p.Path, ref.Pos, "it is the last page of \"" + want.Folder + "\", to which this links", "link to another page first, or move the page without leaving its folder"}
			}
			fresh := m.written(p, now, ref, want)
			switch {
			case ref.Link != nil:
				s, ok := destination(text, *is[i].Link)
				if !ok {
					return &Refused{p.Path, ref.Pos, "the link to \"" + ref.To + "\" is written in a form that cannot be edited automatically", "write it as [[id]] first"}
				}
				s.text = fresh
				spans = append(spans, s)
			case ref.item:
				values = inItem(values, text, is[i].Pos, ref.To, fresh)
			default:
				values = append(values, header.Value{At: is[i].Pos, Is: fresh})
			}
		}
		if len(values)+len(spans) == 0 {
			continue
		}
		// The body is edited first, because its places refer to the unedited text.
		text, ok := replace(text, spans)
		if !ok {
			return &Refused{p.Path, kb.Pos{Line: 1, Column: 1}, "two links share an address that would have to say two things", "write one of them as [[id]] first"}
		}
		text, err := header.Rewrite(text, values)
		if err != nil {
			return m.byHand(p.Path, err)
		}
		m.set(now.Path, text)
	}
	return nil
}

// holdsPages reports whether a folder still has a page after the move.
func (m *move) holdsPages(folder string) bool {
	return slices.ContainsFunc(m.after.Pages, func(p *kb.Page) bool { return strings.HasPrefix(p.Path, folder+"/") })
}

// written returns how a page refers to a target after the move, in the same form as
// before. For a link it is the part before the #.
func (m *move) written(before, now *kb.Page, ref Reference, want kb.Target) string {
	name, heading, hasHeading := strings.Cut(ref.To, "#")
	if ref.Link != nil {
		name, hasHeading = ref.Link.Dest, false
	}
	tail := ""
	if hasHeading {
		tail = "#" + heading
	}
	if ref.Link != nil && ref.Link.Kind == kb.LinkEmbed {
		return m.byPath(before, now, name, ref.Target, want)
	}
	if ref.Link != nil && ref.Link.Kind != kb.LinkWiki {
		return link.Encode(m.byPath(before, now, name, ref.Target, want))
	}
	target := m.after.Page(want.Page)
	trimmed := strings.TrimSpace(name)
	switch {
	case target == nil: // a register
		return want.Folder
	case strings.HasSuffix(strings.ToLower(trimmed), ".md"):
		old := m.Page(ref.Target.Page)
		if !strings.HasPrefix(trimmed, "/") && join(before, trimmed) != old.Path {
			return target.Path + tail // from the content folder
		}
		return m.byPath(before, now, trimmed, ref.Target, want) + tail
	case strings.HasPrefix(trimmed, "."):
		relative := relative(now, strings.TrimSuffix(target.Path, ".md"))
		if !strings.HasPrefix(relative, ".") {
			relative = "./" + relative
		}
		return relative + tail
	case !strings.Contains(strings.Trim(trimmed, "/"), "/"):
		if last := path.Base(target.ID); m.after.Page(last) == target || m.after.Page(last) == nil && len(m.after.PagesNamed(last)) == 1 {
			return last + tail
		}
	}
	return target.ID + tail
}

// byPath returns the path of a target from a page, or from the content folder
// where it was written so.
func (m *move) byPath(before, now *kb.Page, name string, was, want kb.Target) string {
	file := want.File
	switch {
	case want.Own != "":
		file = strings.TrimSuffix(want.Own, "/")
		if strings.HasPrefix(join(before, name), kb.OwnFolder) {
			file = kb.OwnFolder + file
		}
	case want.Folder != "":
		file = want.Folder
	case want.Page != "":
		file = m.after.Page(want.Page).Path
		if old := m.Page(was.Page); join(before, name) != old.Path { // the page was named by its folder
			file = path.Dir(file)
		}
	}
	slash := ""
	if strings.HasSuffix(name, "/") {
		slash = "/"
	}
	if strings.HasPrefix(name, "/") {
		return "/" + file + slash
	}
	to := relative(now, file)
	if strings.HasPrefix(name, "./") && !strings.HasPrefix(to, ".") {
		to = "./" + to
	}
	return to + slash
}

// join returns the path in the content folder that a page means by a path.
func join(p *kb.Page, name string) string {
	if rooted, ok := strings.CutPrefix(name, "/"); ok {
		return path.Clean(rooted)
	}
	return path.Join(p.Folder(), name)
}

// relative returns the path of a file or folder as a page would write it.
func relative(from *kb.Page, target string) string {
	here := strings.Split(from.Folder(), "/")
	if from.Folder() == "" {
		here = nil
	}
	var there []string
	if target != "." {
		there = strings.Split(target, "/")
	}
	for len(here) > 0 && len(there) > 0 && here[0] == there[0] && (len(there) > 1 || len(here) >= 1 && target == from.Folder()) {
		here, there = here[1:], there[1:]
	}
	if up := strings.Repeat("../", len(here)) + strings.Join(there, "/"); up != "" {
		return strings.TrimSuffix(up, "/")
	}
	return "."
}
