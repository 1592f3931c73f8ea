package link

import (
	"cmp"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// header resolves the page references of a page's header.
func (l *linker) header(p *kb.Page) {
	for _, ref := range p.Refs {
		if ref.Owner || ref.Text && kb.IsWhole(ref.To) { // see kb.Base.LeadsTo
			continue
		}
		at := p.Place(ref.Key)
		target, broken := l.page(p, ref.To)
		if ref.Text {
			// The text is shown as it is written, so a broken reference in it is not a
			// problem; the edition gate looks at its target.
			if broken == nil {
				l.linked.Refs[kb.Ref{From: p.ID, To: ref.To, Text: true}] = target.ID
			}
			continue
		}
		if broken != nil {
			l.report(p, at, diag.Error, broken.code, ref.Key+": "+broken.message, broken.hint)
			continue
		}
		if want := ref.Type; want != "" && target.Type.Name != want {
			l.report(p, at, diag.Error, "link/wrong-type",
				ref.Key+": \""+target.ID+"\" is a "+target.Type.Name+", not a "+want, "name a page of type "+want)
			continue
		}
		l.linked.Refs[kb.Ref{From: p.ID, To: ref.To}] = target.ID
		relation := cmp.Or(ref.Back, kb.LinkedFrom)
		l.backlink(p, target.ID, relation, "", "")
	}
}

// items resolves the page references of a page's items. They are links of the body
// too and are reported there.
func (l *linker) items(p *kb.Page) {
	if p.Fields == nil || len(p.Items) == 0 {
		return
	}
	for _, f := range p.Fields.Fields() {
		if f.Kind != kb.KindItems {
			continue
		}
		for _, item := range *f.Target.(*[]kb.Item) {
			for _, ref := range item.Pages {
				target, broken := l.page(p, ref)
				if broken != nil {
					continue
				}
				l.linked.Refs[kb.Ref{From: p.ID, To: ref}] = target.ID
				relation := cmp.Or(f.Back, kb.LinkedFrom)
				l.backlink(p, target.ID, relation, item.Text, "")
			}
		}
	}
}

// body resolves the links of a page's text.
func (l *linker) body(p *kb.Page) {
	targets := make([]kb.Target, len(p.Body.Links))
	for i, link := range p.Body.Links {
		target, broken := l.link(p, link)
		if broken != nil {
			l.report(p, link.Pos, diag.Error, broken.code, broken.message, broken.hint)
		}
		if target == (kb.Target{}) {
			continue
		}
		targets[i] = target
		if !target.Outside {
			l.backlink(p, target.Page, kb.LinkedFrom, link.Context, link.Section)
		}
	}
	l.linked.Targets[p.ID] = targets
}

func (l *linker) link(p *kb.Page, link kb.Link) (kb.Target, *fault) {
	var target kb.Target
	switch link.Kind {
	case kb.LinkOwner:
		if _, ok := l.base.Directory.Owner(link.Dest); !ok {
			if len(l.base.Directory.Partners) == 0 {
				return kb.Target{}, nil // without directory.yaml an @name is plain text
			}
			takes := func(item kb.Item) bool { return item.HasOwner(link.Dest) }
			if link.Text != "@"+link.Dest && !slices.ContainsFunc(p.Items, takes) {
				if _, near := diag.Nearest(link.Dest, l.base.Directory.OwnerIDs()); !near {
					return kb.Target{}, nil // a word with capitals that names no owner: @Override
				}
			}
			return kb.Target{}, l.noOwner(link.Dest, link.Text)
		}
		return kb.Target{Owner: link.Dest}, nil
	case kb.LinkWiki:
		if link.Dest == "" {
			target.Page = p.ID
			break
		}
		if folder := strings.Trim(link.Dest, "/"); l.base.Page(folder) == nil {
			if _, ok := l.base.Types.InFolder(folder); ok && link.Heading == "" {
				return kb.Target{Folder: folder}, nil
			}
		}
		found, broken := l.page(p, link.Dest)
		if broken != nil {
			return kb.Target{}, broken
		}
		target.Page = found.ID
	case kb.LinkWhole:
		return l.whole(p, link), nil
	case kb.LinkEmbed:
		return l.embed(p, link.Dest)
	default:
		if link.Dest == "" {
			target.Page = p.ID
			break
		}
		found, broken := l.file(p, link.Dest)
		if broken != nil {
			return kb.Target{}, broken
		}
		target = found
	}
	if link.Kind == kb.LinkImage {
		if target.File == "" {
			return kb.Target{}, &fault{"link/no-such-file", "image \"" + link.Dest + "\" is no file", "name a picture that stands in the content folder"}
		}
		return target, nil
	}
	if target.Page == "" || link.Heading == "" {
		return target, nil
	}
	to := l.base.Page(target.Page)
	if to.Headings != nil {
		return l.partial(p, link, to), nil
	}
	id := headingID(to, link.Heading)
	link.Heading = id
	if broken := l.heading(p, to, link); broken != nil {
		return target, broken // where lenient, it leads to the page
	}
	target.Heading = id
	return target, nil
}

// partial returns the target of a link to a heading of a page that the edition
// shows in part: the heading has another id there, or the link leads to the page.
func (l *linker) partial(p *kb.Page, link kb.Link, to *kb.Page) kb.Target {
	id, shown := to.Headings[link.Heading]
	if words := headingID(to, link.Heading); !shown && words != link.Heading {
		id, shown = words, true
	}
	if !shown {
		l.report(p, link.Pos, diag.Warning, "edition/hidden-target",
			"link leads to \"#"+link.Heading+"\" of \""+to.ID+"\", which stands in a block that "+l.edition+" does not show", "there the link leads to the page alone; link to another heading, or widen the block")
	}
	return kb.Target{Page: to.ID, Heading: id}
}

func (l *linker) noOwner(id, written string) *fault {
	hint := cmp.Or(diag.DidYouMean(id, l.base.Directory.OwnerIDs()), "add the person to directory.yaml, or name one who is there")
	return &fault{"link/no-such-owner", "unknown owner \"" + written + "\"", hint}
}
