package assemble

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"tandem/generator/kb"
)

// Bind fills the prose and item fields from the sections of the body, prose where
// the header leaves it empty. All sections of a name count. A heading is the English
// one or that of the language of the base; case, plural, numbers, signs and
// punctuation around it do not matter.
func Bind(d Draft) {
	if d.Fields == nil {
		return
	}
	fields := d.Fields.Fields()
	of := sectionsOf(d.Body.Sections, fields, d.Type)
	for i, f := range fields {
		switch target := f.Target.(type) {
		case *string:
			if f.Section != "" && f.Empty() {
				*target = textIn(d.Body.Sections, of, i)
			}
		case *[]kb.Item:
			*target = itemsIn(d.Body.Sections, of, i, *target)
		}
	}
}

// sectionsOf returns for each section of a body the field that it belongs to, -1 for
// none. Text below a deeper heading, or below one inside a list, belongs to the
// section around it.
func sectionsOf(sections []kb.Section, fields []kb.Field, t *kb.Type) []int {
	names := map[string]int{}
	for i, f := range fields {
		if f.Section == "" {
			continue
		}
		for _, name := range []string{f.Section, t.Heading(f.Section)} {
			name = headingKey(name)
			if _, taken := names[name]; !taken {
				names[name] = i
			}
		}
	}
	of := make([]int, len(sections))
	type around struct{ level, field int }
	var open []around
	for k, s := range sections {
		of[k] = -1
		if len(names) == 0 || s.Heading.Level == 0 {
			continue
		}
		i, named := names[headingKey(s.Heading.Text)]
		if s.InList && !named {
			if len(open) > 0 {
				of[k] = open[len(open)-1].field
			}
			continue
		}
		for len(open) > 0 && open[len(open)-1].level >= s.Heading.Level {
			open = open[:len(open)-1]
		}
		if named {
			open = append(open, around{s.Heading.Level, i})
		}
		if len(open) > 0 {
			of[k] = open[len(open)-1].field
		}
	}
	return of
}

// headingKey returns the part of a heading that is compared.
func headingKey(heading string) string {
	notWord := func(r rune) bool { return !unicode.IsLetter(r) }
	key := strings.ToLower(strings.TrimRightFunc(strings.TrimLeftFunc(heading, notWord), func(r rune) bool { return notWord(r) && !unicode.IsDigit(r) }))
	if key == "" {
		return heading
	}
	key = strings.Join(strings.Fields(key), " ")
	return strings.TrimSuffix(key, "s")
}

// textIn returns the text of a field's sections. A heading alone counts as written,
// because below it may be a table or a picture.
func textIn(sections []kb.Section, of []int, field int) string {
	var texts []string
	heading := ""
	for k, s := range sections {
		if of[k] != field {
			continue
		}
		heading = cmp.Or(heading, s.Heading.Text)
		texts = append(texts, s.Text)
	}
	if text := strings.Join(texts, "\n"); strings.TrimSpace(text) != "" {
		return text
	}
	return heading
}

// itemsIn returns the items of a field: those of the header, as the body shows them,
// and those of its sections.
func itemsIn(sections []kb.Section, of []int, field int, header []kb.Item) []kb.Item {
	header = slices.DeleteFunc(slices.Clone(header), func(i kb.Item) bool { return strings.TrimSpace(i.Text) == "" })
	var items []kb.Item
	for k, s := range sections {
		if of[k] != field {
			continue
		}
		found := itemsOf(s.Lines)
		if s.Key != "" {
			for i := range min(len(found), len(header)) {
				found[i].Audience = header[i].Audience
			}
		}
		items = append(items, found...)
	}
	return items
}

// itemsOf returns the items among lines: all lines of top-level lists, and those
// nested in them that say who, when, or whether it is done. What these do not say
// is that of the line they are nested in.
func itemsOf(lines []kb.Line) []kb.Item {
	var items []kb.Item
	all := make([]kb.Item, len(lines))
	for i, line := range lines {
		item := line.Item
		own := len(item.Owners) > 0 || item.Due != "" || item.BadDay != "" || item.VagueDay != "" || item.Task || item.Declined != ""
		if line.Parent > 0 {
			item = within(all[line.Parent-1], item)
		}
		if all[i] = item; line.Parent == 0 || own {
			items = append(items, item)
		}
	}
	return items
}

// within returns a nested item with the values that it inherits from the outer one.
func within(outer, item kb.Item) kb.Item {
	outer.Pos = kb.Pos{}
	item.Under = &outer
	if len(item.Owners) == 0 {
		item.Owners = outer.Owners
	}
	if len(item.Pages) == 0 {
		item.Pages = outer.Pages
	}
	item.Due = cmp.Or(item.Due, outer.Due)
	if !item.Task {
		item.Done = outer.Done
	}
	if !item.Done && item.Declined == "" {
		item.Declined = outer.Declined
	}
	return item
}
