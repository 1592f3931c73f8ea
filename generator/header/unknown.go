package header

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// hintFor returns the key that an unknown one probably means, and what to do about it.
func (w *walk) hintFor(key string, value *yaml.Node, prefix string, known []string) (meant, hint string) {
	if w.page && prefix == "" && readersOfOthers(key, value) {
		return "", "write audience: [NAME] instead, with the name of an audience of site.yaml, or status: draft"
	}
	if w.page && prefix != "" && holdsBack(key, value) {
		return "", w.forThePage("the rows")
	}
	if name, rest, ok := noSpaceBehind(key, value, known); ok {
		return name, "write a space behind the colon: " + name + ": " + rest
	}
	meant, ok := diag.Nearest(key, known)
	for _, k := range known { // a longer form of it: "meaning" for "means"
		if n := commonPrefix(key, k); !ok && n >= 4 && n*2 > max(len(key), len(k)) {
			meant, ok = k, true
		}
	}
	switch hint := diag.DidYouMean(key, known); {
	case ok:
		return meant, "did you mean " + diag.QuoteShort(meant) + "?"
	case hint != "":
		return "", hint
	case prefix != "":
		return "", "remove it"
	case w.page && draftKey(key, firstWord(value.Value)):
		return "", "write status: draft instead"
	case w.page:
		return "", "remove it, or put it below x:"
	}
	return "", "remove it; the keys of " + w.path + " are " + strings.Join(known, ", ")
}

// noSpaceBehind takes {by:human:ann} apart, which YAML reads as one key without a value.
func noSpaceBehind(key string, value *yaml.Node, known []string) (name, rest string, ok bool) {
	name, rest, ok = strings.Cut(key, ":")
	return name, rest, ok && slices.Contains(known, name) && rest != "" && empty(value)
}

// noSpaceAgain notes a further key of a mapping whose colon has no space behind it: the
// first one is reported.
func (w *walk) noSpaceAgain(n *yaml.Node, i int, prefix string, known []string) bool {
	name, _, again := noSpaceBehind(n.Content[i].Value, n.Content[i+1], known)
	if !again {
		return false
	}
	for k := 0; k < i; k += 2 {
		if _, _, before := noSpaceBehind(n.Content[k].Value, n.Content[k+1], known); before {
			w.meansKey(prefix, name)
			return true
		}
	}
	return false
}

func commonPrefix(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// noted marks a value of a page as empty or not understood. If it restricts readers,
// the page is withheld.
func (w *walk) noted(f kb.Field, n *yaml.Node, failed bool) {
	if empty(n) {
		w.blank[f.Key] = w.pos(n)
	}
	if failed {
		w.faulty[f.Key] = true
	}
	switch {
	case f.Key == "status" && (failed || empty(n)):
		w.claims.draft = true
		if !failed {
			w.add(w.pos(n), "header/no-value", "status: the value is missing", "write status: draft or status: active, or remove the key")
		}
	case f.Audience && failed:
		w.claims.ofNode(n)
	case f.Key == "type" && failed:
		w.unknown("type", n)
	}
}

// unknown notes the claims about readers in an unknown key of a page.
func (w *walk) unknown(key string, value *yaml.Node) {
	switch {
	case maybeAudience(key):
		w.claims.ofNode(value)
	case draftKey(key, firstWord(value.Value)):
		w.claims.draft = true
	case readersOfOthers(key, value):
		w.claims.ofOthers(key, value)
	}
	if like(key, "type") && slices.ContainsFunc(scalars(value), func(name string) bool { return slices.Contains(w.private, strings.ToLower(name)) }) {
		w.claims.maybe(kb.AudiencePrivate)
	}
	for i := 0; value.Kind == yaml.MappingNode && i+1 < len(value.Content); i += 2 {
		w.unknown(value.Content[i].Value, value.Content[i+1])
	}
}

// scalars returns the texts in a value.
func scalars(n *yaml.Node) []string {
	if n.Kind == yaml.ScalarNode {
		return []string{n.Value}
	}
	var all []string
	for _, child := range n.Content {
		all = append(all, scalars(child)...)
	}
	return all
}
