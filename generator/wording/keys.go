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
	return keysIn(source, `\bt\(\s*`+literal, `\bn\([^,()"]+(?:\([^()]*\))?[^,()"]*,\s*`+literal+`,\s*`+literal)
}

// KeysOfTemplate returns the keys that a template names: {{t "…"}} and
// {{n .Count "…" "…"}}.
func KeysOfTemplate(source string) []Key {
	return keysIn(source, `[{( ]t `+literal, `[{(]n (?:\.[A-Za-z.]*|\$[A-Za-z.]*|\([^()]*\)) `+literal+` `+literal)
}

func keysIn(source, said, counted string) []Key {
	var keys []Key
	for _, m := range regexp.MustCompile(said).FindAllStringSubmatch(source, -1) {
		keys = append(keys, Key{Text: unquoted(m[1])})
	}
	for _, m := range regexp.MustCompile(counted).FindAllStringSubmatch(source, -1) {
		keys = append(keys, Key{Text: unquoted(m[2]), One: unquoted(m[1])})
	}
	return keys
}

func unquoted(text string) string {
	if s, err := strconv.Unquote(`"` + text + `"`); err == nil {
		return s
	}
	return text
}
