package kb

// OwnFolder contains every page and file that the site makes, except those of
// RootFiles. No page can have an address in it: a part of an address has a letter or a
// digit (Slug).
const OwnFolder = "-/"

// The addresses of the site's own pages and folders.
const (
	PeopleURL   = OwnFolder + "people/"
	PartnersURL = OwnFolder + "partners/"
	TagsURL     = OwnFolder + "tags/"
	StateURL    = OwnFolder + "state/"
	SearchURL   = OwnFolder + "search/" // the page, and below it the index
	ReportURL   = OwnFolder + "report/"
	LearningURL = OwnFolder + "learning/"
	SteeringURL = OwnFolder + "steering/"   // the pack of the whole partnership
	GalleryURL  = OwnFolder + "components/" // the parts of a page
	OfflineURL  = OwnFolder + "offline/"
	StaticURL   = OwnFolder + "static/" // styles, scripts, fonts
	APIURL      = OwnFolder + "api/"    // of the dev server
)

// FormerFolders returns the folders at the root in which the site's own pages
// used to be. Where nothing of the base is at such an address, it leads to the
// page below OwnFolder.
func FormerFolders() []string {
	return []string{"components", "learning", "offline", "partners", "people", "report", "search", "state", "tags"}
}

// RootFile is a file that has to be at the root of a site.
type RootFile struct {
	Name string
	Why  string // completes "…, because"
}

// RootFiles returns the files of the site that others look for at its root, and
// which nothing of the base may replace.
func RootFiles() []RootFile {
	return []RootFile{
		{".tandem-site", "build knows by it that it may replace the folder"},
		{"404.html", "hosts show it for an address without a page"},
		{"_headers", "hosts read it"},
		{"_redirects", "hosts read it"},
		{"calendar.ics", "calendars subscribe to it"},
		{"feed.xml", "feed readers subscribe to it"},
		{"index.html", "it is the home page"},
		{"robots.txt", "search engines read it"},
		{"search.js", "pages of other sites import it"},
		{"sitemap.xml", "search engines read it"},
		{"sw.js", "a service worker answers for its own folder alone"},
	}
}

// HashedFolders returns the folders whose files have a hash of their content in
// their names.
func HashedFolders() []string {
	return []string{StaticURL, SearchURL + "pages/", SearchURL + "terms/", SearchURL + "text/", SearchURL + "words/"}
}
