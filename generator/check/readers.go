package check

import (
	"fmt"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Published is a base with all its editions: one side of a change.
type Published struct {
	*kb.Judged
	Editions []*kb.Edition // as readers get them, without drafts
}

// edition returns the edition of that name, nil when there is none.
func (p Published) edition(name string) *kb.Edition {
	for _, e := range p.Editions {
		if e.Name == name {
			return e
		}
	}
	return nil
}

// Readers returns what a change does to who can read what, sorted: audiences
// that widen or narrow, editions that site.yaml changes, and what will appear in
// an edition or disappear from it. Findings of one cause, and many of one
// folder, are one problem. The lines say what each edition gains and loses.
//
// A page that was renamed is the same page (see pairs).
func Readers(before, after Published) (diag.List, []string) {
	c := &comparison{before: before, after: after, former: pairs(before.Base, after.Base)}
	c.settings()
	for _, p := range after.Pages {
		if old := c.former[p]; old != nil {
			c.audience(old, p)
		}
	}
	c.editions()
	lines := c.shown()
	return c.found.list(), lines
}

// comparison is what Readers is made of.
type comparison struct {
	before, after Published
	former        map[*kb.Page]*kb.Page // page after → the same page before
	found         findings
}

// labels prints an audience as a header writes it.
func labels(audience []string) string { return "[" + strings.Join(audience, ", ") + "]" }

// settings reports the default audience where no page takes it: otherwise its
// pages do.
func (c *comparison) settings() {
	was, is := c.before.Site.DefaultAudience, c.after.Site.DefaultAudience
	taken := slices.ContainsFunc(c.after.Pages, func(p *kb.Page) bool { return !ownAudience(p) && !(p.Type.Private && !p.Index) })
	if !taken {
		c.turn(was, is, finding{
			path: siteFile, at: c.after.Site.At["default_audience"], group: "default_audience", noun: "pages",
			says: func(string) string {
				return "default_audience " + labels(was) + " becomes " + labels(is) + ", which no page takes yet"
			},
		}, "default_audience")
	}
}

// audience reports a page that is for others than before.
func (c *comparison) audience(old, now *kb.Page) {
	if sameAudience(old.Audience, now.Audience) {
		return
	}
	key, at := c.cause(old, now)
	f := finding{path: at.path, at: at.Pos, group: at.group, noun: "pages", thing: quoted(now.Path)}
	c.turn(old.Audience, now.Audience, f, key)
}

// turn adds to a finding whom an audience gains and whom it loses, by the
// editions after the change. Where no edition tells the two apart, its labels
// do.
func (c *comparison) turn(was, is []string, f finding, key string) {
	var gain, lose []string
	for _, rule := range c.after.Site.Editions {
		switch shown, now := rule.Shows(was), rule.Shows(is); {
		case now && !shown:
			gain = append(gain, rule.Name)
		case shown && !now:
			lose = append(lose, rule.Name)
		}
	}
	more := slices.ContainsFunc(is, func(label string) bool { return !slices.Contains(was, label) })
	fewer := slices.ContainsFunc(was, func(label string) bool { return !slices.Contains(is, label) })
	says := f.says
	report := func(code int, editions []string, how string) {
		one := f
		one.code = code
		if says == nil {
			one.says = func(subject string) string {
				return key + " " + labels(was) + " becomes " + labels(is) + " for " + subject + in(how, editions)
			}
		}
		one.group += "\x00" + labels(was) + labels(is)
		c.found.add(one)
	}
	if len(gain) > 0 || more && len(lose) == 0 {
		f.hint = "have an owner agree to the wider audience, or write " + key + ": " + labels(was) + " again"
		report(audienceWidens, gain, ", now in ")
	}
	if f.hint = ""; len(lose) > 0 || fewer && !more {
		report(audienceNarrows, lose, ", no longer in ")
	}
}

// in names editions, if there are any.
func in(how string, editions []string) string {
	if len(editions) == 0 {
		return ""
	}
	return how + quotedAll(editions)
}

// place is where a cause stands, and what groups its findings.
type place struct {
	path string
	kb.Pos
	group string
}

// cause returns the key that gave a page another audience, and where it stands:
// its own header, or the default in site.yaml.
func (c *comparison) cause(old, now *kb.Page) (key string, at place) {
	if ownAudience(old) || ownAudience(now) || old.Type.Private != now.Type.Private || old.Index != now.Index {
		return "audience", place{now.Path, now.Place("audience"), now.Folder()}
	}
	return "default_audience", place{siteFile, c.after.Site.At["default_audience"], siteFile + "\x00default_audience"}
}

// ownAudience reports whether the header of a page names its audience.
func ownAudience(p *kb.Page) bool {
	_, list := p.At["audience"]
	_, first := p.At[item("audience", 0)]
	return list || first
}

// sameAudience compares audiences as sets.
func sameAudience(a, b []string) bool {
	within := func(a, b []string) bool {
		return !slices.ContainsFunc(a, func(label string) bool { return !slices.Contains(b, label) })
	}
	return within(a, b) && within(b, a)
}

// editions reports what site.yaml changes of an edition itself.
func (c *comparison) editions() {
	report := func(path string, at kb.Pos, message, hint string) {
		c.found.add(finding{code: editionChanges, path: path, at: at, group: message, says: func(string) string { return message }, hint: hint})
	}
	was := map[string]kb.EditionRule{}
	for _, rule := range c.before.Site.Editions {
		was[rule.Name] = rule
	}
	for _, now := range c.after.Site.Editions {
		at := c.after.Site.At["editions."+now.Name]
		of := func(key string) kb.Pos {
			if pos, ok := c.after.Site.At["editions."+now.Name+"."+key]; ok {
				return pos
			}
			return at
		}
		old, known := was[now.Name]
		name := "the edition " + quoted(now.Name)
		delete(was, now.Name)
		switch {
		case !known:
			report(siteFile, at, name+" is new: it shows "+count(len(c.after.edition(now.Name).Pages), "pages")+" of "+labels(now.Audiences),
				"look at it as its readers will: tandem serve --edition "+now.Name)
			continue
		case !sameAudience(old.Audiences, now.Audiences):
			report(siteFile, of("audiences"), name+" is for "+labels(now.Audiences)+", was for "+labels(old.Audiences), "")
		}
		if people := func(r kb.EditionRule) string { return orElse(r.People, "names") }; people(old) != people(now) {
			report(siteFile, of("people"), name+" shows people as "+quoted(people(now))+", was "+quoted(people(old)), "")
		}
	}
	for _, old := range c.before.Site.Editions {
		if _, gone := was[old.Name]; gone {
			report(siteFile, c.after.Site.At["editions"], "the edition "+quoted(old.Name)+" is gone, with "+count(len(c.before.edition(old.Name).Pages), "pages"), "take what was published of it off its host")
		}
	}
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

func quoted(text string) string { return "\"" + text + "\"" }

func quotedAll(texts []string) string {
	var all []string
	for _, text := range texts {
		all = append(all, quoted(text))
	}
	if last := len(all) - 1; last > 0 {
		return strings.Join(all[:last], ", ") + " and " + all[last]
	}
	return strings.Join(all, "")
}

// count returns "1 page", "2 pages".
func count(n int, nouns string) string {
	if n == 1 {
		nouns = strings.TrimSuffix(nouns, "s")
	}
	return fmt.Sprintf("%d %s", n, nouns)
}
