package lsp

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"maps"
	"runtime/debug"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/explain"
	"tandem/generator/kb"
)

// published is what the editor shows for a file.
type published struct {
	version  int // 0: the file was not open
	problems diag.List
	text     []byte // that the places refer to
}

// tell checks the base and publishes the problems of every file whose problems have
// changed, and of every open file whose text has changed.
func (s *session) tell() {
	ctx := context.Background()
	defer func() {
		if bug := recover(); bug != nil { // a timer called this, so nothing else would recover a panic
			_ = s.server.Notify(ctx, "window/logMessage", object{"type": 1, "message": fmt.Sprintf("tandem: internal error: %v\n%s", bug, debug.Stack())})
		}
	}()
	base, err := s.fresh(ctx)
	s.mu.Lock()
	stale := s.checked != s.generation || s.ending
	versions := map[string]int{}
	for name, d := range s.docs {
		versions[name] = d.version
	}
	s.mu.Unlock()
	if err != nil || stale {
		return // the next keystroke tries again
	}
	byPath := map[string]diag.List{}
	for _, p := range base.Problems {
		byPath[p.Path] = append(byPath[p.Path], p)
	}
	s.work.Lock()
	defer s.work.Unlock()
	other := map[string]published{} // differing from what the editor shows
	look := func(name string) {
		now := published{versions[name], byPath[name], base.Source(name)}
		before, known := s.told[name]
		if !known || now.version != before.version || !slices.Equal(now.problems, before.problems) || !bytes.Equal(now.text, before.text) {
			other[name] = now
		}
	}
	for name := range byPath {
		look(name)
	}
	for name := range versions {
		look(name)
	}
	for name := range s.told {
		if byPath[name] == nil {
			look(name)
		}
	}
	paths := slices.Collect(maps.Keys(other))
	slices.SortFunc(paths, func(a, b string) int { // open documents come first
		return cmp.Or(cmp.Compare(min(versions[b], 1), min(versions[a], 1)), cmp.Compare(a, b))
	})
	for _, name := range paths {
		now := other[name]
		_, open := versions[name]
		note := publish{URI: s.uriNow(name), Diagnostics: []diagnostic{}}
		if open {
			note.Version = &now.version
		}
		text := string(now.text)
		for _, p := range now.problems {
			note.Diagnostics = append(note.Diagnostics, s.diagnostic(text, p))
		}
		if len(note.Diagnostics) == 0 && !open {
			delete(s.told, name)
		} else {
			s.told[name] = now
		}
		if s.server.Notify(ctx, "textDocument/publishDiagnostics", note) != nil {
			return // the editor is gone
		}
	}
}

func (s *session) uriNow(name string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.uri(name)
}

func (s *session) diagnostic(text string, p diag.Problem) diagnostic {
	severity := map[diag.Severity]int{diag.Error: 1, diag.Warning: 2, diag.Note: 3}[p.Severity]
	message := p.Message
	if p.Hint != "" {
		message += "\n" + p.Hint
	}
	from, to := extent(text, kb.Pos{Line: p.Line, Column: p.Column})
	one := diagnostic{Range: s.encoding.span(text, from, to), Severity: severity, Code: p.Code, Source: "tandem", Message: message}
	if address := explain.Address(p.Code); address != "" {
		one.About = &about{address}
	}
	return one
}

// extent returns the range of a problem at a place: a link, a quoted value, a word, or
// the whole first line where a problem concerns the file.
func extent(text string, pos kb.Pos) (from, to int) {
	if pos.Line == 0 || pos == (kb.Pos{Line: 1, Column: 1}) {
		return 0, len(firstLine(text))
	}
	from = byteOf(text, pos)
	rest := firstLine(text[from:])
	if rest == "" {
		return from, from
	}
	end := len(rest)
	switch c := rest[0]; {
	case strings.HasPrefix(rest, "[["), strings.HasPrefix(rest, "![["):
		end = behind(rest, "]]")
	case c == '[' || c == '!':
		end = behind(rest, "]")
		if end < len(rest) && rest[end] == '(' {
			end += behind(rest[end:], ")")
		} else if end < len(rest) && rest[end] == '[' {
			end += behind(rest[end:], "]") // its address is defined on another line
		}
	case c == '"' || c == '\'':
		end = 1 + behind(rest[1:], rest[:1])
	case c == '{':
		end = behind(rest, "}")
	case c == '@':
		end = 1 + strings.IndexFunc(rest[1:]+" ", func(r rune) bool { return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789._-", r) })
	default:
		if i := strings.IndexAny(rest, ",]})#"); i > 0 {
			end = i
		}
		if i := strings.Index(rest[:end], ": "); i > 0 {
			end = i
		}
		end = max(1, len(strings.TrimRight(strings.TrimSuffix(rest[:end], ":"), " \t")))
	}
	return from, from + end
}

// behind returns the end of the first mark in a text, or of the text.
func behind(text, mark string) int {
	if i := strings.Index(text, mark); i >= 0 {
		return i + len(mark)
	}
	return len(text)
}
