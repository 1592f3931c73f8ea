package gallery

import (
	"tandem/generator/view"
)

func finding() []view.Part {
	return []view.Part{
		{
			Name: "Search field", Files: "partials/searchbox.html, search/panel.js, css/search.css",
			Use:    "At the top of every page. The slash key goes there. Without a script it asks a search engine of the host, or leads to the index of all pages.",
			Access: "A landmark, search, with a labelled field. With the script it is a combobox: the arrow keys choose, Enter opens, Escape closes the list and leaves the text.",
			Shown: []view.Specimen{
				shown("closed", "searchbox", "home"), drawn(shown("before anything is typed", "searchbox", "home"), "search before"),
				drawn(shown("with hits", "searchbox", "home"), "search hits"), drawn(shown("without", "searchbox", "home"), "search none"),
			},
		},
		{
			Name: "Search without a script", Files: "partials/scriptless.html, css/scriptless.css",
			Use:    "On the search page where scripts do not run, above the list of all pages.",
			Access: "A paragraph; with scripts it is not there.",
			Shown:  []view.Specimen{shown("", "scriptless-search", "home")},
		},
		{
			Name: "Filters", Files: "search/filters.js, css/search.css",
			Use:    "On the search page, where what was found differs in kind, state, partner, owner or tag. A filter is a word of the query, so that it can be typed and shared.",
			Access: "Buttons with aria-pressed, in groups with names. On a phone they are folded away.",
			Shown:  []view.Specimen{scripted("one is chosen", "filters")},
		},
		{
			Name: "Command palette", Files: "partials/palette.html, palette.js, js/palette-list.js, css/palette.css",
			Use:    "For keyboard users: goes to pages, registers, people and tags, and runs the commands of the page. Control and K opens it, on a Mac Command and K.",
			Access: "A modal dialog with a combobox. The first option is chosen by itself; the arrow keys choose, Enter goes, Escape closes and brings the focus back.",
			Shown: []view.Specimen{
				drawn(shown("its button", "palette", "home"), "palette button"), scripted("open", "palette open"), scripted("with hits", "palette hits"), scripted("without", "palette none"),
			},
		},
		{
			Name: "Tree", Files: "partials/nav.html, js/tree.js, css/tree.css, css/layout.css",
			Use:    "At the side of every page but the first: registers by what they are for, and the pages of the one that is open. Which parts are closed is remembered in this browser. On a phone a button opens it over the page.",
			Access: "A landmark, navigation \"Contents\". The parts are details with a heading as summary: Enter or the space bar opens and closes. The page that is open has aria-current.",
			Shown:  []view.Specimen{drawn(shown("one part closed, one page open", "nav", "page playbooks/due"), "tree")},
		},
		{
			Name: "I am …", Files: "partials/iam.html, js/path/home.js, css/lists.css",
			Use:    "On the first page of a base with paths: who begins finds their path, its hours and their buddy. A path that was begun says how far.",
			Access: "A section with a heading, a list of links.",
			Shown:  []view.Specimen{shown("before", "iam", "home"), drawn(shown("a path is begun", "iam", "home"), "iam begun")},
		},
		{
			Name: "An address that leads nowhere", Files: "404.html, partials/lost.html, lost.js, css/palette.css",
			Use:    "On the page that hosts show for an unknown address: pages that were there, or that the words of the address find.",
			Access: "A section with a heading; what was asked is a status. Without a script the page has its search field and the index.",
			Shown:  []view.Specimen{drawn(shown("with likely pages", "lost", "home"), "lost")},
		},
	}
}
