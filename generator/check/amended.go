package check

import (
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/sentence"
)

const amendedCode = "trust/amended"

// trustAmended reports records whose text is not the one that was signed last. Where rows
// say why, but none names a text, nothing shows that they are about today's.
func trustAmended(j *scope, report report) {
	words := sentence.ForAuthors(j.Base)
	each(j, func(p *kb.Page, t kb.Trust) {
		if !t.Has(kb.FlagAmended) {
			return
		}
		for i := len(p.Amended) - 1; i >= 0; i-- {
			if row := p.Amended[i]; row.Text == "" && row.On != "" && row.On <= j.Day {
				report(p.Path, p.Place(item("amended", i)), "the amendment of "+string(row.On)+" names no text, so it does not show which text it explains", "if that is today's text, add text: \""+t.Hash+"\" to the row")
				return
			}
		}
		report(p.Path, p.Place("verified"), words.Amended(t).String(), amendedHint(j.Judged, p))
	})
}

func amendedHint(j *kb.Judged, p *kb.Page) string {
	row := "{on: " + string(j.Day) + ", by: ID, why: REASON, text: \"" + j.Trust[p.ID].Hash + "\"}"
	if len(p.Amended) > 0 {
		return "put the text back, or add to the list under amended who changed it and why: " + row
	}
	return "put the text back, or say in the header who changed it and why: amended: [" + row + "]"
}

// amends returns the problem of a page whose signed text a change replaces without saying
// why. A row that the change adds says why, even one that names no text: it can only be
// about this change. That the change takes the signatures out or opens the record again
// makes no difference.
func (c *Change) amends(j *kb.Judged, p *kb.Page) (problem diag.Problem, found bool) {
	former := c.former(j, p)
	if former == nil {
		return diag.Problem{}, false
	}
	before, now := c.Before.Trust[former.ID], j.Trust[p.ID]
	explains := func(row kb.Amendment) bool {
		return row.Text == now.Hash || row.Text == "" && !slices.Contains(former.Amended, row)
	}
	if len(before.Seals) == 0 || before.Hash == now.Hash || now.Sealed() || slices.ContainsFunc(p.Amendments(j.Day), explains) {
		return diag.Problem{}, false
	}
	last := before.LastSeals()
	who := sentence.ForAuthors(j.Base).People(kb.Map(last, func(s kb.SignOff) string { return s.Person })...)
	at := p.Place("verified")
	return diag.Problem{
		Path: p.Path, Line: at.Line, Column: at.Column, Severity: diag.Error, Code: amendedCode,
		Message: "the change rewrites a record that " + who + " signed on " + string(last[0].At), Hint: amendedHint(j, p),
	}, true
}

// former returns a page where the change began; nil when there was none. A record that
// was moved is found by a signature.
func (c *Change) former(j *kb.Judged, p *kb.Page) *kb.Page {
	if c.Before == nil || p == nil {
		return nil
	}
	if former := c.Before.PageAt(p.Path); former != nil {
		return former
	}
	for _, former := range c.Before.Pages {
		signed := func(v kb.Verification) bool { return v.How == kb.HowSigned && slices.Contains(p.Verified, v) }
		if j.PageAt(former.Path) == nil && slices.ContainsFunc(former.Verified, signed) {
			return former
		}
	}
	return nil
}
