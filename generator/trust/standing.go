package trust

import (
	"cmp"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Refusal is the reason why a person's verification does not count for a page.
type Refusal struct {
	Message string
	Hint    string
}

// MayVerify reports why a person's verification does not count for a page on the
// judged day: nil when it does.
func MayVerify(j *kb.Judged, p *kb.Page, person string) *Refusal {
	who, known := j.Directory.Person(person)
	if !known {
		hint := cmp.Or(diag.DidYouMean(person, j.Directory.PersonIDs()), "name a person of directory.yaml")
		return &Refusal{`"` + person + `" is not a person of directory.yaml`, hint}
	}
	if j.Directory.Left(person, j.Day) {
		hint := "have an owner verify it who is still there"
		if who.Deputy != "" {
			hint = `have the deputy "` + who.Deputy + `" verify it`
		}
		return &Refusal{`"` + person + `" left on ` + string(who.Until), hint}
	}
	switch state := j.Trust[p.ID].State; {
	case p.Index || p.Type.Unreviewed:
		return &Refusal{"a page of this kind is not reviewed", "there is nothing to verify"}
	case state == kb.StateDraft:
		return &Refusal{"the page is a draft", "finish it and take status: draft out first"}
	case state == kb.StateSuperseded || state == kb.StateArchived:
		return &Refusal{"the page is " + state.Words(), "verify the page that replaces it"}
	case p.IsRecord(j.Day) && p.Ahead(j.Day):
		return &Refusal{"the record is of " + string(p.Date) + ", a day after today", "sign it on that day or later, or correct the day first"}
	case state == kb.StateRecord && !p.MaySign(&j.Directory, person):
		return &Refusal{`the page is a record, and "` + person + `" is not among those who decided or held it`, signersHint(j, p)}
	}
	if !Signs(j, p, person) && !p.MayVerify(&j.Directory, person) {
		return &Refusal{`"` + person + `" is neither an owner of the page nor a deputy of one`, "have one of its owners verify it, or add the person to owners"}
	}
	if block, sees := p.SeesAll(&j.Directory, person); !sees {
		return &Refusal{`"` + person + `" may not read ` + p.SaysFor(block), "have an owner verify it who may read all of it"}
	}
	return nil
}

// Signs reports whether a person's verification on the judged day signs a record,
// rather than that it reviews a living page.
func Signs(j *kb.Judged, p *kb.Page, person string) bool {
	return p.IsRecord(j.Day) && !p.Ahead(j.Day) && p.MaySign(&j.Directory, person)
}

// signersHint names the people who may sign a record and are still there.
func signersHint(j *kb.Judged, p *kb.Page) string {
	may := slices.DeleteFunc(j.Directory.PersonIDs(), func(id string) bool {
		_, sees := p.SeesAll(&j.Directory, id)
		return !sees || !p.MaySign(&j.Directory, id) || j.Directory.Left(id, j.Day)
	})
	if len(may) == 0 {
		return `leave it unsigned, since nobody of them is still there; a row under "amended" says what was changed`
	}
	return `have "` + strings.Join(may, `" or "`) + `" sign it`
}
