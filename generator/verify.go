package generator

import (
	"fmt"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/header"
	"tandem/generator/kb"
	"tandem/generator/trust"
)

// Refusal says why a page is not verified or handed over.
type Refusal struct {
	Message string // lower case, without a full stop
	hint    string
}

func (r *Refusal) Error() string { return r.Message }

// Hint returns what to do about it.
func (r *Refusal) Hint() string { return r.hint }

// Verify returns the page's file with a person's verification of today's text
// in it. The text hash is filled in. It refuses where the word would not count.
func (c *Checked) Verify(p *kb.Page, v kb.Verification) ([]byte, error) {
	if err := c.verifiable(p, v.Person()); err != nil {
		return nil, err
	}
	for _, old := range p.Verified {
		if old.Person() == v.Person() && old.Day() > v.Day() {
			return nil, &Refusal{"\"" + v.Person() + "\" verified it on " + string(old.Day()) + ", after " + string(v.Day()), "leave out --as-of, or mend the day in the header"}
		}
	}
	v.Text = c.Judged.Trust[p.ID].Hash
	return header.Verify(c.Source(p.Path), v)
}

// verifiable refuses a page that is not reviewed, and a person who may not
// review it.
func (c *Checked) verifiable(p *kb.Page, person string) error {
	j := c.Judged
	if problem, ok := c.firstError(p.Path); ok {
		return &Refusal{fmt.Sprintf("the page has an error in line %d: %s", problem.Line, problem.Message), "mend it first; tandem check shows it"}
	}
	switch state := j.Trust[p.ID].State; {
	case p.Index:
		return &Refusal{"it is the text above a register, which is not reviewed", "name a page of the register"}
	case p.Draft():
		return &Refusal{"it is a draft", "take \"status: draft\" out of the header first"}
	case p.Type.Unreviewed:
		return &Refusal{"it is a " + p.Type.Name + ", of which none is reviewed", "leave it as it is"}
	case p.Type.Record != nil && p.Type.Record(p, j.Day):
		return &Refusal{"it is a record, which tells what happened and is not reviewed", "leave it as it is"}
	case state == kb.StateSuperseded || state == kb.StateArchived:
		return &Refusal{"it is " + state.Words(), "verify what took its place"}
	}
	if j.Directory.Left(person, j.Day) {
		who, _ := j.Directory.Person(person)
		return &Refusal{"\"" + person + "\" left on " + string(who.Until), "have an owner who is still there verify it"}
	}
	if !p.MayVerify(&j.Directory, person) {
		hint := "have an owner verify it: " + strings.Join(p.Owners, ", ")
		if len(p.Owners) == 0 {
			hint = "name its owners in the header first"
		}
		return &Refusal{"\"" + person + "\" neither owns it, nor is of an owning team, nor stands in for an owner", hint}
	}
	return nil
}

// firstError returns the error of a file that is to be mended first: one of the
// header brings others with it.
func (c *Checked) firstError(path string) (first diag.Problem, found bool) {
	for _, problem := range c.Problems {
		if problem.Path != path || problem.Severity != diag.Error {
			continue
		}
		if strings.HasPrefix(problem.Code, "header/") {
			return problem, true
		}
		if !found {
			first, found = problem, true
		}
	}
	return first, found
}

// Doubts returns what a person who verifies the page should know, in
// sentences that go on from the page's name.
func (c *Checked) Doubts(p *kb.Page, day kb.Day) []string {
	var doubts []string
	for _, lesson := range c.Judged.ItemsFor(p.ID, "lessons") {
		if lesson.Open() {
			doubts = append(doubts, "a lesson is open: "+lesson.Text+" ("+lesson.Page.Path+")")
		}
	}
	for _, f := range c.Judged.Trust[p.ID].Flags {
		if f.Kind == kb.FlagDeadBase {
			doubts = append(doubts, "it relies on \""+f.Page+"\", which is "+f.State.Words())
		}
	}
	for _, r := range p.Reported {
		if r.At == day {
			doubts = append(doubts, "it was reported wrong today; a verification of a later day answers that: "+r.Reason)
		}
	}
	return doubts
}

// Carry returns the page's file with the standing verifications of an earlier
// text carried over to today's, because between the two lies no more than a
// slip of the pen; person vouches for that. Whose word it is and of which day
// stays. find returns the earlier file by its text hash.
func (c *Checked) Carry(p *kb.Page, person, note string, find func(hash string) ([]byte, bool, error)) ([]byte, error) {
	if err := c.verifiable(p, person); err != nil {
		return nil, err
	}
	t := c.Judged.Trust[p.ID]
	standing, earlier := standing(p, t, person)
	switch {
	case earlier == "" && len(t.SignOffs) > 0:
		return nil, &Refusal{"no verification is for an earlier text", "there is nothing to carry over"}
	case earlier == "":
		return nil, &Refusal{"nobody has verified an earlier text", "read it and verify it without --minor"}
	}
	data, found, err := find(earlier)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, &Refusal{"no commit has the text " + earlier + " that was verified", "read it and verify it without --minor"}
	}
	before, _ := c.Reread(p.Path, data)
	if major := trust.Major(before, p); len(major) > 0 {
		return nil, &Refusal{"the change since the verification is not minor: it touches " + strings.Join(major, "; "), "read it and verify it without --minor"}
	}
	src := c.Source(p.Path)
	for _, v := range standing {
		if v.Text != earlier {
			continue
		}
		v.Text, v.Note = t.Hash, note
		if src, err = header.Verify(src, v); err != nil {
			return nil, err
		}
	}
	return src, nil
}

// standing returns the verification of each person that counts, and the text
// hash to carry over from: that of the person's own, or else of the latest,
// where it is not today's.
func standing(p *kb.Page, t kb.Trust, person string) (entries []kb.Verification, earlier string) {
	for _, s := range t.SignOffs { // the latest first
		var entry kb.Verification
		for _, v := range p.Verified {
			if v.Person() == s.Person && v.Day() == s.At {
				entry = v
			}
		}
		entries = append(entries, entry)
		if !s.Current && (earlier == "" || s.Person == person) {
			earlier = entry.Text
		}
	}
	return entries, earlier
}

// Reassign returns the page's file with one owner in the place of another, the
// same bytes when it does not name the one. lost reports that the page thereby
// loses a verification: who gave it may no longer.
func (c *Checked) Reassign(p *kb.Page, from, to string) (data []byte, lost []string, err error) {
	data, err = header.Reassign(c.Source(p.Path), from, to)
	if err != nil {
		return nil, nil, err
	}
	after := *p
	after.Owners = nil
	for _, id := range p.Owners {
		if id == from {
			id = to
		}
		after.Owners = append(after.Owners, id)
	}
	for _, s := range c.Judged.Trust[p.ID].SignOffs {
		if !after.MayVerify(&c.Judged.Directory, s.Person) {
			lost = append(lost, s.Person)
		}
	}
	return data, lost, nil
}
