package header

import (
	"regexp"
	"slices"
	"strings"

	"tandem/generator/kb"
)

var delimiterRow = regexp.MustCompile(`^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?$`)

// inTable reports whether lines begin with a table that is meant as a header: its rows
// begin with keys, or its head is keys and one row has their values. One key alone may
// be a word of the text.
func (f *finder) inTable(all []string) bool {
	if len(all) < 3 || !strings.Contains(all[0], "|") || !delimiterRow.MatchString(strings.TrimSpace(all[1])) {
		return false
	}
	head, keys, rows := rowCells(all[0]), 0, 0
	for _, line := range all[2:] {
		if !strings.Contains(line, "|") {
			break
		}
		rows++
		if row := rowCells(line); len(row) == 2 && f.isKey(row[0]) {
			keys++
		}
	}
	if len(head) == 2 && keys == rows {
		return keys > 1 || keys == 1 && f.isKey(head[0])
	}
	return rows == 1 && len(head) > 1 && !slices.ContainsFunc(head, func(cell string) bool { return !f.isKey(cell) })
}

func (f *finder) isKey(word string) bool {
	return slices.ContainsFunc(f.fields, func(field kb.Field) bool { return field.Key == strings.ToLower(strings.Trim(word, "*`: ")) })
}

// rowCells returns the texts of a row of a table.
func rowCells(line string) []string {
	row := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
	for i := range row {
		row[i] = strings.TrimSpace(row[i])
	}
	return row
}
