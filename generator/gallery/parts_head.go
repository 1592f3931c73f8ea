package gallery

import (
	"tandem/generator/view"
)

func signs() []view.Part {
	return []view.Part{
		{
			Name: "State", Files: "partials/chip.html, css/title.css",
			Use:    "Beside every mention of a page whose state matters. Authors do not write it: it follows from verifications, reviews and reports.",
			Access: "A shape that is hidden from screen readers, and a word. The colour repeats what both say.",
			Shown:  []view.Specimen{shown("", "specimen-chips", "state")},
		},
		{
			Name: "Shapes", Files: "partials/icons.html, css/base.css",
			Use:    "One for each tone, wherever a tone colours something: nothing to do, somebody has to look, this presses, no judgement.",
			Access: "Hidden from screen readers; a word always stands beside it. In forced colours the outline stays.",
			Shown:  []view.Specimen{shown("", "specimen-shapes", "icons")},
		},
		{
			Name: "Icons of types", Files: "partials/icons.html, css/base.css",
			Use:    "Before the name of a type, in its family's hue. A type that a base declares itself has the icon of a plain page.",
			Access: "Hidden from screen readers; the type's name stands beside it.",
			Shown:  []view.Specimen{shown("", "specimen-icons", "icons")},
		},
		{
			Name: "Icons of the interface", Files: "partials/icons.html, css/base.css",
			Use:    "On buttons and links that do something. The names are those that templates call them by.",
			Access: "Hidden from screen readers. A button with an icon alone has a label; a link has its words.",
			Shown:  []view.Specimen{shown("", "specimen-signs", "icons")},
		},
	}
}

func head() []view.Part {
	standing := func(state, page string) view.Specimen {
		return shown(state, "specimen-standing", "page playbooks/"+page)
	}
	return []view.Part{
		{
			Name: "Title", Files: "page.html, css/title.css",
			Use:    "At the top of every page: the way to it, its type, its title, one sentence that says what it is for.",
			Access: "The one heading of level 1. The icon is hidden from screen readers, the minutes are text.",
			Shown:  []view.Specimen{shown("", "specimen-title", "page playbooks/verified")},
		},
		{
			Name: "Breadcrumbs", Files: "partials/crumbs.html, css/title.css",
			Use:    "Above each title, from the first page to the register that holds the page. The page itself is not among them: its title follows.",
			Access: "A landmark of its own, navigation \"You are here\", with a list. The strokes between are drawn, not read.",
			Shown:  []view.Specimen{shown("", "crumbs", "page playbooks/verified")},
		},
		{
			Name: "Trust strip", Files: "partials/standing.html, css/title.css",
			Use:    "Below each title. One statement of how far to trust the page, and sentences on whatever else is true of it. What presses tints the strip.",
			Access: "A paragraph and a list, read in order. Days are times that a program can read. Where the day of a review passes after the site was built, the script moves the statement on.",
			Shown: []view.Specimen{
				standing("verified", "verified"), standing("review due soon", "due-soon"), standing("review due", "due"), standing("review overdue, and its owner has left", "overdue"),
				standing("changed since verified", "changed"), standing("not yet verified", "unverified"), standing("reported wrong", "reported"), standing("no review needed", "no-review"),
				shown("record", "specimen-standing", "page updates/2026-11-20"), shown("superseded", "specimen-standing", "page decisions/paper-slips"),
				standing("draft", "draft"), standing("archived", "archived"),
				shown("a path, whose state is that of its weakest page", "specimen-standing", "page paths/first-week"),
			},
		},
		{
			Name: "Sign-offs", Files: "partials/signoffs.html, css/reading.css",
			Use:    "In the trust strip of a page that both partners sign, while one word is missing or no longer for today's text. Once both stand, the statement names them instead.",
			Access: "A list called \"Sign-offs\"; each line says partner, day and person in words.",
			Shown: []view.Specimen{
				standing("one has signed, the other has not", "half"), standing("one has signed today's text, the other an older one", "both-changed"),
			},
		},
		{
			Name: "On this page", Files: "partials/outline.html, css/layout.css, js/contents.js",
			Use:    "On pages with three headings or more. It stands at the side on a wide window, and follows the scroll; on a phone it stands above the text.",
			Access: "A landmark, navigation \"On this page\". The heading that is being read has aria-current. Links, so Tab and Enter.",
			Shown:  []view.Specimen{drawn(shown("", "outline", "page guides/text"), "outline")},
		},
		{
			Name: "Changed since you were here", Files: "js/visits.js, css/reading.css",
			Use:    "In the trust strip, and behind links, when the text is not the one that this browser has shown before. What was read is kept in this browser alone.",
			Access: "Words behind the statement or the link; the line at their side is decoration.",
			Shown: []view.Specimen{
				drawn(shown("on the page", "specimen-standing", "page playbooks/verified"), "since note"), drawn(shown("in a list", "specimen-due", "home"), "since list"),
			},
		},
	}
}
