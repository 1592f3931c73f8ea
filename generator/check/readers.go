package check

import (
	"cmp"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Published is a base with all its editions: one side of a change.
type Published struct {
	*kb.Judged
	Editions []*kb.Edition            // as readers get them, without drafts
	Source   func(path string) []byte // text of a content file
}

// edition returns the edition of that name, nil if there is no such edition.
func (p Published) edition(name string) *kb.Edition {
	for _, e := range p.Editions {
		if e.Name == name {
			return e
		}
	}
	return nil
}

// Readers returns the effects of a change on who can read what, sorted: audiences
// that widen or narrow, editions that site.yaml changes, and things that appear in
// an edition or disappear from it. Findings with one cause, and many in one
// folder, are one problem. The lines list what each edition gains and loses.
//
// A renamed page counts as the same page (see pairs).
func Readers(before, after Published) (diag.List, []string) {
	c := &comparison{before: before, after: after, former: pairs(before.Base, after.Base)}
	c.settings()
	for _, p := range after.Pages {
		if old := c.former[p]; old != nil {
			c.audience(old, p)
			c.parts(old, p)
		}
	}
	c.editions()
	lines := c.shown()
	return c.found.list(), lines
}

// comparison is the data of Readers.
type comparison struct {
	before, after Published
	former        map[*kb.Page]*kb.Page // page after → the same page before
	found         findings
}

// labels prints an audience as a header writes it.
func labels(audience []string) string { return "[" + strings.Join(audience, ", ") + "]" }

// settings reports the audiences of site.yaml, the default and those of folders,
// which no page takes: otherwise its pages do.
func (c *comparison) settings() {
	taken := map[string]bool{}
	for _, p := range c.after.Pages {
		if !ownAudience(p) && !(p.Type.Private && !p.Index) {
			taken[givenBy(&c.after.Site, p.Folder())] = true
		}
	}
	report := func(key string, was, is []string) {
		if taken[key] || sameAudience(was, is) {
			return
		}
		c.turn(was, is, finding{
			path: siteFile, at: c.after.Site.At[key], group: key, noun: "page",
			says: func(string) string {
				return key + " " + labels(was) + " becomes " + labels(is) + ", which no page takes yet"
			},
		}, key)
	}
	report("default_audience", c.before.Site.DefaultAudience, c.after.Site.DefaultAudience)
	for _, f := range c.after.Site.FolderAudience {
		was := c.before.Site.DefaultAudience
		if old, ok := c.before.Site.AudienceOf(strings.Trim(f.Folder, "/")); ok {
			was = old.Audience
		}
		report("folder_audience."+f.Folder, was, f.Audience)
	}
}

// givenBy returns the key of site.yaml that gives pages of a folder an audience.
func givenBy(s *kb.Site, folder string) string {
	if f, ok := s.AudienceOf(folder); ok {
		return "folder_audience." + f.Folder
	}
	return "default_audience"
}

// audience reports a page whose audience has changed.
func (c *comparison) audience(old, now *kb.Page) {
	if sameAudience(old.Audience, now.Audience) {
		return
	}
	key, at := c.cause(old, now)
	f := finding{path: at.path, at: at.Pos, group: at.group, noun: "page", thing: diag.Quote(now.Path)}
	c.turn(old.Audience, now.Audience, f, key)
}

// turn adds to a finding which audiences gain and lose access, by the editions after
// the change. Where no edition distinguishes them, it uses the labels.
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
		f.hint = "have an owner agree to the wider audience, or write " + written(key, was) + " again"
		report(audienceWidens, gain, ", now in ")
	}
	if f.hint = ""; len(lose) > 0 || fewer && !more {
		report(audienceNarrows, lose, ", no longer in ")
	}
}

// written prints an audience as it is written under a key.
func written(key string, audience []string) string {
	if folder, ok := strings.CutPrefix(key, "folder_audience."); ok {
		return "\"" + folder + ": " + labels(audience) + "\" below folder_audience"
	}
	return "\"" + key + ": " + labels(audience) + "\""
}

// in names editions, if there are any.
func in(how string, editions []string) string {
	if len(editions) == 0 {
		return ""
	}
	return how + quoteAll(editions)
}

// place is the place of a cause, and the key that groups its findings.
type place struct {
	path string
	kb.Pos
	group string
}

// cause returns the key that gave a page another audience, and its place: the page's
// header, another folder, or an audience of site.yaml.
func (c *comparison) cause(old, now *kb.Page) (key string, at place) {
	if ownAudience(old) || ownAudience(now) || old.Type.Private != now.Type.Private || old.Index != now.Index || old.Folder() != now.Folder() {
		return "audience", place{now.Path, now.Place("audience"), now.Folder()}
	}
	key = givenBy(&c.after.Site, now.Folder())
	pos, given := c.after.Site.At[key]
	if was := givenBy(&c.before.Site, old.Folder()); was != key && key == "default_audience" {
		key = was // that is gone
	}
	if !given {
		pos = top()
	}
	return key, place{siteFile, pos, siteFile + "\x00" + key}
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

// editions reports changes of site.yaml to an edition itself.
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
		name := "the edition " + diag.Quote(now.Name)
		delete(was, now.Name)
		switch {
		case !known:
			report(siteFile, at, name+" is new: it shows "+diag.Count(len(c.after.edition(now.Name).Pages), "page")+" of "+labels(now.Audiences),
				"look at it as its readers will: tandem serve --edition "+now.Name)
			continue
		case !sameAudience(old.Audiences, now.Audiences):
			report(siteFile, of("audiences"), name+" is now for "+labels(now.Audiences)+", before it was for "+labels(old.Audiences),
				"look at it as its readers will: tandem serve --edition "+now.Name)
		}
		for _, f := range keysOf(&c.after.Site, now.Name) {
			was := ""
			for _, o := range keysOf(&c.before.Site, now.Name) {
				if o.Key == f.Key {
					was = o.VisibleText()
				}
			}
			if is := f.VisibleText(); is != was && f.Key != "audiences" && f.Key != "people" {
				report(siteFile, of(f.Key), name+" has "+f.Key+" "+diag.Quote(is)+", was "+diag.Quote(was), "")
			}
		}
		if people := func(r kb.EditionRule) string { return cmp.Or(r.People, "names") }; people(old) != people(now) {
			report(siteFile, of("people"), name+" shows people as "+diag.Quote(people(now))+", was "+diag.Quote(people(old)), "")
		}
	}
	for _, old := range c.before.Site.Editions {
		if _, gone := was[old.Name]; gone {
			report(siteFile, c.after.Site.At["editions"], "the edition "+diag.Quote(old.Name)+" is gone, with "+diag.Count(len(c.before.edition(old.Name).Pages), "page"), "remove its published site from its host")
		}
	}
}

// keysOf returns the keys of an edition with their values.
func keysOf(s *kb.Site, edition string) []kb.Field {
	var keys []kb.Field
	for _, f := range s.Fields() {
		if f.Key == "editions" {
			f.EachRow(func(i int, row []kb.Field) {
				if s.Editions[i].Name == edition {
					keys = row
				}
			})
		}
	}
	return keys
}

// quoteAll quotes texts and joins them as a sentence does.
func quoteAll(texts []string) string {
	all := kb.Map(texts, diag.Quote)
	return (*kb.Base)(nil).Listed(all)
}
