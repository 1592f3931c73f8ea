package kb

import (
	"regexp"
	"strings"
)

// NearOwner is what an item has in place of an owner, in another form than @owner.
type NearOwner struct {
	Text string // as written
	ID   string // of the owner that it would be, in lower case; of a mail address its first part
	Mail string // the mail address
}

var (
	// nearSign is an @owner with another sign, a space behind the sign or a sign before it.
	nearSign = regexp.MustCompile(`(?:^|[^\pL\pN@＠﹫._-])((?:[-=>→]+)?[@＠﹫]+[\s\x{200b}\x{2060}]?([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?))`)
	// nearLabel is an owner behind a label.
	nearLabel = regexp.MustCompile(`(?i)(?:^|[\s(,;|–—-])((?:owner|who|assignee|responsible|verantwortlich|wer)\s*:\s*@?([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?))(?:$|[\s),;.])`)
	mailAlone = regexp.MustCompile(`^<?(?:mailto:)?(([A-Za-z0-9._+-]+)@[A-Za-z0-9.-]+\.[A-Za-z]+)>?$`)
)

// nearOwners returns what may be meant as the owner of an item that has none. A mail
// address is where it stands behind a page or day: "Mail a@b.example" is a sentence.
func nearOwners(tokens []*token) []NearOwner {
	var all []NearOwner
	behind := false // data
	for _, t := range tokens {
		switch {
		case t.Link:
			if m := mailAlone.FindStringSubmatch(t.Text); m != nil && behind {
				all = append(all, NearOwner{t.Text, strings.ToLower(m[2]), strings.ToLower(m[1])})
			} else if id, ok := strings.CutPrefix(t.Text, "@"); ok {
				all = append(all, NearOwner{t.Text, strings.ToLower(id), ""})
			}
		case t.words():
			for _, form := range []*regexp.Regexp{nearSign, nearLabel} {
				if form == nearSign && !strings.ContainsAny(t.Text, "@＠﹫") || form == nearLabel && !strings.Contains(t.Text, ":") {
					continue // most texts hold neither
				}
				for _, m := range form.FindAllStringSubmatchIndex(t.Text, -1) {
					if !strings.HasPrefix(t.Text[m[3]:], "/") { // "@angular/core"
						all = append(all, NearOwner{t.Text[m[2]:m[3]], strings.ToLower(t.Text[m[4]:m[5]]), ""})
					}
				}
			}
		}
		if !t.blank() {
			behind = t.data()
		}
	}
	return all
}

// MeantBy returns the text of an item without an owner that stands for somebody of the
// directory, and the id of that person or team; "" where there is none.
func (d *Directory) MeantBy(item Item) (text, id string) {
	if text, id = d.Meant(item.NearOwners); id == "" && len(item.Owners) == 0 {
		return d.BareOwner(item)
	}
	return text, id
}

// Meant returns the first of the texts that stands for somebody of the directory, and the
// id of that person or team.
func (d *Directory) Meant(near []NearOwner) (text, id string) {
	for _, n := range near {
		if _, ok := d.Owner(n.ID); ok {
			return n.Text, n.ID
		}
		if n.Mail == "" {
			continue
		}
		for _, id := range d.OwnerIDs() {
			if owner, _ := d.Owner(id); strings.EqualFold(owner.Contact, "mailto:"+n.Mail) {
				return n.Text, id
			}
		}
	}
	return "", ""
}
