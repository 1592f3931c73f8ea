package wording

import (
	"regexp"
	"strconv"
)

// Key is a key that a source names: an English text, or the two forms of one
// that depends on a number.
type Key struct {
	Text string // of a count, the form for many
	One  string // of a count, the form for one; else empty
}

const literal = `"((?:[^"\\]|\\.)*)"`

// KeysOfScript returns the keys that a script names: t("…") and n(count, "…", "…").
func KeysOfScript(source string) []Key {
	said, counted := scriptCalls()
	return keysIn(source, said, counted, 2)
}

// KeysOfTemplate returns the keys that a template names: {{t "…"}} and
// {{n .Count "…" "…"}}.
func KeysOfTemplate(source string) []Key {
	said := regexp.MustCompile(`[{( ]t ` + literal)
	counted := regexp.MustCompile(`[{(]n (?:\.[A-Za-z.]*|\$[A-Za-z.]*|\([^()]*\)) ` + literal + ` ` + literal)
	return keysIn(source, said, counted, 1)
}

// keysIn returns the keys of calls whose texts are the submatches from a number on.
func keysIn(source string, said, counted *regexp.Regexp, from int) []Key {
	var keys []Key
	for _, m := range said.FindAllStringSubmatch(source, -1) {
		keys = append(keys, Key{Text: unquoted(m[from])})
	}
	for _, m := range counted.FindAllStringSubmatch(source, -1) {
		keys = append(keys, Key{Text: unquoted(m[from+1]), One: unquoted(m[from])})
	}
	return keys
}

func unquoted(text string) string {
	if s, err := strconv.Unquote(`"` + text + `"`); err == nil {
		return s
	}
	return text
}
