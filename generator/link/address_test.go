package link_test

import (
	"strings"
	"testing"

	"tandem/generator/diag"
	"tandem/generator/gentest/smallbase"

	"golang.org/x/text/unicode/norm"
)

// TestAddresses checks the problems of two things at one address and of names without
// an address. Each problem begins with its file.
func TestAddresses(t *testing.T) {
	for _, test := range []struct {
		name  string
		files smallbase.Files
		want  string
	}{
		{"nothing", nil, ""},

		// pages
		{"two pages", smallbase.Files{"guides/START.md": page("", "# Start\n")},
			`guides/start.md: error 1:1 link/same-address | "guides/start.md" "guides/START.md" "/guides/start/" | `},
		{"page below a file", smallbase.Files{"guides/start": "no page"},
			`guides/start: error 0:0 link/same-address | "guides/start" "guides/start.md" "guides/start" | `},
		{"page and register", smallbase.Files{"playbooks.md": "# Not the register\n"},
			`playbooks.md: error 1:1 link/same-address | "Playbooks" "playbooks.md" "playbooks/index.html" | "playbooks/index.md"`},
		{"register with its text", smallbase.Files{"playbooks/index.md": "# The register\n"}, ""},
		{"calendar of a page", smallbase.Files{"charters/one.md": "# One\n", "charters/one/calendar.ics": "x"},
			`charters/one/calendar.ics: error 0:0 link/same-address | "charters/one/calendar.ics" "charters/one.md" "charters/one/calendar.ics" | `},
		{"sheet of a page", smallbase.Files{"workstreams/one.md": "# One\n", "workstreams/one/steering.md": page("type: guide", "# Two\n")},
			`workstreams/one/steering.md: error 1:1 link/same-address | "workstreams/one/steering.md" "workstreams/one.md" "/workstreams/one/steering/" | `},

		// files of the site
		{"page at a reserved file", smallbase.Files{"404.html.md": page("type: guide", "# x\n")},
			`404.html.md: error 1:1 link/reserved-address | "404.html.md" "404.html" | `},
		{"file at a reserved file", smallbase.Files{"Robots.txt": "x"},
			`Robots.txt: error 0:0 link/reserved-address | "Robots.txt" "Robots.txt" | `},
		{"file like another", smallbase.Files{"pictures/MAP.png": "x"},
			`pictures/map.png: error 0:0 link/same-address | "pictures/map.png" "pictures/map.png" "pictures/MAP.png" "pictures/MAP.png" | `},
		{"file composed in another way", smallbase.Files{"pictures/" + norm.NFD.String("tür.png"): "x"},
			`pictures/tür.png: error 0:0 link/same-address | "pictures/tür.png" "pictures/` + norm.NFD.String("tür") + `.png" "pictures/tür.png" | `},

		// ids
		{"the same id", smallbase.Files{"other.md": page("id: other/name", "# x\n")},
			`other.md: error 2:5 link/same-id | "other.md" "named.md" "other/name" | `},
		{"an id in another case", smallbase.Files{"other.md": page("id: Other/name", "# x\n")},
			`named.md: error 2:5 link/same-id | "other/name" "other.md" "Other/name" | `},
		{"the id of a file's last part", smallbase.Files{"other.md": page("id: only", "# x\n")},
			`other.md: error 2:5 link/same-id | "only" "playbooks/only" | "other"`},
		{"a free id is found", smallbase.Files{"only.md": page("id: hammer", "# x\n"), "more.md": page("id: only", "# x\n"), "extra.md": page("id: only-2", "# x\n")},
			`only.md: error 2:5 link/same-id | "hammer" "tools/deep/hammer" | "only-2-2"` + "\n" +
				`more.md: error 2:5 link/same-id | "only" "playbooks/only" | "more"`},
		{"an id without an address", smallbase.Files{"other.md": page("id: a/../b", "# x\n")},
			`other.md: error 2:5 link/bad-name | "a/../b" ".." | `},

		// aliases
		{"an alias at a page", smallbase.Files{"other.md": page("aliases: [/x/, /guides/start/]", "# x\n")},
			`other.md: error 2:16 link/alias-taken | "/guides/start/" "guides/start.md" | `},
		{"an alias at a page in another case", smallbase.Files{"other.md": page("aliases: [/Guides/Start/]", "# x\n")},
			`other.md: error 2:11 link/alias-taken | "/Guides/Start/" "guides/start.md" | `},
		{"an alias like a page, in another case", smallbase.Files{"other.md": page("aliases: [/guides/START/]", "# x\n")},
			`other.md: error 2:11 link/alias-taken | "/guides/START/" "guides/start.md" | `},
		{"one alias twice", smallbase.Files{"other.md": page("aliases: [/old/start/]", "# x\n")},
			`other.md: error 2:11 link/alias-taken | "/old/start/" "guides/start.md" | `},
		{"an alias at a reserved file", smallbase.Files{"other.md": page("aliases: [404.html]", "# x\n")},
			`other.md: error 2:11 link/alias-taken | "404.html" "404.html" | `},
		{"an alias below a file", smallbase.Files{"other.md": page("aliases: [/guides/data.pdf/]", "# x\n")},
			`other.md: error 2:11 link/alias-taken | "/guides/data.pdf/" "guides/data.pdf" "guides/data.pdf" | `},
		{"an alias of another site", smallbase.Files{"other.md": page(`aliases: ["//x.example/"]`, "# x\n")},
			`other.md: error 2:11 link/bad-alias | "//x.example/" | "/playbooks/old-name/"`},

		// people, teams, partners
		{"ids that become one", smallbase.Files{"directory.yaml": "partners:\n  - {id: lab, name: Lab}\n  - {id: Lab, name: Lab}\nteams:\n  - {id: one, name: One, partner: lab}\npeople:\n  - {id: One, name: One, partner: lab}\n"},
			`directory.yaml: error 3:10 link/same-address | "Lab" "lab" "-/partners/lab/index.html" | ` + "\n" +
				`directory.yaml: error 7:10 link/same-address | "One" "one" "-/people/one/index.html" | `},
		{"one id twice is for the directory's rules", smallbase.Files{"directory.yaml": "partners:\n  - {id: lab, name: Lab}\n  - {id: lab, name: Lab}\n"}, ""},
		{"an id of a partner and of a person", smallbase.Files{"directory.yaml": "partners:\n  - {id: lab, name: Lab}\npeople:\n  - {id: lab, name: One, partner: lab}\n"}, ""},
		{"an id without a letter", smallbase.Files{"directory.yaml": "partners:\n  - {id: '!', name: Lab}\n"},
			`directory.yaml: error 2:10 link/bad-name | "!" | `},
		{"an id with a slash", smallbase.Files{"directory.yaml": "partners:\n  - {id: a/b, name: Lab}\n"},
			`directory.yaml: error 2:10 link/bad-name | "a/b" "/" | `},

		// tags
		{"tags that become one", smallbase.Files{"other.md": page("tags: [x, IRON]", "# x\n")},
			`tools/deep/hammer.md: error 2:8 link/same-tag | "Iron" "IRON" "-/tags/iron/index.html" | `},
		{"a tag twice", smallbase.Files{"other.md": page("tags: [Iron]", "# x\n")}, ""},
		{"a tag composed in another way", smallbase.Files{"other.md": page("tags: [tür, "+norm.NFD.String("tür")+"]", "# x\n")}, ""},
		{"a tag without an address, wherever it is", smallbase.Files{"other.md": page("tags: [con]", "# x\n"), "third.md": page("tags: [x, con]", "# x\n")},
			`other.md: error 2:8 link/bad-name | "con" | ` + "\n" + `third.md: error 2:11 link/bad-name | "con" | `},
		{"a tag of the settings", smallbase.Files{"site.yaml": "title: x\ntags: [x, Iron, iron]\n"},
			`site.yaml: error 2:17 link/same-tag | "iron" "Iron" "-/tags/iron/index.html" | `},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, problems := linked(t, test.files)
			if got := claimed(problems); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// claimed writes the problems of addresses and names.
func claimed(problems diag.List) string {
	var lines []string
	for _, p := range problems {
		if p.Code != "link/not-linked" {
			lines = append(lines, p.Path+": "+strings.TrimSuffix(faults(diag.List{p}, p.Path), "\n"))
		}
	}
	return strings.Join(lines, "\n")
}

// TestReservedSaysWhy checks that a name that the site needs is refused with the reason
// for that name.
func TestReservedSaysWhy(t *testing.T) {
	_, problems := linked(t, smallbase.Files{"404.html": "x", "sw.js": "x", "robots.txt": "x"})
	reasons := map[string]string{"404.html": "an address without a page", "robots.txt": "search engines", "sw.js": "a service worker"}
	for _, p := range problems {
		if reason := reasons[p.Path]; reason != "" && strings.Contains(p.Message, reason) {
			delete(reasons, p.Path)
		}
	}
	if len(reasons) > 0 {
		t.Errorf("not refused with the reason %q: %v", reasons, problems)
	}
}
