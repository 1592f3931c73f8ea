package gallery

import (
	"tandem/generator/view"
)

func text() []view.Part {
	return []view.Part{
		{
			Name: "Prose", Files: "css/prose.css, css/syntax.css",
			Use:    "Whatever Markdown can say. A note begins with NOTE, TIP, IMPORTANT, WARNING or CAUTION in brackets; a table of four columns or more moves sideways where the window is narrow.",
			Access: "Headings in their order, lists, tables with heads. What moves sideways can be focused and moved with the arrow keys. A note has its kind as its first words.",
			Shown:  []view.Specimen{shown("", "specimen-prose", "page guides/text")},
		},
		{
			Name: "Part for some readers", Files: "css/prose.css",
			Use:    "What stands between \":::audience internal\" and \":::\", or below a heading that ends in {audience=internal}. Editions for these readers show it with its label; others do not have it.",
			Access: "A group that is named by its label, which is its first line and is printed too.",
			Shown:  []view.Specimen{shown("", "specimen-prose", "page guides/parts")},
		},
		{
			Name: "Word of the glossary", Files: "partials/words.html, js/glossary.js, css/reading.css",
			Use:    "By itself: the first use of a term below each heading is marked. Without a script it is a link to the glossary.",
			Access: "A button that opens a dialog with the meaning: Enter or the space bar opens it and brings the focus there, Escape closes it and brings the focus back. A resting mouse or a touch opens it too.",
			Shown: []view.Specimen{
				live(shown("try it on \"handovers\"", "specimen-words", "page updates/2026-11-20")), shown("open", "specimen-card", "page updates/2026-11-20"),
			},
		},
		{
			Name: "Preview of a link", Files: "js/preview.js, css/reading.css",
			Use:    "By itself, when a mouse or the focus rests on a link to another page of the base: its title, its state, its first sentence. Never by touch, and not for readers who save data.",
			Access: "A tooltip that describes the link. Escape closes it. It holds nothing that the page does not say.",
			Shown:  []view.Specimen{scripted("", "preview")},
		},
		{
			Name: "Copy button", Files: "partials/copy.html, js/copy.js, css/reading.css",
			Use:    "Behind ids of pages, people and tags, and on blocks of code. It comes with the script: without one there is no button that does nothing.",
			Access: "A button with a label that names what is copied. What became of it is said in a live region, and beside the button for a moment.",
			Shown: []view.Specimen{
				live(shown("", "specimen-copy", "page playbooks/verified")), drawn(shown("just copied", "specimen-copy", "page playbooks/verified"), "copied"),
			},
		},
		{
			Name: "Term that is missing", Files: "partials/askterm.html, css/path.css",
			Use:    "Below the register of the glossary and below questions of a path, where the base has a way to ask.",
			Access: "A sentence with a link.",
			Shown:  []view.Specimen{shown("", "specimen-askterm", "register glossary")},
		},
	}
}

func foot() []view.Part {
	return []view.Part{
		{
			Name: "Backlinks", Files: "partials/backlinks.html, css/page.css",
			Use:    "By themselves, on every page that others refer to, grouped by what they say of it, with the words around a link.",
			Access: "A section with a heading; one list for each relation, its relation as a heading.",
			Shown:  []view.Specimen{shown("", "backlinks", "page decisions/one-sheet")},
		},
		{
			Name: "Ways out", Files: "partials/ways.html, js/report.js, css/page.css",
			Use:    "To edit the page, to say that it still holds, to report a problem, to begin a decision about it, to ask an owner. Each stands there only where site.yaml or the directory has an address for it. A report quotes what the reader has marked.",
			Access: "Links with words; the icons are hidden from screen readers.",
			Shown:  []view.Specimen{shown("every way", "specimen-ways", "page playbooks/verified"), shown("a page without reviews", "specimen-ways", "page playbooks/no-review")},
		},
		{
			Name: "Foot", Files: "partials/foot.html, css/page.css",
			Use:    "Below each page: tags, the ways out, its id, the version of its text and its state once more.",
			Access: "Text and links in the order in which they stand.",
			Shown:  []view.Specimen{shown("", "foot", "page playbooks/verified")},
		},
		{
			Name: "Neighbours", Files: "partials/neighbours.html, css/page.css",
			Use:    "The page before and the page behind in the register.",
			Access: "A landmark, navigation \"Neighbouring pages\". Links with rel prev and next.",
			Shown:  []view.Specimen{shown("", "neighbours", "page playbooks/due")},
		},
		{
			Name: "Stamp of a print", Files: "partials/stamp.html, css/print.css",
			Use:    "On paper alone, at the foot of each sheet: title, owner, state, day and version, so that a sheet on a wall can be checked.",
			Access: "Not shown on screens, and so not read.",
			Shown:  []view.Specimen{shown("", "specimen-stamp", "page playbooks/verified")},
		},
	}
}

func away() []view.Part {
	return []view.Part{
		{
			Name: "Line above a copy", Files: "js/offline.js, css/offline.css",
			Use:    "By itself, above a page that the browser has kept, with its day; and above a page of which there is a newer version, which is loaded when the reader wants it.",
			Access: "A status, so it is read out without moving anyone. The button is the last thing in it.",
			Shown:  []view.Specimen{scripted("a copy", "offline copy"), scripted("there is a newer one", "offline newer")},
		},
		{
			Name: "Keeping the site", Files: "partials/offline.html, offline/all.js, css/offline.css",
			Use:    "On the page \"Read without a network\": what is kept, and the buttons that keep all of it or take it away.",
			Access: "A progress with a name, and buttons. What happens is said in a status.",
			Shown: []view.Specimen{
				drawn(shown("before", "specimen-offline", "offline"), "keep before"), drawn(shown("under way", "specimen-offline", "offline"), "keep during"), drawn(shown("done", "specimen-offline", "offline"), "keep after"),
			},
		},
	}
}
