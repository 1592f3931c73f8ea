package generator

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Visible returns the problems that a reader of the edition of the options may see.
// Without an edition's name that is its author, who sees all. A reader of a named
// edition sees those of the shown pages, without hints, which suggest names of the
// whole base, and none that names something hidden.
func (c *Checked) Visible(o Options) diag.List {
	if o.Edition == "" {
		return c.Problems
	}
	rules, err := editions(&c.Judged.Site, o)
	if err != nil {
		return nil
	}
	shown := map[string]bool{} // paths
	var hidden []string
	for _, p := range c.Judged.Pages {
		if rules[0].Shows(p.Audience) && (o.shownDrafts() || !p.Draft()) {
			shown[p.Path] = true
		} else {
			hidden = append(hidden, p.ID, lastOf(p.ID), p.Path, strings.Trim(p.URL, "/"), p.Title)
			hidden = append(hidden, p.Aliases...)
		}
	}
	if rules[0].People == kb.PeopleRoles {
		for _, p := range c.Judged.Directory.People {
			hidden = append(hidden, p.ID, p.Name, p.Account, strings.TrimPrefix(p.Contact, "mailto:"))
		}
	}
	var visible diag.List
	var messages strings.Builder
	for _, p := range c.Problems {
		page := c.Judged.PageAt(p.Path)
		within := func(b kb.Block) bool { return b.From <= p.Line && p.Line <= b.To && !rules[0].Shows(b.Audience) }
		if shown[p.Path] && !slices.ContainsFunc(page.Blocks(), within) {
			p.Hint = ""
			visible.Add(p)
			messages.WriteString(strings.ToLower(p.Message) + "\n")
		}
	}
	said := messages.String()
	for _, word := range hidden {
		if word = strings.ToLower(strings.TrimSpace(word)); word == "" || !names(said, word) {
			continue
		}
		visible = slices.DeleteFunc(visible, func(p diag.Problem) bool { return names(strings.ToLower(p.Message), word) })
	}
	return visible
}

func lastOf(id string) string {
	_, name, _ := cutLast(id)
	return name
}

// names reports whether a text contains a word, not as part of a longer one.
func names(text, word string) bool {
	letter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	for rest, passed := text, 0; ; {
		i := strings.Index(rest, word)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:passed+i])
		after, _ := utf8.DecodeRuneInString(rest[i+len(word):])
		if !letter(before) && !letter(after) {
			return true
		}
		passed += i + 1
		rest = text[passed:]
	}
}
