package assemble

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

type reporter func(severity diag.Severity, at kb.Pos, code, message, hint string)

// strays reports text that looks like a section or an item of the page's type but is
// neither.
func strays(p *kb.Page, types kb.Types, directory *kb.Directory, report reporter) {
	if p.Fields == nil || p.Index {
		return
	}
	fields := p.Fields.Fields()
	var sections, lists, items []string
	for _, f := range fields {
		if f.Section != "" {
			sections = append(sections, p.Type.Heading(f.Section))
		}
		if f.Kind == kb.KindItems {
			items = append(items, p.Type.Heading(f.Section))
			lists = append(lists, diag.Quote("## "+p.Type.Heading(f.Section)))
		}
	}
	if len(lists) == 0 {
		straysOfOthers(p, types, directory, report)
	}
	if len(sections) == 0 {
		return
	}
	of := sectionsOf(p.Body.Sections, fields, p.Type)
	for k, s := range p.Body.Sections {
		if of[k] < 0 && s.Heading.Level > 0 {
			near, ok := nearSection(s.Heading.Text, sections)
			if !ok && len(s.Lines) > 0 {
				near, ok = namesSection(s.Heading.Text, items)
			}
			if ok {
				report(diag.Warning, s.Heading.Pos, "page/near-section", "the heading "+diag.Quote(s.Heading.Text)+" is not the section "+diag.Quote(near), "write \"## "+near+"\", or another heading")
			}
		}
		if of[k] >= 0 && fields[of[k]].Kind == kb.KindItems {
			notItems(s, directory, report)
			continue
		}
		if len(lists) == 0 {
			continue
		}
		for _, line := range s.Lines {
			if looksLikeItem(line.Item, of[k] >= 0) {
				report(diag.Warning, line.Pos, "page/stray-item", "the line names "+named(line.Item)+", but is not in a section of items",
					"move it below "+strings.Join(lists, " or ")+", or write the name or day as code")
			}
		}
	}
}

// straysOfOthers reports open lines that say who and when on a page whose type has no
// items. One of the two alone is common there: a step of a checklist names who takes it.
func straysOfOthers(p *kb.Page, types kb.Types, directory *kb.Directory, report reporter) {
	for _, s := range p.Body.Sections {
		for _, line := range s.Lines {
			known := slices.ContainsFunc(line.Owners, func(id string) bool { _, ok := directory.Owner(id); return ok })
			if known && line.Due != "" && line.Open() {
				report(diag.Warning, line.Pos, "page/stray-item", "the line names "+named(line.Item)+", but a "+p.Type.Name+" has no items",
					"move it to a page that has ("+strings.Join(typesWithItems(types), ", ")+"), or write the name or day as code")
			}
		}
	}
}

// typesWithItems returns the names of the types whose open items wait for somebody.
func typesWithItems(types kb.Types) []string {
	var names []string
	for _, t := range types {
		if slices.ContainsFunc(t.New().Fields(), func(f kb.Field) bool { return f.Kind == kb.KindItems && f.TodoKind != "" }) {
			names = append(names, t.Name)
		}
	}
	return names
}

// looksLikeItem reports whether a line outside the sections of items looks like one.
// Sections of prose name people and days more freely: there it must have both an owner
// and a day, or be a task.
func looksLikeItem(item kb.Item, prose bool) bool {
	if prose {
		return len(item.Owners) > 0 && item.Due != "" || item.Task && len(item.Owners) > 0
	}
	return len(item.Owners) > 0 || item.Due != ""
}

func named(item kb.Item) string {
	parts := kb.Map(item.Owners, func(owner string) string { return "@" + owner })
	if item.Due != "" {
		parts = append(parts, string(item.Due))
	}
	return strings.Join(parts, " ")
}

// nearSection returns the section that a heading probably means: one that differs in
// one letter.
func nearSection(heading string, sections []string) (string, bool) {
	key := headingKey(heading)
	if utf8.RuneCountInString(key) < 5 {
		return "", false
	}
	i := slices.IndexFunc(sections, func(s string) bool { return oneApart([]rune(key), []rune(headingKey(s))) })
	if i < 0 {
		return "", false
	}
	return sections[i], true
}

// namesSection returns the section of items whose words a heading contains among
// others: "Next actions", "Lessons learned".
func namesSection(heading string, sections []string) (string, bool) {
	words := wordsOf(heading)
	for _, section := range sections {
		of := wordsOf(section)
		for i := 0; len(of) > 0 && i+len(of) <= len(words); i++ {
			if slices.Equal(words[i:i+len(of)], of) {
				return section, true
			}
		}
	}
	return "", false
}

// wordsOf returns the words of a heading as headingKey compares them.
func wordsOf(heading string) []string {
	words := strings.FieldsFunc(strings.ToLower(heading), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	for i, word := range words {
		words[i] = strings.TrimSuffix(word, "s")
	}
	return words
}

// oneApart reports whether two words differ in one letter, or in the order of two
// neighbouring ones.
func oneApart(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(b)-len(a) > 1 {
		return false
	}
	if len(b) > len(a) {
		return slices.Equal(a[i:], b[i+1:])
	}
	if i == len(a) {
		return false
	}
	if slices.Equal(a[i+1:], b[i+1:]) {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
}
