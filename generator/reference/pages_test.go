// Package reference is for tests only: it writes the reference pages of the published
// base from the types themselves and fails when they are out of date. Pages returns
// one Markdown page for each type, one for the keys that every page may have, and
// one for the codes of problems; Practices returns the table of partnership
// practices and what in a base supports them.
package reference

import (
	"fmt"
	"slices"
	"strings"

	"tandem/generator/explain"
	"tandem/generator/kb"
)

// Page is one generated file.
type Page struct {
	Path string // in the content folder
	Text string
}

// Folder is the folder of the pages in the content folder.
const Folder = "guides/reference/"

// Pages returns the reference of the types, owned by the given ids.
func Pages(types kb.Types, owners []string) []Page {
	var pages []Page
	for i, t := range types {
		pages = append(pages, Page{
			Path: Folder + t.Name + ".md",
			Text: head(owners, 100+i, "Reference: "+t.Name, "Every key and section of "+withArticle(t.Name)+".") + typePage(t),
		})
	}
	common := new(kb.Common)
	pages = append(pages,
		Page{Folder + "common.md", head(owners, 90, "Reference: every page", "The keys that every header may have.") + commonPage(common)},
		Page{Folder + "site.md", head(owners, 91, "Reference: site.yaml and directory.yaml", "The keys of the two files beside the pages.") + settingsPage()},
		Page{Folder + "problems.md", head(owners, 92, "Reference: problems", "What each code of a problem means, an example, and how to fix it.") + problemsPage()})
	slices.SortFunc(pages, func(a, b Page) int { return strings.Compare(a.Path, b.Path) })
	return pages
}

// head returns the header and title of a generated page.
func head(owners []string, order int, title, description string) string {
	return fmt.Sprintf("---\ndescription: %s\nowners: [%s]\nreview_every: never\nreason: Printed from the program, and proved current by its tests.\norder: %d\nsearch: low\n---\n# %s\n\n",
		description, strings.Join(owners, ", "), order, title)
}

// withArticle returns a type's name with its article: "an asset".
func withArticle(name string) string {
	if strings.ContainsRune("aeiou", rune(name[0])) {
		return "an " + name
	}
	return "a " + name
}

func typePage(t *kb.Type) string {
	var b strings.Builder
	name := withArticle(t.Name)
	fmt.Fprintf(&b, "%s is %s. Its pages are in the folder `%s/` and are listed in the register \"%s\".\n\n", strings.ToUpper(name[:1])+name[1:], t.Doc, t.Folder, t.Register)
	if t.Private {
		b.WriteString("It is about a person: without an `audience` it is for the audience `" + kb.AudiencePrivate + "` alone, which only an edition that names it shows.\n\n")
	}
	switch {
	case t.Record != nil && t.Name == "decision":
		b.WriteString("A decision that was taken is a record: it is reviewed again only after its `revisit_by`.\n\n")
	case t.Record != nil && t.Record(&kb.Page{Fields: t.New()}, ""):
		b.WriteString("It is a record of what happened: it is not reviewed.\n\n")
	case t.Unreviewed:
		b.WriteString("It is a definition: it is not reviewed.\n\n")
	default:
		every := t.Review
		if !every.Given() {
			every = kb.Interval{N: 180, Unit: "d"}
		}
		fmt.Fprintf(&b, "It is living: unless the header or `site.yaml` says otherwise, it is reviewed %s.", every.Words())
		if t.BothSign {
			b.WriteString(" One of each partner verifies it.")
		}
		if t.Record != nil {
			b.WriteString(" Once it tells what has happened, it is a record and no longer reviewed.")
		}
		b.WriteString("\n\n")
	}
	header, sections := split(t.New().Fields())
	b.WriteString("The keys of [every page](common.md) apply as well.\n\n")
	if len(header) > 0 {
		b.WriteString("## Header\n\nPages and the register show a value under the name in the second column. Without a name there, the page shows it in another way, or not at all.\n\n" + shownTable(header))
	}
	if len(sections) > 0 {
		b.WriteString("## Sections\n\nWritten as headings of the text, or as Markdown under the key in the header; the page shows both among its sections.\n\n| Heading | Key | What it holds | |\n|---|---|---|---|\n")
		for _, f := range sections {
			fmt.Fprintf(&b, "| %s | `%s` | %s%s | %s |\n", f.Section, f.Key, f.Doc, itemsNote(f), need(f))
		}
		b.WriteString("\n")
	}
	if slices.ContainsFunc(sections, func(f kb.Field) bool { return f.Kind == kb.KindItems }) {
		b.WriteString("An item is a list line: its text, then in any order the pages it applies to in double brackets, one or more `@owner`, and a day when it is due. " +
			"A box makes it a task; its tick says done. `declined: reason` at the end says that it will not be done. Of several days the last one counts. " +
			"Code, addresses and words between quotation marks are never owners or days. A line nested in an item is an item if it has a box, an owner or a day; what it leaves out is taken from the item around it.\n\n")
	}
	if len(t.Rules) > 0 {
		b.WriteString("## Checks\n\n| Code | Rule |\n|---|---|\n")
		for _, r := range t.Rules {
			fmt.Fprintf(&b, "| `%s` | %s |\n", r.Code, r.Why)
		}
		b.WriteString("\n")
	}
	b.WriteString("## Smallest example\n\n```markdown\n" + t.Example + "```\n")
	return b.String()
}

func itemsNote(f kb.Field) string {
	if f.Kind == kb.KindItems {
		return "; lines are items"
	}
	return ""
}

func commonPage(c *kb.Common) string {
	return "These keys may stand in the header of every page. Any other key is an error, except below `x`.\n\n" +
		"A page shows what its keys say, except `aliases`, which lead to it, `order`, which is its place in lists, and `canary`, which no page may show. " +
		"`review_every` and `reason` are shown with the next review, once the page is verified.\n\n" +
		"## Header\n\n" + fieldTable(c.Fields())
}

func settingsPage() string {
	return "## site.yaml\n\nWithout this file, or with `lenient: true`, errors of pages become warnings.\n\n" + fieldTable(new(kb.Site).Fields()) +
		"## directory.yaml\n\n" + fieldTable(new(kb.Directory).Fields())
}

func problemsPage() string {
	var b strings.Builder
	b.WriteString("`tandem check` prints each problem with its place, what to do, and a code in square brackets. An error stops a build; a warning does not. " +
		"This page explains every code. `tandem explain CODE` prints the same text in a terminal, and `tandem explain` lists the families of codes.\n")
	for _, group := range explain.Groups() {
		b.WriteString("\n## " + group.Title + "\n")
		for _, code := range group.Codes {
			b.WriteString("\n### " + code.Name + "\n\n" + code.Markdown())
		}
	}
	return b.String()
}

// split parts the fields of the header from those of the body.
func split(fields []kb.Field) (header, sections []kb.Field) {
	for _, f := range fields {
		if f.Section != "" {
			sections = append(sections, f)
		} else {
			header = append(header, f)
		}
	}
	return header, sections
}

func fieldTable(fields []kb.Field) string {
	var b strings.Builder
	b.WriteString("| Key | Holds | What it says | |\n|---|---|---|---|\n")
	rows(&b, "", fields)
	b.WriteString("\n")
	return b.String()
}

// shownTable is a fieldTable that also says what readers see above or beside a value.
func shownTable(fields []kb.Field) string {
	var b strings.Builder
	b.WriteString("| Key | Shown as | Holds | What it says | |\n|---|---|---|---|---|\n")
	shownRows(&b, "", fields, true)
	b.WriteString("\n")
	return b.String()
}

func shownRows(b *strings.Builder, prefix string, fields []kb.Field, labelled bool) {
	for _, f := range fields {
		label := ""
		if labelled && f.Labelled() {
			label = f.Name()
		}
		fmt.Fprintf(b, "| `%s%s` | %s | %s | %s | %s |\n", prefix, f.Key, label, holds(f), f.Doc, need(f))
		shownRows(b, prefix+f.Key+".", f.Of, label != "")
	}
}

func rows(b *strings.Builder, prefix string, fields []kb.Field) {
	for _, f := range fields {
		if f.Key == "" {
			continue
		}
		fmt.Fprintf(b, "| `%s%s` | %s | %s | %s |\n", prefix, f.Key, holds(f), f.Doc, need(f))
		rows(b, prefix+f.Key+".", f.Of)
	}
}

func need(f kb.Field) string {
	switch f.Need {
	case kb.Required:
		return "required"
	case kb.Wanted:
		return "wanted"
	}
	return ""
}

// holds describes a value of a field.
func holds(f kb.Field) string {
	page := "a page"
	if f.PageType != "" {
		page = withArticle(f.PageType)
	}
	switch f.Kind {
	case kb.KindText:
		return "text"
	case kb.KindTexts:
		return "list of texts"
	case kb.KindDay:
		return "day, `YYYY-MM-DD`"
	case kb.KindNumber:
		return "number"
	case kb.KindPercent:
		return "percentage, `10%`"
	case kb.KindInterval:
		return "`90d`, `6w`, `6mo`, `1y` or `never`"
	case kb.KindChoice:
		return "`" + strings.Join(f.Choices, "`, `") + "`"
	case kb.KindYesNo:
		return "`yes` or `no`"
	case kb.KindOwner:
		return "id of a person or team"
	case kb.KindOwners:
		return "ids of people and teams"
	case kb.KindPage:
		return page
	case kb.KindPages:
		return "list of pages"
	case kb.KindRows:
		return "list of rows"
	case kb.KindNamed:
		return "mapping of names"
	case kb.KindWords:
		return "mapping of name to text"
	case kb.KindFree:
		return "anything"
	}
	return string(f.Kind)
}
