package lsp

import (
	"slices"
	"strings"

	"tandem/generator/kb"
)

// fieldsOf returns the keys that a page's header may have: those of the type
// that the text names, else of its folder.
func fieldsOf(b *Base, name, text string) []kb.Field {
	return b.Read(name, []byte(text)).AllFields()
}

func keys(s spot, colon bool) []choice {
	var choices []choice
	for _, f := range s.fields {
		if slices.Contains(s.present, f.Key) {
			continue
		}
		text := f.Key
		if !colon {
			text += ": "
		}
		choices = append(choices, choice{text: text, detail: detail(f), doc: f.Doc, filter: strings.TrimSpace(f.Key + " " + f.Label), kind: kindField})
	}
	return choices
}

func detail(f kb.Field) string {
	words := string(f.Kind)
	if f.Need == kb.Required {
		words += ", required"
	}
	return words
}

// values returns what a field may hold.
func values(b *Base, f kb.Field) []choice {
	var choices []choice
	plain := func(kind int, texts ...string) {
		for _, text := range texts {
			choices = append(choices, choice{text: text, kind: kind})
		}
	}
	switch {
	case f.Kind == kb.KindChoice:
		plain(kindEnum, f.Choices...)
	case f.Kind == kb.KindYesNo:
		plain(kindEnum, "yes", "no")
	case f.Kind == kb.KindInterval:
		plain(kindValue, "30d", "90d", "6mo", "1y", "never")
	case f.Kind == kb.KindDay || f.Key == "at":
		plain(kindValue, string(b.Day))
	case f.Kind == kb.KindOwner || f.Kind == kb.KindOwners:
		return people(b, "", true)
	case f.Key == "by" && strings.HasPrefix(f.Doc, "human:"):
		return people(b, "human:", false)
	case f.Key == "by":
		return people(b, "", false)
	case f.Kind == kb.KindPage || f.Kind == kb.KindPages:
		return pages(b, f.PageType)
	case f.Key == "type":
		for _, t := range b.Types {
			choices = append(choices, choice{text: t.Name, detail: t.English().Title, doc: t.English().Doc, kind: kindEnum})
		}
	case f.Key == "tags":
		plain(kindValue, tags(b)...)
	case f.Key == "partners":
		for _, p := range b.Directory.Partners {
			choices = append(choices, choice{text: p.ID, detail: p.Name, kind: kindReference})
		}
	case f.Key == "audience":
		plain(kindValue, audiences(b)...)
	}
	return choices
}

func people(b *Base, before string, teams bool) []choice {
	var choices []choice
	for _, id := range b.Directory.OwnerIDs() {
		owner, _ := b.Directory.Owner(id)
		if owner.Team && !teams || b.Directory.Left(id, b.Day) {
			continue
		}
		choices = append(choices, choice{text: before + id, detail: owner.Name + ", " + b.Directory.PartnerName(owner.Partner), doc: owner.About, filter: before + id + " " + owner.Name, kind: kindPerson})
	}
	return choices
}

// tags returns the vocabulary, or where it is open the tags in use.
func tags(b *Base) []string {
	if len(b.Site.Tags) > 0 {
		return b.Site.Tags
	}
	var used []string
	for _, p := range b.Pages {
		used = append(used, p.Tags...)
	}
	slices.Sort(used)
	return slices.Compact(used)
}

func audiences(b *Base) []string {
	all := slices.Clone(b.Site.DefaultAudience)
	for _, e := range b.Site.Editions {
		all = append(all, e.Audiences...)
	}
	for _, f := range b.Site.FolderAudience {
		all = append(all, f.Audience...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// pages returns how the pages of a type are named, or of any.
func pages(b *Base, pageType string) []choice {
	var choices []choice
	for _, p := range b.Pages {
		if pageType == "" || p.Type.Name == pageType {
			choices = append(choices, page(b, p, p.ID))
		}
	}
	return choices
}

func page(b *Base, p *kb.Page, text string) choice {
	c := choice{
		text: text, detail: p.Title, doc: p.Type.Title + ", " + b.Trust[p.ID].State.Words(),
		filter: text + " " + p.Title, kind: kindReference,
	}
	if term := p.Definition(); term != nil && term.Means != "" { // found by every word for it
		c.doc, c.filter = term.Means, text+" "+strings.Join(term.Names(p.Title), " ")
	}
	return c
}
