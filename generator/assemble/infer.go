package assemble

import (
	"path"
	"slices"
	"strings"
	"unicode"

	"tandem/generator/kb"
)

// owned is a typed header that says who answers for the page.
type owned interface{ Owned() []string }

// happened is a typed header that says when the thing took place.
type happened interface{ Happened() kb.Day }

func infer(p *kb.Page, site *kb.Site, directory *kb.Directory) {
	if typed, ok := p.Fields.(owned); ok && len(p.Owners) == 0 {
		p.Owners = slices.Clone(typed.Owned())
	}
	if len(p.Partners) == 0 {
		for _, id := range p.Owners {
			if owner, ok := directory.Owner(id); ok && owner.Partner != "" && !slices.Contains(p.Partners, owner.Partner) {
				p.Partners = append(p.Partners, owner.Partner)
			}
		}
		slices.Sort(p.Partners)
	}
	p.Audience = Audience(p, site)
	if !site.Keyed(p.SortKey) { // it stays while the language does
		p.SortKey = site.SortKey(p.Title)
	}
	switch p.Status {
	case "", "stable":
		p.Status = kb.StatusActive
	case "deprecated":
		p.Status = kb.StatusSuperseded
	}
}

// Audience returns who may read a page: whom its header names, or else its type, its folder
// or the settings.
func Audience(p *kb.Page, site *kb.Site) []string {
	if len(p.Audience) > 0 {
		return p.Audience
	}
	if p.Type.Private && !p.Index {
		return []string{kb.AudiencePrivate}
	}
	if folder, ok := site.AudienceOf(p.Folder()); ok {
		return folder.Audience
	}
	return site.DefaultAudience
}

// dateOf returns the day of a record: that of the header, or the one that its file
// name begins with.
func dateOf(p *kb.Page) kb.Day {
	if typed, ok := p.Fields.(happened); ok && typed.Happened() != "" {
		return typed.Happened()
	}
	day, _ := kb.DayOfName(p.Path)
	return day
}

// titleOf makes a title of a file's name: "run-the-demo.md" is "Run the demo".
func titleOf(file string) string {
	name := strings.TrimSuffix(path.Base(file), ".md")
	words := strings.Fields(strings.NewReplacer("-", " ", "_", " ").Replace(name))
	if len(words) == 0 {
		return file
	}
	runes := []rune(strings.Join(words, " "))
	runes[0] = unicode.ToUpper(runes[0])
	return string(runes)
}
