package kb

import "slices"

// Site is site.yaml: what the base is called and the rules it has set itself.
type Site struct {
	Title           string
	Description     string
	BaseURL         string // absolute, ends in a slash; "/" when none is given
	Lang            string // BCP 47, "en" by default
	DefaultAudience []string
	Editions        []EditionRule // in the order of the file; never empty once loaded
	ReviewEvery     []ReviewRule
	Tags            []string       // closed vocabulary; empty: any tag
	MaxOverdue      Number         // percent of the pages others rely on; no Text: not judged
	ReviewsPerWeek  Number         // reviews that one owner can do in a week, 1 to 100; no Text: 5
	EditURL         string         // with {path}
	IssueURL        string         // with {title} and {path}
	VerifyURL       string         // with {path}, {title} and {text}
	Accent          string         // #rrggbb
	Lenient         bool           // unknown headers and missing owners are warnings
	At              map[string]Pos // place of each value in site.yaml
	lenient         string
}

// EditionRule is one published site of the base.
type EditionRule struct {
	Name      string
	Audiences []string
	People    string // "roles" shows roles instead of names; "names" otherwise
}

// ReviewRule is the review interval of one type.
type ReviewRule struct {
	Type  string
	Every Interval
}

// Fields lists the keys of site.yaml.
func (s *Site) Fields() []Field {
	return []Field{
		Text("title", &s.Title, "name of the base").Require(),
		Text("description", &s.Description, "one sentence about the base"),
		Text("base_url", &s.BaseURL, "address it is published at, such as https://playbook.example.org/"),
		Text("lang", &s.Lang, "language of the pages as BCP 47, such as en"),
		Texts("default_audience", &s.DefaultAudience, "audience of a page that names none"),
		Named("editions", &s.Editions, "published sites and the audiences each may show", func(e *EditionRule, name string) []Field {
			if name != "" {
				e.Name = name
			}
			return []Field{
				Texts("audiences", &e.Audiences, "audiences whose pages it shows").Require(),
				Choice("people", &e.People, "whether people are shown by name or by role", "names", "roles"),
			}
		}),
		Named("review_every", &s.ReviewEvery, "review interval by type", func(r *ReviewRule, name string) []Field {
			if name != "" {
				r.Type = name
			}
			return []Field{Span("", &r.Every, "such as 90d, 6mo, 1y or never")}
		}),
		Texts("tags", &s.Tags, "closed vocabulary of tags"),
		Percent("max_overdue", &s.MaxOverdue, "share of relied-on pages that may be overdue before check --strict fails"),
		Num("reviews_per_week", &s.ReviewsPerWeek, "reviews that one owner can do in a week, 1 to 100; 5 when missing"),
		Text("edit_url", &s.EditURL, "address that edits a page, with {path}"),
		Text("issue_url", &s.IssueURL, "address that reports a problem, with {title} and {path}"),
		Text("verify_url", &s.VerifyURL, "address that says a page is still true, with {path}, {title} and {text}"),
		Text("accent", &s.Accent, "the base's own colour as #rrggbb"),
		Choice("lenient", &s.lenient, "whether unknown headers and missing owners are warnings", "true", "false"),
	}
}

// WithDefaults returns the site with everything filled in that was not given.
// given says whether there is a site.yaml at all; without one the base is read
// leniently.
func (s Site) WithDefaults(given bool) Site {
	if s.Title == "" {
		s.Title = "Knowledge base"
	}
	if s.Lang == "" {
		s.Lang = "en"
	}
	if s.BaseURL == "" {
		s.BaseURL = "/"
	}
	if s.BaseURL[len(s.BaseURL)-1] != '/' {
		s.BaseURL += "/"
	}
	if len(s.DefaultAudience) == 0 {
		s.DefaultAudience = []string{"internal"}
	}
	if len(s.Editions) == 0 {
		s.Editions = []EditionRule{{Name: Everything, People: "names"}}
	}
	s.Lenient = !given || s.lenient == "true"
	return s
}

// Interval returns the review interval that site.yaml sets for a type.
func (s *Site) Interval(typeName string) (Interval, bool) {
	for _, r := range s.ReviewEvery {
		if r.Type == typeName {
			return r.Every, true
		}
	}
	return Interval{}, false
}

// WeeklyReviews returns how many reviews one owner can do in a week.
func (s *Site) WeeklyReviews() int {
	if n := int(s.ReviewsPerWeek.Value); n >= 1 {
		return min(n, 100)
	}
	return 5
}

// Everything is the name of the one edition of a base that declares none: it
// shows pages of every audience.
const Everything = "all"

// Shows reports whether the edition is for one of the audiences.
func (e EditionRule) Shows(audiences []string) bool {
	if e.Name == Everything && len(e.Audiences) == 0 {
		return true
	}
	for _, a := range audiences {
		if slices.Contains(e.Audiences, a) {
			return true
		}
	}
	return false
}
