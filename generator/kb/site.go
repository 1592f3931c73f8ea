package kb

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// Site is site.yaml: the name of the base and its rules.
type Site struct {
	Title           string
	Description     string
	BaseURL         string // absolute, ends in a slash; "/" when none is given
	WrittenURL      string // base_url of site.yaml, where the command names another one
	AsOf            Day    // day to judge by where the command names none; empty: today
	Lang            string // BCP 47, "en" by default
	DefaultAudience []string
	FolderAudience  []FolderAudience // audiences of pages that name none, by folder
	Editions        []EditionRule    // in the order of the file; never empty once loaded
	Stewards        []string         // people and teams who maintain the settings; empty: none
	ReviewEvery     []ReviewRule
	StatusEvery     Interval       // how long the colour of an update counts; 14 days by default
	Tags            []string       // closed vocabulary; empty: any tag
	Canary          []string       // words that only editions say which hide no page that says them
	MaxOverdue      Number         // percent of the pages others rely on; no Text: not judged
	ReviewsPerWeek  Number         // reviews that one owner can do in a week, 1 to 100; no Text: 5
	EditURL         string         // with {path}
	IssueURL        string         // with {title}, {path}, {text} and {body}
	VerifyURL       string         // with {path}, {title} and {text}
	DecisionURL     string         // with {title}, {name}, {body} and {path}
	Repository      string         // https address at a host; the four above follow from it
	Branch          string         // of the repository; empty: main
	ContentFolder   string         // in the repository; empty: content
	Forge           string         // kind of host; empty: by its name
	Accent          string         // #rrggbb
	SisterSites     []SisterSite   // bases whose pages the search page looks through too
	Breaks          []Break        // days without teaching and meetings
	Types           []Declared     // types of page that the base declares
	Requires        string         // versions of the program, such as ">= 0.9"; empty: any
	Offline         bool           // readers may install the site and read it without a network
	Components      bool           // the site has the page that shows its parts
	Lenient         bool           // unknown headers and missing owners are warnings
	At              map[string]Pos // place of each value in site.yaml
	given           addresses      // as site.yaml has them
	lenient         string
	offline         string
	components      string
}

// EditionRule is one published site of the base.
type EditionRule struct {
	Name      string
	Audiences []string
	People    string // PeopleAll, PeopleNames or PeopleRoles; empty: PeopleNames
	Contacts  YesNo  // whether it shows contacts, questions to ask and leaving days; empty: no
	// PartialNotice says whether the edition marks pages that it shows in part; empty:
	// no.
	PartialNotice YesNo
	Every         bool // its audiences are all that site.yaml names
	All           bool // of a base that declares none: it shows pages of every audience
	Private       bool // with All: pages for AudiencePrivate too, for an author's eyes

	// Where its readers go in place of the site's own addresses; empty: there too,
	// Nowhere: it has no such link.
	EditURL     string
	IssueURL    string
	VerifyURL   string
	DecisionURL string
	Repository  string
}

// ShowsAll reports whether the edition shows pages of every audience.
func (r EditionRule) ShowsAll() bool { return r.All || r.Every }

// Values of EditionRule.People: the people that an edition shows.
const (
	PeopleAll   = "all"   // the whole directory
	PeopleNames = "names" // those that its pages name
	PeopleRoles = "roles" // the same, by role instead of by name
)

// FolderAudience is the audience of the pages in a folder, and in the folders in
// it, that name none.
type FolderAudience struct {
	Folder   string // in the content folder, with slashes between its parts: "playbooks/internal"
	Audience []string
}

// SisterSite is the published site of another base, whose search data readers of
// this one may fetch.
type SisterSite struct {
	Name string
	URL  string // absolute, of the site's root
}

// Break is a stretch of days in which the partners' routines rest: holidays, a
// strike, the weeks in which a department is full.
type Break struct {
	From Day // first day
	To   Day // last day
	Why  string
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
		Date("as_of", &s.AsOf, "day to judge by; --as-of and SOURCE_DATE_EPOCH come before it, today when missing"),
		Text("lang", &s.Lang, "language of the pages as BCP 47, such as en"),
		Text("requires", &s.Requires, "versions of tandem that can build the base, such as \">= 0.9\"; other versions refuse the base"),
		Texts("default_audience", &s.DefaultAudience, "audience of a page that names none").Restricts(),
		Named("folder_audience", &s.FolderAudience, "audience of the pages of a folder that name none, by folder; the longest folder counts, and private pages stay private", func(f *FolderAudience, name string) []Field {
			if name != "" {
				f.Folder = name
			}
			return []Field{Texts("", &f.Audience, "such as [internal]").Restricts()}
		}).Whole().Restricts(),
		Named("editions", &s.Editions, "published sites and the audiences each may show", editionKeys).Whole().Restricts(),
		Owners("stewards", &s.Stewards, "people and teams who keep site.yaml, directory.yaml, templates and what belongs to no page: asked when these change"),
		Named("review_every", &s.ReviewEvery, "review interval by type", func(r *ReviewRule, name string) []Field {
			if name != "" {
				r.Type = name
			}
			return []Field{Span("", &r.Every, "such as 90d, 6mo, 1y or never")}
		}).Whole(),
		Span("status_every", &s.StatusEvery, "how long the colour of an update counts, such as 1w, or never for always; 14d when missing"),
		Texts("tags", &s.Tags, "closed vocabulary of tags"),
		Texts("canary", &s.Canary, "words that an edition may contain only if it shows every page that contains them; a build stops where it does not"),
		Percent("max_overdue", &s.MaxOverdue, "share of relied-on pages that may be overdue before check --strict fails"),
		Num("reviews_per_week", &s.ReviewsPerWeek, "reviews that one owner can do in a week, 1 to 100; 5 when missing"),
		Text("edit_url", &s.EditURL, "address that edits a page, with {path}"),
		Text("issue_url", &s.IssueURL, "address that reports a problem, with {title}, {path}, {text} and {body}, which quotes what the reader marked"),
		Text("verify_url", &s.VerifyURL, "address that marks a page as still true, with {path}, {title} and {text}"),
		Text("decision_url", &s.DecisionURL, "address that begins a decision about a page, with {title}, {path}, {name} of the new file and {body}"),
		Text("repository", &s.Repository, "address of the base's repository, such as https://github.com/ORG/NAME; the four addresses above follow from it where they are not given"),
		Text("branch", &s.Branch, "branch of the repository that is published; main when missing"),
		Text("content_folder", &s.ContentFolder, "path of the content folder in the repository; content when missing"),
		Choice("forge", &s.Forge, "kind of host of the repository; taken from its name when missing", ForgeGitHub, ForgeGitLab),
		Text("accent", &s.Accent, "the base's own colour as #rrggbb"),
		Rows("sister_sites", &s.SisterSites, "bases of partners that the search page looks through too", func(sister *SisterSite) []Field {
			return []Field{
				Text("name", &sister.Name, "what readers know it as").Require(),
				Text("url", &sister.URL, "address of its site, such as https://other.example.org/").Require(),
			}
		}).Whole().AtMost(maxSisters),
		Rows("breaks", &s.Breaks, "days in which routines such as teach-backs rest", func(b *Break) []Field {
			return []Field{
				Date("from", &b.From, "first day").Require(),
				Date("to", &b.To, "last day").Require(),
				Text("why", &b.Why, "what it is for: holidays, a full department"),
			}
		}).Whole(),
		Rows("types", &s.Types, "types of page of the base's own", declaredKeys).Whole(),
		Choice("offline", &s.offline, "whether browsers may keep the site for reading without a network; true when missing", "true", "false"),
		Choice("components", &s.components, "whether the site has a page at -/components/ that shows what its pages are made of; false when missing", "true", "false"),
		Choice("lenient", &s.lenient, "whether unknown headers and missing owners are warnings", "true", "false"),
	}
}

// editionKeys lists the keys of an edition, which has a name.
func editionKeys(e *EditionRule, name string) []Field {
	if name != "" {
		e.Name = name
	}
	return []Field{
		Texts("audiences", &e.Audiences, "audiences whose pages it shows").Require().Restricts(),
		Choice("people", &e.People, "whom of the directory it shows: all, the names that its pages name, or roles instead of these names; names when missing", PeopleAll, PeopleNames, PeopleRoles),
		Whether("contacts", &e.Contacts, "whether it shows how to reach people and teams, what to ask them and how long they stay; no when missing"),
		Whether("partial_notice", &e.PartialNotice, "whether it marks pages that it shows in part; no when missing"),
		Text("edit_url", &e.EditURL, "address that edits a page, for its readers; the site's when missing, none for no link"),
		Text("issue_url", &e.IssueURL, "address that reports a problem, for its readers; the site's when missing, none for no link"),
		Text("verify_url", &e.VerifyURL, "address that marks a page as still true, for its readers; the site's when missing, none for no link"),
		Text("decision_url", &e.DecisionURL, "address that begins a decision, for its readers; the site's when missing, none for no link"),
		Text("repository", &e.Repository, "repository that its readers may open, from which the four above follow; none for no link to any, unless it is one of these four"),
	}
}

// WithDefaults returns the site with everything filled in that was not given.
// given says whether there is a site.yaml at all; without one the base is read
// leniently.
func (s Site) WithDefaults(given bool) Site {
	if s.Title == "" {
		s.Title = "Knowledge base"
	}
	s.Lang = cmp.Or(s.Lang, "en")
	s.BaseURL = cmp.Or(s.BaseURL, "/")
	if s.BaseURL[len(s.BaseURL)-1] != '/' {
		s.BaseURL += "/"
	}
	if len(s.DefaultAudience) == 0 {
		s.DefaultAudience = []string{"internal"}
	}
	if !s.StatusEvery.Given() {
		s.StatusEvery = Interval{N: 14, Unit: "d"}
	}
	if len(s.Editions) == 0 {
		s.Editions = []EditionRule{Whole(false)}
	}
	s.Editions = slices.Clone(s.Editions)
	for i := range s.Editions {
		s.Editions[i].Every = s.namesNoOther(s.Editions[i].Audiences)
	}
	s.Offline = s.offline != "false"
	s.Components = s.components == "true"
	s.Lenient = !given || s.lenient == "true"
	s.given = addresses{s.EditURL, s.IssueURL, s.VerifyURL, s.DecisionURL, s.Repository}
	s.fillAddresses()
	return s
}

// SiteAddress reports why a text is not the address of a site; nil when it is one. Its
// host and path contain only characters that need no escaping, because hosts' files,
// such as _headers, split lines at anything else.
func SiteAddress(address string) error {
	u, err := url.Parse(address)
	switch {
	case err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "":
		return errors.New("it does not begin with https:// and a host")
	case u.RawQuery != "" || u.ForceQuery || u.Fragment != "" || strings.HasSuffix(address, "#") || u.User != nil:
		return errors.New("it contains more than a host and a path")
	case !plainHost.MatchString(u.Host):
		return fmt.Errorf("%q is not a host", u.Host)
	}
	for part := range strings.SplitSeq(strings.Trim(u.EscapedPath(), "/"), "/") {
		if part != "" && (!plainPath.MatchString(part) || part == "." || part == "..") || strings.Contains(u.Path, "//") {
			return fmt.Errorf("its path %q contains more than letters, digits, - . _ ~ and /", u.Path)
		}
	}
	return nil
}

var (
	plainHost = regexp.MustCompile(`^(?i:[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(:[0-9]{1,5})?$`)
	plainPath = regexp.MustCompile(`^[A-Za-z0-9._~-]+$`)
)

// Sisters returns the addresses of the sister sites.
func (s *Site) Sisters() []string {
	return Map(s.SisterSites, func(sister SisterSite) string { return sister.URL })
}

// RootPath returns the path that the site has on its host, with a slash at both
// ends.
func (s *Site) RootPath() string {
	if _, rest, ok := strings.Cut(s.BaseURL, "://"); ok {
		if i := strings.IndexByte(rest, '/'); i >= 0 {
			return rest[i:]
		}
	}
	return "/"
}

// AudienceOf returns the audience that site.yaml gives a folder: that of the longest
// listed folder that is or contains it. False when there is none.
func (s *Site) AudienceOf(folder string) (FolderAudience, bool) {
	var longest FolderAudience
	found := false
	for _, f := range s.FolderAudience {
		name := strings.Trim(f.Folder, "/")
		in := folder == name || strings.HasPrefix(folder, name+"/")
		if in && (!found || len(name) > len(strings.Trim(longest.Folder, "/"))) {
			longest, found = f, true
		}
	}
	return longest, found
}

// Wider returns the first edition that shows one audience and not the other, and
// whether there is one.
func (s *Site) Wider(audience, than []string) (edition string, wider bool) {
	e, wider := find(s.Editions, func(e EditionRule) bool { return e.Shows(audience) && !e.Shows(than) })
	return e.Name, wider
}

// Interval returns the review interval that site.yaml sets for a type.
func (s *Site) Interval(typeName string) (Interval, bool) {
	r, ok := find(s.ReviewEvery, func(r ReviewRule) bool { return r.Type == typeName })
	return r.Every, ok
}

// WeeklyReviews returns how many reviews one owner can do in a week.
func (s *Site) WeeklyReviews() int {
	if n := int(s.ReviewsPerWeek.Value); n >= 1 {
		return min(n, 100)
	}
	return 5
}

// Rests returns the break that contains a day, if any.
func (s *Site) Rests(day Day) (Break, bool) {
	return find(s.Breaks, func(b Break) bool { return day != "" && b.From <= day && day <= b.To })
}

// DaysOutsideBreaks returns how many days after from, up to and with to, are in no
// break; 0 when from or to is no day, or from is not before to.
func (s *Site) DaysOutsideBreaks(from, to Day) int {
	days := 0
	for day := from.Add(1); from != "" && to != "" && day <= to; day = day.Add(1) {
		if _, rests := s.Rests(day); !rests {
			days++
		}
	}
	return days
}

// maxSisters is how many sister sites fit the line of a host's headers that names
// them all.
const maxSisters = 20

// HasEditions reports whether site.yaml declares editions, so that some pages may
// be meant for some readers alone.
func (s *Site) HasEditions() bool {
	return slices.ContainsFunc(s.Editions, func(e EditionRule) bool { return !e.All })
}

// Everything is the name of the one edition of a base that declares none: it
// shows pages of every audience.
const Everything = "all"

// AudiencePrivate is the audience of pages about a person, such as growth plans, that
// name none. Only an edition that lists it shows them, so never the default edition of
// a base that declares none.
const AudiencePrivate = "private"

// Whole returns the rule of the edition of a base that declares none; private: of
// the one for an author's eyes.
func Whole(private bool) EditionRule {
	return EditionRule{Name: Everything, All: true, People: PeopleAll, Contacts: Yes, Private: private}
}

// namesNoOther reports whether site.yaml names no audience but these.
func (s *Site) namesNoOther(audiences []string) bool {
	lists := [][]string{s.DefaultAudience}
	for _, e := range s.Editions {
		lists = append(lists, e.Audiences)
	}
	for _, f := range s.FolderAudience {
		lists = append(lists, f.Audience)
	}
	other := func(a string) bool { return !slices.Contains(audiences, a) }
	return !slices.ContainsFunc(lists, func(list []string) bool { return slices.ContainsFunc(list, other) })
}

// Shows reports whether the edition is for one of the audiences.
func (e EditionRule) Shows(audiences []string) bool {
	if maybe, unread := MayBeFor(audiences); unread {
		return e.showsUnread(maybe)
	}
	if e.All {
		return e.Private || !slices.Equal(audiences, []string{AudiencePrivate})
	}
	return slices.ContainsFunc(audiences, func(a string) bool { return slices.Contains(e.Audiences, a) })
}

// showsUnread reports whether the edition shows pages whose audience could not be
// read: it is for every audience, and for those that may be named.
func (e EditionRule) showsUnread(maybe []string) bool {
	if e.All {
		return e.Private || !slices.Contains(maybe, AudiencePrivate) && !slices.Contains(maybe, AudienceUnread)
	}
	return e.Every && !slices.ContainsFunc(maybe, func(a string) bool { return !slices.Contains(e.Audiences, a) })
}
