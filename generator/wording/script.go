package wording

import (
	"bytes"
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Script returns a script with its words in the language: the arguments of t("…") and
// n(count, "…", "…") are replaced, so that a script contains its own words and no
// others. Placeholders become numbers of the values that fill them, {n} being 0; for a
// count the forms become an object by plural category, and the second argument the
// language whose plural rules choose among them. Words without a translation stay in
// English. assets/js/words.js reads both.
func (w *Words) Script(source string) string {
	if w == nil {
		return source
	}
	said, counted := scriptCalls()
	source = replaced(said, source, func(before string, key []string) string {
		forms := w.said[key[0]]
		if forms.Text == "" || forms.Text == plain(key[0]) {
			return ""
		}
		return before + quoted(numbered(forms.Text, names(key[0])))
	})
	return replaced(counted, source, func(before string, key []string) string {
		one, many := key[0], key[1]
		forms := w.said[many].By
		if forms == nil || maps.Equal(forms, map[string]string{"one": one, Other: many}) {
			return ""
		}
		order := []string{"n"}
		for _, name := range names(many) {
			if name != "n" {
				order = append(order, name)
			}
		}
		var parts []string
		for _, category := range slices.Sorted(maps.Keys(forms)) {
			parts = append(parts, quoted(category)+": "+quoted(numbered(forms[category], order)))
		}
		return before + "{ " + strings.Join(parts, ", ") + " }, " + quoted(w.lang)
	})
}

// scriptCalls match the calls for words in scripts, up to the end of the key: first
// the text before it, then its texts.
func scriptCalls() (said, counted *regexp.Regexp) {
	return regexp.MustCompile(`(\bt\(\s*)` + literal), regexp.MustCompile(`(\bn\([^,()"]+(?:\([^()]*\))?[^,()"]*,\s*)` + literal + `,\s*` + literal)
}

// replaced puts what say returns in the place of each match that it returns
// something for.
func replaced(calls *regexp.Regexp, source string, say func(before string, key []string) string) string {
	return calls.ReplaceAllStringFunc(source, func(match string) string {
		m := calls.FindStringSubmatch(match)
		var key []string
		for _, text := range m[2:] {
			key = append(key, unquoted(text))
		}
		if text := say(m[1], key); text != "" {
			return text
		}
		return match
	})
}

// numbered returns a text whose placeholders are their places in the order.
func numbered(text string, order []string) string {
	pairs := make([]string, 0, 2*len(order))
	for i, name := range order {
		pairs = append(pairs, "{"+name+"}", "{"+strconv.Itoa(i)+"}")
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// quoted returns a text as a literal of a script.
func quoted(text string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if e.Encode(text) != nil {
		return `""` // a text is always encoded
	}
	return strings.TrimSpace(b.String())
}
