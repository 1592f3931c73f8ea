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
		{Code: "directory/bad-account", Why: "an account is one line", Severity: diag.Error, check: directoryBadAccount},
		{Code: "directory/bad-contact", Why: "a contact is an address that a browser can open safely", Severity: diag.Error, check: directoryBadContact},
	}
}

func directorySameId(j *scope, report report) {
	seen := map[string]string{}
	for _, e := range j.Directory.Entries() {
		id := e.ID
		if e.Kind == "partner" {
			id = "partner " + id // a team or person may have the same one
		}
		at := j.Directory.At[e.Key+".id"]
		if first, taken := seen[id]; taken && e.ID != "" {
			report(directoryFile, at, "the id \""+e.ID+"\" is taken by "+first, "give one of them another id")
		} else {
			seen[id] = "line " + strconv.Itoa(at.Line)
		}
	}
}

func directoryNoSuchPartner(j *scope, report report) {
	ids := j.Directory.PartnerIDs()
	for _, e := range j.Directory.Entries() {
		if e.Partner != "" && !slices.Contains(ids, e.Partner) {
			report(directoryFile, j.Directory.At[e.Key+".partner"], "\""+e.Partner+"\" is not a partner of directory.yaml", diag.DidYouMean(e.Partner, ids))
		}
	}
}

func directoryNoSuchTeam(j *scope, report report) {
	ids := j.Directory.TeamIDs()
	for i, p := range j.Directory.People {
		if p.Team != "" && !slices.Contains(ids, p.Team) {
			report(directoryFile, j.Directory.At[item("people", i)+".team"], "\""+p.Team+"\" is not a team of directory.yaml", diag.DidYouMean(p.Team, ids))
		}
	}
}

func directoryNoSuchDeputy(j *scope, report report) {
	ids := j.Directory.PersonIDs()
	for i, p := range j.Directory.People {
		at := j.Directory.At[item("people", i)+".deputy"]
		switch {
		case p.Deputy == "":
		case p.Deputy == p.ID:
			report(directoryFile, at, "\""+p.ID+"\" is its own deputy", "name another person")
		case !slices.Contains(ids, p.Deputy):
			report(directoryFile, at, "unknown deputy \""+p.Deputy+"\"", diag.DidYouMean(p.Deputy, ids))
		}
	}
}

// mentionable is an id that an item can name with an @ before it, in which capitals count
// as small letters.
var mentionable = regexp.MustCompile(`^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$`)

var notInID = regexp.MustCompile(`[^a-z0-9._-]+`)

func directoryBadID(j *scope, report report) {
	for _, e := range j.Directory.Entries() {
		if _, err := kb.CheckSlug(e.ID); e.Kind == "partner" || e.ID == "" || mentionable.MatchString(e.ID) || err != nil {
			continue // an id that no address can hold is reported
		}
		better := strings.Trim(notInID.ReplaceAllString(strings.ToLower(e.ID), "-"), "-._")
		if mailbox, _, mail := strings.Cut(e.ID, "@"); mail && mailbox != "" {
			better = strings.ToLower(mailbox)
		}
		hint := "write lower-case letters, digits and hyphens, here and where pages name it"
		if mentionable.MatchString(better) {
			hint = "write it as " + better + ", here and where pages name it"
		}
		report(directoryFile, j.Directory.At[e.Key+".id"], "no item can name \"@"+e.ID+"\" as its owner", hint)
	}
}

func directoryBadContact(j *scope, report report) {
	for _, e := range j.Directory.Entries() {
		key := ".contact"
		if e.Kind == "partner" {
			key = ".url"
		}
		if e.Contact != "" && !openable(e.Contact) {
			report(directoryFile, j.Directory.At[e.Key+key], "\""+e.Contact+"\" is not an address of a person or team", "begin it with mailto:, https: or tel:")
		}
	}
}

// directoryBadAccount rejects accounts with line breaks, because a CODEOWNERS file
// lists them.
func directoryBadAccount(j *scope, report report) {
	for _, e := range j.Directory.Entries() {
		if strings.ContainsFunc(e.Account, unicode.IsControl) {
			report(directoryFile, j.Directory.At[e.Key+".account"], "the account "+diag.Quote(e.Account)+" is more than one line", "write the name at the host alone, such as @org/team")
		}
	}
}

func openable(address string) bool {
	scheme, rest, ok := strings.Cut(address, ":")
	return ok && rest != "" && slices.Contains([]string{"mailto", "https", "http", "tel"}, scheme) && !strings.ContainsAny(address, " \t\n<>\"")
}
