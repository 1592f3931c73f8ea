package kb

// Sheet is a page of the site that is computed from an edition instead of
// written: a report, a ledger, a matrix, a steering sheet. It is data; render
// draws it as it draws the panels of a page.
type Sheet struct {
	URL    string // from the site's root, with a slash at the end: "learning/lessons/"
	Page   string // id of the page it belongs to, which links to it; empty: none
	Owner  string // id of the person, team or partner it is for, whose page links to it; empty: none
	Title  string
	Kicker string // the word above the title: "Report", "Learning"
	Icon   string // name of a type or of one of the site's own icons: "state"
	Family Family
	Lead   string  // one or two sentences: the question of the sheet, and the answer
	Crumbs []Crumb // the way to it, home left out
	Panels []Panel
	Links  []Crumb // files and sheets that belong to it: a calendar, a feed
	Group  string  // heading of the navigation below which it is listed; empty: not listed there
	Print  bool    // laid out to fit one sheet of paper
}
