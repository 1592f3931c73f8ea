package gallery

import (
	"tandem/generator/kb"
	"tandem/generator/view"
)

func data(g panels) []view.Part { return append(drawnPanels(g), figures()...) }

// drawnPanels are the panels of data of a page or register.
func drawnPanels(g panels) []view.Part {
	panel := func(p kb.Panel) []view.Specimen { return []view.Specimen{{Panel: &p}} }
	return []view.Part{
		{
			Name: "Table", Files: "partials/panel.html, partials/cell.html, css/data.css",
			Use:    "Rows of typed values: text, pages, owners, days, states, numbers. On a phone each row becomes a block, with the head before each value.",
			Access: "A table with heads; an empty cell says \"none\". A day that has passed says so in words.",
			Shown:  panel(g.cells()),
		},
		{
			Name: "Facts", Files: "partials/panel.html, css/data.css",
			Use:    "A few values with their labels. Facts of a page stand in its trust strip.",
			Access: "A description list.", Shown: panel(g.facts()),
		},
		{
			Name: "Items", Files: "partials/panel.html, css/data.css",
			Use:    "What waits for somebody, with state, owner and day.",
			Access: "A table with heads, as above.", Shown: panel(g.items()),
		},
		{
			Name: "Bars", Files: "partials/bars.html, partials/panel.html, css/chart.css",
			Use:    "How much of a whole. For comparing a handful of counts; not for change over time.",
			Access: "A table: label and number are text, the bar is hidden from screen readers. In forced colours bars take the colour of text.",
			Shown:  panel(g.bars()),
		},
		{
			Name: "Progress", Files: "partials/bars.html, partials/panel.html, css/chart.css",
			Use:    "Measures with a target: how far, where they stand now, and whether that is enough.",
			Access: "A table with heads; the share of the way is said in per cent, or \"not measured\".",
			Shown:  panel(g.progress()),
		},
		{
			Name: "Timeline", Files: "partials/timeline.html, css/chart.css",
			Use:    "Spans and points of time on one axis, with today as a line.",
			Access: "A table: the drawing is hidden from screen readers, and the column beside it says the days.",
			Shown:  panel(g.timeline()),
		},
		{
			Name: "Tracks", Files: "partials/tracks.html, css/board.css",
			Use:    "States of several things over time, one row for each, the latest in words.",
			Access: "A table. The marks are shapes as well as colours, and a hidden list says each with its day.",
			Shown:  panel(g.tracks()),
		},
		{
			Name: "History", Files: "partials/panel.html, css/chart.css",
			Use:    "States of one thing over time, the newest last.",
			Access: "An ordered list of day, state and page.", Shown: panel(g.history()),
		},
		{
			Name: "Ladder", Files: "partials/panel.html, css/chart.css",
			Use:    "Who is asked next, and within what time.",
			Access: "An ordered list.", Shown: panel(g.ladder()),
		},
		{
			Name: "Matrix", Files: "partials/panel.html, css/chart.css",
			Use:    "What two things have to do with each other, such as likelihood and harm.",
			Access: "A table with heads on both sides. It moves sideways where it must.", Shown: panel(g.matrix()),
		},
	}
}

// figures are the parts of the pages that sum up the base.
func figures() []view.Part {
	return []view.Part{
		{
			Name: "Board", Files: "partials/board.html, css/board.css",
			Use:    "Figures of the whole base, each with a way to the rest. The first page and Health have one.",
			Access: "Sections with headings of level 2; each figure is one of the tables above.",
			Shown:  []view.Specimen{shown("", "board", "state")},
		},
		{
			Name: "At a glance", Files: "partials/glance.html, css/glance.css",
			Use:    "A summary of the board: the most pressing state of each of its parts, with a link to it.",
			Access: "A landmark, navigation \"At a glance\", with a list of links; each is followed by its figure in words.",
			Shown:  []view.Specimen{shown("", "glance", "state")},
		},
		{
			Name: "Counts by state", Files: "partials/bars.html, partials/chip.html, css/chart.css",
			Use:    "How many pages are in each state.",
			Access: "A table whose heads are hidden from sight alone.", Shown: []view.Specimen{shown("", "specimen-counts", "state")},
		},
		{
			Name: "Parts by type or owner", Files: "partials/parts.html, css/chart.css",
			Use:    "Where work waits: pages of each type, or of each owner, by what their states ask for.",
			Access: "A table with heads, each with its shape; the bar is hidden from screen readers.", Shown: []view.Specimen{shown("", "specimen-parts", "state")},
		},
	}
}

func lists() []view.Part {
	return []view.Part{
		{
			Name: "Pages that wait", Files: "partials/lists.html, css/lists.css",
			Use:    "On the first page, on pages of people and of tags: page, state, day of the review, owners.",
			Access: "A list; each line begins with the link.", Shown: []view.Specimen{shown("", "specimen-due", "home")},
		},
		{
			Name: "Changes", Files: "partials/lists.html, css/lists.css",
			Use:    "The latest news, day before page.",
			Access: "A list; days are times that a program can read.", Shown: []view.Specimen{shown("", "specimen-changes", "home")},
		},
		{
			Name: "Team and people", Files: "partials/lists.html, partials/link.html, css/lists.css",
			Use:    "Whom to ask, and what for. Who has left is named with the last day.",
			Access: "A heading for each team, a list of its people.", Shown: []view.Specimen{shown("", "specimen-team", "people")},
		},
		{
			Name: "Tags", Files: "tags.html, css/lists.css",
			Use:    "All tags with the number of their pages.",
			Access: "A list. The dots between are hidden from screen readers.", Shown: []view.Specimen{shown("", "specimen-tags", "tags")},
		},
		{
			Name: "Register with facets", Files: "partials/rows.html, partials/facets.html, js/facets.js, css/facets.css",
			Use:    "All pages of a type. Facets come when there are more than three pages that differ in something; what is chosen stands in the address, so that it can be shared.",
			Access: "A form called \"Narrow down\" with labelled selects, each choice with its count. How many pages are left is said in a status. Without a script there are no facets; the pages of owners and tags list the same.",
			Shown:  []view.Specimen{live(shown("", "specimen-rows", "register playbooks"))},
		},
	}
}
