package check

import (
	"strconv"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/sentence"
)

func item(key string, i int) string { return key + "[" + strconv.Itoa(i) + "]" }

func ownerRules() []Rule {
	return []Rule{
		{Code: "owner/unknown", Why: "every owner, teacher and decider is in the directory", Severity: diag.Error, check: ownerUnknown},
		{Code: "owner/missing", Why: "every page has an owner", Severity: diag.Error, check: ownerMissing},
		{Code: "owner/left", Why: "the page has an owner who has not left, on each side that owns it", Severity: diag.Warning, check: ownerLeft},
		{Code: "owner/leaver", Why: "whoever still has something to do stays, or has a successor", Severity: diag.Warning, check: ownerLeaver},
		{Code: "page/unknown-partner", Why: "a page concerns partners of the directory", Severity: diag.Error, check: pageUnknownPartner},
	}
}

func ownerUnknown(j *scope, report report) {
	each(j, func(p *kb.Page, _ kb.Trust) {
		for _, ref := range p.Refs {
			if !ref.Owner {
				continue
			}
			pos, written := p.At[ref.Key]
			if _, ok := j.Directory.Owner(ref.To); ok || !written || p.Faulty[topKey(ref.Key)] {
				continue
			}
			id := strings.TrimPrefix(ref.To, "human:") // as a verification has it
			hint := ownerHint(id, &j.Directory)
			if _, ok := j.Directory.Owner(id); ok {
				hint = "write " + diag.Quote(id)
			}
			report(p.Path, pos, ref.Key+": unknown "+unknownWho(ref.Key)+" \""+ref.To+"\"", hint)
		}
	})
}

func ownerMissing(j *scope, report report) {
	each(j, func(p *kb.Page, _ kb.Trust) {
		at, blank := p.Blank["owners"]
		switch {
		case !p.Type.OwnersNeeded || len(p.Owners) > 0 || p.Index || p.Draft() || p.Faulty["owners"]:
		case blank:
			report(p.Path, at, "the "+p.Type.Name+" has no owner", "write after \"owners:\" an id of directory.yaml in brackets: [id]")
		case p.At["owners"] != (kb.Pos{}):
			report(p.Path, p.Place("owners"), "the "+p.Type.Name+" has no owner", "name an id of directory.yaml there: owners: [id]")
		default:
			report(p.Path, top(), "the "+p.Type.Name+" has no owner", "add \"owners: [id]\" to the header, with an id of directory.yaml")
		}
	})
}

func ownerLeft(j *scope, report report) {
	words := sentence.ForAuthors(j.Base)
	each(j, func(p *kb.Page, t kb.Trust) {
		for _, f := range t.Flags {
			switch f.Kind {
			case kb.FlagOwnerLeft:
				report(p.Path, p.Place("owners"), words.Flag(t, f).String(), "name an owner who is still there")
			case kb.FlagOwnerLeaves:
				report(p.Path, p.Place("owners"), words.Flag(t, f).String(), "name the next owner before that day")
			}
		}
	})
}

func pageUnknownPartner(j *scope, report report) {
	ids := j.Directory.PartnerIDs()
	each(j, func(p *kb.Page, _ kb.Trust) {
		for i, id := range p.Partners {
			if _, ok := j.Directory.Partner(id); !ok {
				report(p.Path, p.Place(item("partners", i)), "\""+id+"\" is not a partner of directory.yaml", diag.DidYouMean(id, ids))
			}
		}
	})
}

// unknownWho names the kind of people under a key.
func unknownWho(key string) string {
	if strings.HasPrefix(key, "owners") {
		return "owner"
	}
	return "person or team"
}
