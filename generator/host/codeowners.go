package host

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"tandem/generator/kb"
)

// Codeowners returns a CODEOWNERS file (GitHub, GitLab, Gitea). Of the lines that
// match a file its host takes the last, so the general ones come first:
//
//	/content/, /templates/, /assets/, CODEOWNERS   the stewards of site.yaml
//	/content/a/page.md                             the owners of the page
//	/content/a/picture.png                         the owners of the pages that use the file
//
// Stewards own everything that belongs to no page: site.yaml, directory.yaml, texts
// above registers and pages without an owner, unused files. A person's or team's account
// is written unchanged when it is a mail address or begins with @, and with an @
// before it otherwise; a team without an account is replaced by its members, and a
// person who has left by day by the deputy. Comments name files without anybody to ask. Prefix is the content folder from the root of the repository.
func Codeowners(j *kb.Judged, prefix string) []byte {
	stewards := accountsOf(j, j.Site.Stewards)
	beside := path.Dir(prefix)
	folder := func(dir string) string {
		if dir = path.Join(dir); dir == "." {
			return "*"
		}
		return "/" + escape(dir) + "/"
	}
	var general, lines []line
	if len(stewards) > 0 {
		for _, pattern := range []string{folder(prefix), folder(path.Join(beside, "templates")), folder(path.Join(beside, "assets")), "CODEOWNERS"} {
			general = append(general, line{pattern, stewards})
		}
	}
	var silent []string
	users := map[string][]string{} // file → owners of the pages that use it
	for _, p := range j.Pages {
		for _, t := range j.Targets[p.ID] {
			if t.File != "" {
				users[t.File] = append(users[t.File], p.Owners...)
			}
		}
		if len(p.Owners) == 0 || strings.ContainsFunc(p.Path, unicode.IsControl) {
			continue
		}
		accounts := accountsOf(j, p.Owners)
		if len(accounts) == 0 {
			silent = append(silent, "#   "+oneLine(p.Path+": "+strings.Join(p.Owners, ", ")))
			continue
		}
		lines = append(lines, line{"/" + escape(path.Join(prefix, p.Path)), accounts})
	}
	for _, f := range j.Files {
		if accounts := accountsOf(j, users[f.Path]); len(accounts) > 0 {
			lines = append(lines, line{"/" + escape(path.Join(prefix, f.Path)), accounts})
		}
	}
	var b strings.Builder
	b.WriteString("# Made by tandem export codeowners from the owners of the pages: change those, then make it anew.\n")
	if len(general) == 0 {
		b.WriteString("# Nobody is asked about settings, templates, assets and what belongs to no page: name stewards in site.yaml.\n")
	}
	width := 0
	for _, l := range slices.Concat(general, lines) {
		width = max(width, len(l.pattern))
	}
	for _, l := range slices.Concat(general, lines) {
		fmt.Fprintf(&b, "%-*s %s\n", width, l.pattern, strings.Join(l.accounts, " "))
	}
	if len(silent) > 0 {
		asked := "nobody is"
		if len(general) > 0 {
			asked = "the stewards are"
		}
		b.WriteString("#\n# No owner of these pages has an account in directory.yaml, " + asked + " asked:\n" + strings.Join(silent, "\n") + "\n")
	}
	return []byte(b.String())
}

// line is a line of the file.
type line struct {
	pattern  string
	accounts []string
}

// accountsOf returns the accounts of people and teams in their order, each once.
func accountsOf(j *kb.Judged, owners []string) []string {
	var accounts []string
	add := func(account string) {
		if !nameable(account) {
			return
		}
		if !strings.ContainsRune(account, '@') {
			account = "@" + account
		}
		accounts = kb.AddOnce(accounts, account)
	}
	for _, id := range owners {
		for _, team := range j.Directory.Teams {
			if team.ID != id {
				continue
			}
			add(team.Account)
			if team.Account == "" {
				for _, member := range j.Directory.Members(id) {
					if !j.Directory.Left(member.ID, j.Day) {
						add(member.Account)
					}
				}
			}
		}
		person, ok := j.Directory.Person(id)
		if ok && j.Directory.Left(id, j.Day) {
			person, ok = j.Directory.Person(person.Deputy)
		}
		if ok && !j.Directory.Left(person.ID, j.Day) {
			add(person.Account)
		}
	}
	return accounts
}

// nameable reports whether an account can be in a line of the file: a name, the name
// of a team, or a mail address. The name in a person's commits cannot.
func nameable(account string) bool {
	return account != "" && !strings.ContainsFunc(account, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune("#*\\[]!", r)
	})
}

// oneLine puts a comment on one line.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp) {
			return ' '
		}
		return r
	}, text)
}

// escape writes a path as a pattern that matches it alone. The format knows no
// character classes, so that brackets and spaces are escaped like wildcards.
func escape(p string) string {
	var b strings.Builder
	for _, r := range p {
		if strings.ContainsRune(`\*?[]!#@`, r) || unicode.IsSpace(r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
