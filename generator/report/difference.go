package report

import (
	"fmt"
	"strings"

	"github.com/rogpeppe/go-internal/diff"

	"tandem/generator/frontmatter"
	"tandem/generator/kb"
)

// differing is the number of lines that a difference shows at most.
const differing = 12

// difference returns the lines of a page that changed since it was verified, as a
// unified diff without its head: of the body, or if that is the same of the header. It
// is empty when the former text is unknown.
func (m *maker) difference(p *kb.Page) string {
	if m.options.Before == nil || m.options.Now == nil {
		return ""
	}
	before, known := m.options.Before(p)
	if !known {
		return ""
	}
	now := m.options.Now(p)
	if old, today := body(before), body(now); old != today {
		before, now = old, today
	}
	return short(string(diff.Diff("before", []byte(before), "now", []byte(now))))
}

// body returns the text of a page below its header.
func body(text string) string {
	return text[frontmatter.Find([]byte(text)).End:]
}

// short returns the changed lines of a unified difference with their
// surroundings, at most as many as a report shows.
func short(difference string) string {
	var lines []string
	for line := range strings.Lines(difference) {
		line = strings.TrimRight(line, "\n")
		if len(lines) == 0 && (strings.HasPrefix(line, "diff ") || strings.HasPrefix(line, "--- ") || strings.HasPrefix(line, "+++ ") || strings.HasPrefix(line, "@@")) {
			continue
		}
		lines = append(lines, line)
	}
	if extra := len(lines) - differing; extra > 0 {
		lines = append(lines[:differing], fmt.Sprintf("… and %s more", number(extra, "line")))
	}
	return strings.Join(lines, "\n")
}
