// Package explain holds the explanation of each problem code: what it means, an example
// and how to fix it. The texts are the files in codes/. The command prints them, the
// reference page lists them, and editors and code scanners link to that page.
package explain

import (
	"embed"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"tandem/generator/diag"
)

//go:embed codes/*.md
var files embed.FS

// Code is the explanation of one code.
type Code struct {
	Name    string // "family/what-is-wrong"
	Meaning string // one or two sentences, in Markdown
	Example string // text that causes the problem, without the fence
	Fix     string // the fix, in Markdown
}

// Family returns the part of a code before its slash.
func (c Code) Family() string { return family(c.Name) }

func family(code string) string {
	name, _, _ := strings.Cut(code, "/")
	return name
}

// Group is the codes of one file.
type Group struct {
	Title string
	Codes []Code // in the order of the file
}

// Groups returns all explanations, in an order from the beginning of a page to
// the program itself.
var Groups = sync.OnceValue(func() []Group {
	var groups []Group
	for _, name := range []string{"header", "page", "link", "markdown", "audience", "edition", "trust", "site", "type", "practice", "source", "program"} {
		groups = append(groups, read(name))
	}
	return groups
})

var byName = sync.OnceValue(func() map[string]Code {
	all := map[string]Code{}
	for _, group := range Groups() {
		for _, code := range group.Codes {
			all[code.Name] = code
		}
	}
	return all
})

// heading begins the explanation of a code; other headings are part of an example.
var heading = regexp.MustCompile(`(?m)^## ([a-z-]+/[a-z0-9-]+)$`)

// read reads a file of explanations: a title, then for each code a heading, its
// meaning, a fenced example and how to fix it.
func read(name string) Group {
	data, err := fs.ReadFile(files, "codes/"+name+".md")
	if err != nil {
		panic(err) // the file is part of the program
	}
	text := string(data)
	starts := heading.FindAllStringSubmatchIndex(text, -1)
	group := Group{Title: strings.TrimSpace(strings.TrimPrefix(text[:starts[0][0]], "# "))}
	for i, at := range starts {
		end := len(text)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		code, text := text[at[2]:at[3]], text[at[1]:end]
		fence := "```"
		if strings.Contains(text, "````") {
			fence = "````"
		}
		meaning, text, _ := strings.Cut(text, fence+"\n")
		example, fix, _ := strings.Cut(text, fence+"\n")
		group.Codes = append(group.Codes, Code{code, strings.TrimSpace(meaning), strings.TrimRight(example, "\n"), strings.TrimSpace(fix)})
	}
	return group
}

// Find returns the explanation of a code.
func Find(code string) (Code, bool) {
	found, ok := byName()[code]
	return found, ok
}

// Families returns the first parts of all codes, each once, sorted.
func Families() []string {
	var all []string
	for name := range byName() {
		all = append(all, family(name))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// OfFamily returns the explanations of a family, sorted by code.
func OfFamily(name string) []Code {
	var codes []Code
	for _, code := range byName() {
		if code.Family() == name {
			codes = append(codes, code)
		}
	}
	slices.SortFunc(codes, func(a, b Code) int { return strings.Compare(a.Name, b.Name) })
	return codes
}

// Nearest returns the code that a wrong word probably means: a similar code, or the
// code of another family with the same second part.
func Nearest(word string) (string, bool) {
	known := append(slices.Collect(maps.Keys(byName())), Families()...)
	slices.Sort(known)
	if near, ok := diag.Nearest(word, known); ok {
		return near, true
	}
	_, second, ok := strings.Cut(word, "/")
	if !ok {
		second = word
	}
	var seconds []string
	for _, name := range known {
		_, last, _ := strings.Cut(name, "/")
		seconds = append(seconds, last)
		if last == second && last != "" {
			return name, true
		}
	}
	near, ok := diag.Nearest(second, seconds)
	if !ok || near == "" {
		return "", false
	}
	return known[slices.Index(seconds, near)], true
}

// Page is the address of the page of all codes, in the base that this project
// publishes.
const Page = "https://triage-partnership.example.org/guides/reference/problems/"

// Anchor returns the id of a code's heading on that page.
func Anchor(code string) string { return strings.ReplaceAll(code, "/", "-") }

// Address returns the address of a code's explanation, or "" for a code that has
// none.
func Address(code string) string {
	if _, ok := Find(code); !ok {
		return ""
	}
	return Page + "#" + Anchor(code)
}

// Markdown returns the explanation without its heading.
func (c Code) Markdown() string {
	fence := "```"
	if strings.Contains(c.Example, "```") {
		fence = "````"
	}
	return c.Meaning + "\n\n" + fence + "\n" + c.Example + "\n" + fence + "\n\n" + c.Fix + "\n"
}
