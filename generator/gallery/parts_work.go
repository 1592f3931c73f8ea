package gallery

import (
	"tandem/generator/view"
)

func runs() []view.Part {
	run := func(state, script string) view.Specimen {
		return drawn(shown(state, "specimen-run", "page checklists/handover"), "run "+script)
	}
	return []view.Part{
		{
			Name: "Checklist and run", Files: "partials/run.html, js/checklist.js, js/run, css/run.css",
			Use:    "On every checklist. The line with name, count and bar stays in sight; the desk below it switches, names, archives, exports and brings in runs; signatures stand at the end. When the list has changed since a run began, the reader sees the difference and chooses.",
			Access: "Tasks are checkboxes with labels: Tab and the space bar. Count and notes are statuses. The difference says added, removed, before and now in words, the lines through and below repeat it. After a choice the focus goes to the note.",
			Shown: []view.Specimen{
				live(run("running: try it, nothing is kept", "running")), run("no run", "none"), run("the list changed since the run began", "changed"), run("the run keeps its own copy", "kept"),
				run("all done and signed", "signed"), run("archived", "archived"), run("deleted, and the way back", "undo"), run("the desk, open", "desk"), run("a file that is no run", "import"),
				run("this browser keeps nothing", "refused"), run("this browser has no room left", "full"),
			},
		},
	}
}

func paths() []view.Part {
	route := func(state, script string) view.Specimen {
		return drawn(shown(state, "specimen-route", "page paths/first-week"), "route "+script)
	}
	stage := func(state, script string) view.Specimen {
		return drawn(shown(state, "specimen-stages", "page playbooks/verified"), "stage "+script)
	}
	return []view.Part{
		{
			Name: "Route", Files: "partials/route.html, js/path/overview.js, css/path.css, css/page.css",
			Use:    "On every path: its steps with reason and minutes, what comes before, and how far this reader has come. A step is marked by hand, never by opening it.",
			Access: "An ordered list; each step is a heading with a link, and a checkbox with a label. Progress is a status.",
			Shown:  []view.Specimen{route("not begun", "none"), route("begun, and a page has changed since it was read", "begun"), route("all steps done", "done")},
		},
		{
			Name: "Buddy's view", Files: "js/path/overview.js, js/path/exchange.js, css/path.css",
			Use:    "What opens from a link or a file with somebody else's run: their marks and answers, to be read. Nothing is kept unless the reader takes it over.",
			Access: "A status says whose run it is; the checkboxes are disabled.",
			Shown:  []view.Specimen{route("the run of somebody else", "guest")},
		},
		{
			Name: "Teach-back note", Files: "js/path/note.js, js/path/tools.js, css/path.css",
			Use:    "Made of the answers: a note in Markdown to copy, download or mail. What is unclear stands below Gaps.",
			Access: "A labelled text field and buttons; what happened is said in a status.",
			Shown:  []view.Specimen{route("written", "note")},
		},
		{
			Name: "Path bar", Files: "partials/stages.html, js/path/stage.js, css/path.css",
			Use:    "On each step of a path that the reader has begun: where they are, the way on, a mark. It stays at the lower edge of the window.",
			Access: "A landmark, navigation with the path's title; links and a checkbox.",
			Shown:  []view.Specimen{stage("open", "open"), stage("done", "done"), stage("changed since it was read", "changed")},
		},
		{
			Name: "Question of a step", Files: "partials/stages.html, js/path/stage.js, css/path.css",
			Use:    "At the end of a step that asks something: answered in place, from memory. The answer stays in this browser.",
			Access: "A section with a heading, a text field that the question describes, a checkbox. A warning that nothing can be kept is a status.",
			Shown:  []view.Specimen{stage("answered", "answer"), stage("this browser keeps nothing", "lost")},
		},
	}
}
