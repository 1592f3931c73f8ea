package edition_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// dump writes everything that an edition knows, in lines.
func dump(e *kb.Edition, all *kb.Judged) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	for _, p := range e.Pages {
		t := e.Trust[p.ID]
		line("== %s", p.ID)
		dumpFields(line, "", p.Common.Fields())
		if p.Fields != nil {
			dumpFields(line, "", p.Fields.Fields())
		}
		line("summary: %q", e.Summary(p))
		line("%d items, at %v", len(p.Items), slices.Sorted(maps.Keys(p.At)))
		for key, at := range p.At {
			if at.Line != 0 {
				line("%s stands on line %d", key, at.Line)
			}
		}
		for _, ref := range p.Refs {
			line("refers: %s %s", ref.Key, ref.To)
		}
		html, holes := p.Body.HTML, slices.Clone(p.Body.Holes)
		slices.Reverse(holes)
		for _, h := range holes {
			said := fmt.Sprintf("{%s %d}", h.Kind, h.Link)
			if h.Kind == kb.HoleSay {
				said = "{" + h.Say + "}"
			}
			html = html[:h.At] + said + html[h.At:]
		}
		line("html: %s", strings.TrimSpace(html))
		line("seen: %s", p.Body.Seen)
		for i, l := range p.Body.Links {
			to := strings.Replace(strings.Replace(fmt.Sprintf("%+v", e.Targets[p.ID][i]), " Outside:false}", "}", 1), " Own:}", "}", 1)
			line("link %d: %s %q %q in %q around %q to %s", i, l.Kind, l.Dest, l.Text, l.Section, l.Context, to)
		}
		for _, s := range p.Body.Sections {
			line("section %q: %q", s.Heading.Text, s.Text)
			for _, l := range s.Lines {
				line("line %q", l.Text)
			}
		}
		for _, task := range p.Body.Tasks {
			line("task %s: %q", task.ID, task.Text)
		}
		line("state: %s, text as in the base: %v, partial: %v", t.State, t.Hash == all.Trust[p.ID].Hash, p.Partial)
		for _, s := range t.SignOffs {
			line("signed: %s %s %s current %v", s.Person, s.Partner, s.At, s.Current)
		}
		for _, f := range t.Flags {
			line("flag: %s %s %s %s %d", f.Kind, f.Page, f.Owner, f.Day, f.Count)
		}
		for _, back := range e.Back[p.ID] {
			line("back: %s %s %q", back.Relation, back.From, back.Context)
		}
		if c, ok := e.History.Of(p.Path); ok {
			line("changed: %s by %v, %d commits told", c.Day, c.By, len(c.People))
		}
	}
	line("== site")
	line("editions %d, tags %v, files %d, types %d", len(e.Site.Editions), e.Site.Tags, len(e.Files), len(e.Types))
	for _, p := range e.Directory.Partners {
		line("partner: %+v", p)
	}
	for _, team := range e.Directory.Teams {
		line("team: %+v", team)
	}
	for _, p := range e.Directory.People {
		line("person: %+v", p)
	}
	line("gone: %v", e.Directory.Gone)
	return b.String()
}

// dumpFields writes the fields of a header that have a value.
func dumpFields(line func(string, ...any), prefix string, fields []kb.Field) {
	for _, f := range fields {
		if f.Empty() {
			continue
		}
		switch v := f.Target.(type) {
		case *string:
			line("%s%s: %q", prefix, f.Key, *v)
		case *[]string:
			line("%s%s: %q", prefix, f.Key, *v)
		case *[]kb.Word:
			line("%s%s: %q", prefix, f.Key, *v)
		case *kb.Day:
			line("%s%s: %s", prefix, f.Key, *v)
		case *kb.Number:
			line("%s%s: %s", prefix, f.Key, v.Text)
		case *kb.Interval:
			line("%s%s: %s", prefix, f.Key, v)
		case *kb.YesNo:
			line("%s%s: %s", prefix, f.Key, *v)
		case *[]kb.Item:
			for i, item := range *v {
				line("%s%s[%d]: %+v", prefix, f.Key, i, item)
			}
		default:
			f.EachRow(func(i int, row []kb.Field) { dumpFields(line, fmt.Sprintf("%s%s[%d].", prefix, f.Key, i), row) })
		}
	}
}
