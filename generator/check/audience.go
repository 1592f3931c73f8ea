package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// editionRules are about settings that restrict readers.
func editionRules() []Rule {
	return []Rule{
		{Code: "site/bad-edition", Why: "the name of an edition can be that of a folder", Severity: diag.Error, check: siteBadEdition},
		{Code: "site/same-audience", Why: "an audience is written one way", Severity: diag.Error, check: siteSameAudience},
		{Code: "page/unknown-audience", Why: "an audience is one that some edition shows", Severity: diag.Error, check: pageUnknownAudience},
	}
}

func siteBadEdition(j *scope, report report) {
	seen := map[string]string{}
	for _, e := range j.Site.Editions {
		at := j.Site.At["editions."+e.Name]
		_, err := kb.PathPart(e.Name)
		key := kb.FoldPath(e.Name)
		switch other, taken := seen[key]; {
		case err != nil:
			report(siteFile, at, "the edition "+diag.Quote(e.Name)+" cannot be a folder: "+err.Error(), "write letters, digits and hyphens, such as public")
		case strings.HasPrefix(e.Name, ".") || strings.HasPrefix(e.Name, "-"):
			report(siteFile, at, "the edition "+diag.Quote(e.Name)+" begins with "+diag.Quote(e.Name[:1]), "write letters, digits and hyphens, such as public")
		case taken:
			report(siteFile, at, "the editions "+diag.Quote(e.Name)+" and "+diag.Quote(other)+" become one folder on many disks", "give one of them another name")
		}
		seen[key] = e.Name
	}
}

func siteSameAudience(j *scope, report report) {
	seen := map[string]string{}
	for _, e := range j.Site.Editions {
		for i, a := range e.Audiences {
			key := kb.FoldPath(a)
			if key == kb.AudiencePrivate {
				seen[key] = kb.AudiencePrivate
			}
			if other, taken := seen[key]; taken && other != a {
				report(siteFile, j.Site.At[item("editions."+e.Name+".audiences", i)], "the audience "+diag.Quote(a)+" is another spelling of "+diag.Quote(other), "write "+diag.Quote(other)+" everywhere")
				continue
			}
			seen[key] = a
		}
	}
}

func pageUnknownAudience(j *scope, report report) {
	known := audiences(&j.Site)
	used := usedAudiences(j)
	look := func(path string, at kb.Pos, label string) {
		several := several(label, used)
		switch {
		case len(several) > 0:
			report(path, at, "the audience "+diag.Quote(label)+" reads as "+strconv.Itoa(len(several))+" audiences", "write ["+strings.Join(several, ", ")+"], or join the words with hyphens if it is one")
		case label == kb.AudiencePrivate || slices.Contains(known, label):
		case len(known) > 0:
			report(path, at, "no edition is for the audience "+diag.Quote(label), diag.DidYouMean(label, append(known, kb.AudiencePrivate)))
		default: // any name is possible, except one that was to be private
			if _, ok := diag.Nearest(label, []string{kb.AudiencePrivate}); ok || kb.FoldPath(label) == kb.AudiencePrivate {
				report(path, at, "the audience "+diag.Quote(label)+" is not "+diag.Quote(kb.AudiencePrivate)+", so everybody would see the page", "write "+diag.Quote(kb.AudiencePrivate)+", or another name")
			}
		}
	}
	for _, e := range j.Site.Editions {
		for i, label := range e.Audiences {
			look(siteFile, j.Site.At[item("editions."+e.Name+".audiences", i)], label)
		}
	}
	for i, label := range j.Site.DefaultAudience {
		if at, given := j.Site.At[item("default_audience", i)]; given {
			look(siteFile, at, label)
		} else if len(known) > 0 && !slices.Contains(known, label) {
			// Without the key the default is internal. A page without an audience
			// reports it where it matters.
			each(j, func(p *kb.Page, _ kb.Trust) {
				if _, own := p.At["audience"]; !own && slices.Contains(p.Audience, label) {
					report(p.Path, top(), "no edition is for the audience "+diag.Quote(label)+", which is the default of pages without one", "add audience: to the header, or default_audience: to site.yaml")
				}
			})
		}
	}
	for _, f := range j.Site.FolderAudience {
		for i, label := range f.Audience {
			look(siteFile, j.Site.At[item("folder_audience."+f.Folder, i)], label)
		}
	}
	each(j, func(p *kb.Page, _ kb.Trust) {
		if _, unread := kb.MayBeFor(p.Audience); unread {
			return
		}
		for i, label := range p.Audience {
			if at, given := p.At[item("audience", i)]; given {
				look(p.Path, at, label)
			}
		}
	})
}

// usedAudiences returns the audiences of one word that something of the base names, and
// those that most bases have.
func usedAudiences(j *scope) map[string]bool {
	used := map[string]bool{"public": true, "internal": true, kb.AudiencePrivate: true}
	add := func(labels []string) {
		for _, label := range labels {
			used[kb.FoldPath(label)] = true
		}
	}
	add(audiences(&j.Site))
	add(j.Site.DefaultAudience)
	for _, f := range j.Site.FolderAudience {
		add(f.Audience)
	}
	each(j, func(p *kb.Page, _ kb.Trust) { add(p.Audience) })
	return used
}

var (
	joined = regexp.MustCompile(`(?i)\s*[&+/]\s*|\s+(?:and|or|und|et)\s+`)
	spaced = regexp.MustCompile(`\s+`)
)

// several returns the audiences that a label seems to name together: words that are
// joined, one of which is an audience, or words that all are.
func several(label string, used map[string]bool) []string {
	parts, known := joined.Split(label, -1), 0
	all := len(parts) == 1
	if all {
		parts = spaced.Split(label, -1)
	}
	for _, part := range parts {
		if part == "" || strings.ContainsAny(part, " ") {
			return nil
		}
		if used[kb.FoldPath(part)] {
			known++
		}
	}
	if len(parts) < 2 || known == 0 || all && known < len(parts) {
		return nil
	}
	return parts
}

// audiences returns the audiences of all editions in the order of the file.
func audiences(s *kb.Site) []string {
	var all []string
	for _, e := range s.Editions {
		all = kb.AddOnce(all, e.Audiences...)
	}
	return all
}
