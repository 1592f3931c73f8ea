package check

import (
	"fmt"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// How many problems a change may make: one cause may concern every page.
const (
	mostAlone  = 5  // findings of a group that are a problem each; more are one problem
	mostNamed  = 3  // things that the message of such a problem names
	mostOfCode = 20 // problems of one code; the last counts the others
)

// finding is something that a change does.
type finding struct {
	code  int // place in ChangeRules
	path  string
	at    kb.Pos
	group string                      // findings of a group may be one problem
	noun  string                      // of the thing, such as "page"
	thing string                      // what is concerned, in quotes; empty where says names it
	says  func(subject string) string // the message about a thing, or about many: "12 pages"
	hint  string
}

// findings are the effects of a change, in the order in which they were found.
type findings struct {
	order  []string // of groups
	groups map[string][]finding
}

func (l *findings) add(f finding) {
	if l.groups == nil {
		l.groups = map[string][]finding{}
	}
	key := fmt.Sprint(f.code, "\x00", f.group)
	if l.groups[key] == nil {
		l.order = append(l.order, key)
	}
	l.groups[key] = append(l.groups[key], f)
}

// list returns the problems, sorted and bounded. Findings at one place of
// site.yaml have one cause and are always one problem.
func (l *findings) list() diag.List {
	rules := ChangeRules()
	byCode := make([]diag.List, len(rules))
	sizes := make([][]int, len(rules)) // findings in each problem
	add := func(f finding, message string, n int) {
		r := rules[f.code]
		byCode[f.code].Add(diag.Problem{Path: f.path, Line: f.at.Line, Column: f.at.Column, Severity: r.Severity, Code: r.Code, Message: message, Hint: f.hint})
		sizes[f.code] = append(sizes[f.code], n)
	}
	for _, key := range l.order {
		group := l.groups[key]
		if len(group) <= mostAlone && group[0].path != siteFile || len(group) == 1 {
			for _, f := range group {
				add(f, f.says(f.thing), 1)
			}
			continue
		}
		named := kb.Map(group[:min(mostNamed, len(group))], func(f finding) string { return f.thing })
		message := group[0].says(diag.Count(len(group), group[0].noun)) + ": " + strings.Join(named, ", ")
		if rest := len(group) - len(named); rest > 0 {
			message += fmt.Sprintf(" and %d more", rest)
		}
		first := group[0]
		if len(group) > 1 && first.code != audienceWidens {
			first.hint = ""
		}
		add(first, message, len(group))
	}
	var all diag.List
	for code, list := range byCode {
		if len(list) > mostOfCode {
			rest := 0
			for _, n := range sizes[code][mostOfCode-1:] {
				rest += n
			}
			last := list[mostOfCode-1]
			last.Message = fmt.Sprintf("%d more findings of this kind, from here on", rest)
			last.Hint = "compare what tandem check --dump=pages prints before the change and after it"
			list = append(slices.Clip(list[:mostOfCode-1]), last)
		}
		all.Append(list)
	}
	return all.Sorted()
}
