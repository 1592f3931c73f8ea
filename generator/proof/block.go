package proof

import (
	"bytes"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// hiddenBlocks returns the parts of a page of the edition that the edition does
// not show.
func (s *Searcher) hiddenBlocks(p *kb.Page) []kb.Block {
	return kb.Where(p.Blocks(), func(b kb.Block) bool { return !s.rule.Shows(b.Audience) })
}

// blockSecrets notes the texts of the hidden parts of a shown page.
func (s *Searcher) blockSecrets(p *kb.Page) {
	blocks := s.hiddenBlocks(p)
	if len(blocks) == 0 {
		return
	}
	for _, b := range blocks {
		if b.Title != "" {
			s.add(secret{kind: KindTitle, text: b.Title, file: p.Path, at: b.Pos()})
		}
	}
	if source := s.source(p.Path); source != nil {
		s.hidden = append(s.hidden, hidden{file: p.Path, text: s.unaddressed(spoken(onlyLines(source, blocks, true), true))})
	}
	var values []string
	skip := inBlocks(blocks)
	rows(p.TypeFields(), "", func(key string, row []kb.Field, item *kb.Item) {
		if !skip(key) {
			return
		}
		if item != nil {
			text, declined := item.Replace(func(kb.Naming) string { return "" })
			values = append(values, text, declined)
		}
		s.rowSecrets(row, p)
		spokenFields(row, "", nil, func(text string) { values = append(values, text) })
	})
	for _, text := range values {
		if text != "" {
			s.hidden = append(s.hidden, hidden{file: p.Path, text: s.unaddressed(spoken([]byte(text), true))})
		}
	}
}

// rowSecrets notes the id of a hidden row, if it has one.
func (s *Searcher) rowSecrets(row []kb.Field, p *kb.Page) {
	for _, cell := range row {
		if id, ok := cell.Target.(*string); ok && cell.Key == "id" {
			s.add(secret{kind: KindPath, text: *id, file: p.Path, page: p})
		}
	}
}

// rows calls do with each row and item of fields by its place: "steps[1]".
func rows(fields []kb.Field, prefix string, do func(key string, row []kb.Field, item *kb.Item)) {
	for _, f := range fields {
		key := prefix + f.Key
		if items, ok := f.Target.(*[]kb.Item); ok {
			for i := range *items {
				do(key+index(i), nil, &(*items)[i])
			}
			continue
		}
		f.EachRow(func(i int, row []kb.Field) {
			do(key+index(i), row, nil)
			rows(row, key+index(i)+".", do)
		})
	}
}

// inBlocks returns a function that reports whether a place of the header is part of a
// block.
func inBlocks(blocks []kb.Block) func(key string) bool {
	return func(key string) bool {
		return slices.ContainsFunc(blocks, func(b kb.Block) bool {
			rest, ok := strings.CutPrefix(key, b.Key)
			return ok && b.Key != "" && (rest == "" || rest[0] == '.' || rest[0] == '[')
		})
	}
}

// onLine reports whether a line of the file is part of a block.
func onLine(blocks []kb.Block, line int) bool {
	return slices.ContainsFunc(blocks, func(b kb.Block) bool { return b.From <= line && line <= b.To })
}

// onlyLines returns a text with blanks in place of the lines outside blocks of its
// body, or, where inside is false, in place of the lines inside them. Every byte
// stays where it was.
func onlyLines(text []byte, blocks []kb.Block, inside bool) []byte {
	body := slices.DeleteFunc(slices.Clone(blocks), func(b kb.Block) bool { return b.Key != "" })
	out := bytes.Clone(text)
	line := 1
	for i, c := range out {
		switch {
		case c == '\n':
			line++
		case onLine(body, line) != inside:
			out[i] = ' '
		}
	}
	return out
}
