package host

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"tandem/generator/kb"
)

// Codeowners returns a CODEOWNERS file (GitHub, GitLab, Gitea) with a line for
// each page that someone with an account owns. A person's or team's account is
// written as it stands when it is a mail address or begins with @, and with an @
// before it otherwise. Prefix is the content folder from the root of the
// repository. A page whose owners have no account is listed in a comment: nobody
// would be asked. An account that is not one word, such as the name under which a
// person commits, counts as none.
//
// Owners who left by day are passed over for their deputies.
func Codeowners(j *kb.Judged, prefix string) []byte {
	var lines, silent []string
	width := 0
	for _, p := range j.Pages {
		if p.Index || len(p.Owners) == 0 || strings.ContainsFunc(p.Path, unicode.IsControl) {
			continue
		}
		pattern := "/" + escape(path.Join(prefix, p.Path))
		accounts := accountsOf(j, p)
		if len(accounts) == 0 {
			silent = append(silent, "#   "+oneLine(p.Path+": "+strings.Join(p.Owners, ", ")))
			continue
		}
		width = max(width, len(pattern))
		lines = append(lines, pattern+"\x00"+strings.Join(accounts, " "))
	}
	var b strings.Builder
	b.WriteString("# Made by tandem export codeowners from the owners of the pages: change those, then make it anew.\n")
	for _, line := range lines {
		pattern, accounts, _ := strings.Cut(line, "\x00")
		fmt.Fprintf(&b, "%-*s %s\n", width, pattern, accounts)
	}
	if len(silent) > 0 {
		b.WriteString("#\n# No owner of these pages has an account in directory.yaml:\n" + strings.Join(silent, "\n") + "\n")
	}
	return []byte(b.String())
}

// accountsOf returns the accounts of a page's owners in their order, each once.
func accountsOf(j *kb.Judged, p *kb.Page) []string {
	var accounts []string
	add := func(account string) {
		if !nameable(account) {
			return
		}
		if !strings.ContainsRune(account, '@') {
			account = "@" + account
		}
		if !slices.Contains(accounts, account) {
			accounts = append(accounts, account)
		}
	}
	for _, id := range p.Owners {
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

// nameable reports whether an account can stand in a line of the file: a name, a
// name of a team, or a mail address. A person's name under which they commit
// cannot.
func nameable(account string) bool {
	return account != "" && !strings.ContainsFunc(account, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune("#*\\[]!", r)
	})
}

// oneLine keeps a comment on its line.
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
