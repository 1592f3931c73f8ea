package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

const directoryFile = "directory.yaml"

func directoryRules() []Rule {
	return []Rule{
		{Code: "directory/same-id", Why: "an id names one person, team or partner", Severity: diag.Error, check: directorySameId},
		{Code: "directory/no-such-partner", Why: "teams and people belong to a partner of the directory", Severity: diag.Error, check: directoryNoSuchPartner},
		{Code: "directory/no-such-team", Why: "a person's team is in the directory", Severity: diag.Error, check: directoryNoSuchTeam},
		{Code: "directory/no-such-deputy", Why: "a deputy is another person of the directory", Severity: diag.Error, check: directoryNoSuchDeputy},
		{Code: "directory/bad-id", Why: "an item can name each person and team as its owner", Severity: diag.Warning, check: directoryBadID},
		accountRule(),
		{Code: "directory/bad-contact", Why: "a contact is an address that a browser can open safely", Severity: diag.Error, check: directoryBadContact},
	}
}

func directorySameId(j *scope, report report) {
	seen := map[string]string{}
	note := func(id, key string, scope string) {
		if first, taken := seen[scope+id]; taken && id != "" {
			report(directoryFile, j.Directory.At[key], "the id \""+id+"\" is taken by "+first, "give one of them another id")
			return
		}
		seen[scope+id] = "line " + strconv.Itoa(j.Directory.At[key].Line)
	}
	for i, p := range j.Directory.Partners {
		note(p.ID, at("partners", i, "id"), "partner ")
	}
	for i, t := range j.Directory.Teams {
		note(t.ID, at("teams", i, "id"), "")
	}
	for i, p := range j.Directory.People {
		note(p.ID, at("people", i, "id"), "")
	}
}

func directoryNoSuchPartner(j *scope, report report) {
	var ids []string
	for _, p := range j.Directory.Partners {
		ids = append(ids, p.ID)
	}
	missing := func(id, key string) {
		if id != "" && !slices.Contains(ids, id) {
			report(directoryFile, j.Directory.At[key], "\""+id+"\" is not a partner of directory.yaml", diag.DidYouMean(id, ids))
		}
	}
	for i, t := range j.Directory.Teams {
		missing(t.Partner, at("teams", i, "partner"))
	}
	for i, p := range j.Directory.People {
		missing(p.Partner, at("people", i, "partner"))
	}
}

func directoryNoSuchTeam(j *scope, report report) {
	var ids []string
	for _, t := range j.Directory.Teams {
		ids = append(ids, t.ID)
	}
	for i, p := range j.Directory.People {
		if p.Team != "" && !slices.Contains(ids, p.Team) {
			report(directoryFile, j.Directory.At[at("people", i, "team")], "\""+p.Team+"\" is not a team of directory.yaml", diag.DidYouMean(p.Team, ids))
		}
	}
}

func directoryNoSuchDeputy(j *scope, report report) {
	var ids []string
	for _, p := range j.Directory.People {
		ids = append(ids, p.ID)
	}
	for i, p := range j.Directory.People {
		key := at("people", i, "deputy")
		switch {
		case p.Deputy == "":
		case p.Deputy == p.ID:
			report(directoryFile, j.Directory.At[key], "\""+p.ID+"\" is its own deputy", "name another person")
		case !slices.Contains(ids, p.Deputy):
			report(directoryFile, j.Directory.At[key], "unknown deputy \""+p.Deputy+"\"", diag.DidYouMean(p.Deputy, ids))
		}
	}
}

// mentionable is an id that an item can name with an @ before it, in which capitals count
// as small letters.
var mentionable = regexp.MustCompile(`^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$`)

var notInID = regexp.MustCompile(`[^a-z0-9._-]+`)

func directoryBadID(j *scope, report report) {
	look := func(id, key string) {
		if _, err := kb.CheckSlug(id); id == "" || mentionable.MatchString(id) || err != nil {
			return // an id that no address can hold is reported
		}
		better := strings.Trim(notInID.ReplaceAllString(strings.ToLower(id), "-"), "-._")
		if mailbox, _, mail := strings.Cut(id, "@"); mail && mailbox != "" {
			better = strings.ToLower(mailbox)
		}
		hint := "write lower-case letters, digits and hyphens, here and where pages name it"
		if mentionable.MatchString(better) {
			hint = "write it as " + better + ", here and where pages name it"
		}
		report(directoryFile, j.Directory.At[key], "no item can name \"@"+id+"\" as its owner", hint)
	}
	for i, t := range j.Directory.Teams {
		look(t.ID, at("teams", i, "id"))
	}
	for i, p := range j.Directory.People {
		look(p.ID, at("people", i, "id"))
	}
}

func directoryBadContact(j *scope, report report) {
	look := func(contact, key string) {
		if contact != "" && !openable(contact) {
			report(directoryFile, j.Directory.At[key], "\""+contact+"\" is not an address of a person or team", "begin it with mailto:, https: or tel:")
		}
	}
	for i, t := range j.Directory.Teams {
		look(t.Contact, at("teams", i, "contact"))
	}
	for i, p := range j.Directory.People {
		look(p.Contact, at("people", i, "contact"))
	}
	for i, p := range j.Directory.Partners {
		look(p.URL, at("partners", i, "url"))
	}
}

// accountRule rejects accounts with line breaks, because a CODEOWNERS file lists them.
func accountRule() Rule {
	return Rule{
		Code: "directory/bad-account", Why: "an account is one line", Severity: diag.Error,
		check: func(j *scope, report report) {
			look := func(account, key string) {
				if strings.ContainsFunc(account, unicode.IsControl) {
					report(directoryFile, j.Directory.At[key], "the account "+diag.Quote(account)+" is more than one line", "write the name at the host alone, such as @org/team")
				}
			}
			for i, t := range j.Directory.Teams {
				look(t.Account, at("teams", i, "account"))
			}
			for i, p := range j.Directory.People {
				look(p.Account, at("people", i, "account"))
			}
		},
	}
}

func openable(address string) bool {
	scheme, rest, ok := strings.Cut(address, ":")
	return ok && rest != "" && slices.Contains([]string{"mailto", "https", "http", "tel"}, scheme) && !strings.ContainsAny(address, " \t\n<>\"")
}

func at(list string, i int, key string) string {
	return list + "[" + strconv.Itoa(i) + "]." + key
}
