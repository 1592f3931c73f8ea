package header

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Keys with which other tools say who reads a page. None of them is read here, so that
// a page with one counts as unread.

// namesReaders are the keys of others whose value names readers; hidesPage those that
// hide a page when they are true.
var (
	namesReaders = []string{"visibility", "access", "readers", "viewers", "visible_to", "visible-to"}
	hidesPage    = []string{"private", "hidden", "internal", "confidential", "restricted", "secret", "unlisted"}
	forAll       = []string{"", "public", "all", "everyone", "everybody", "anyone", "open", "visible", "true", "yes"}
	notTrue      = []string{"", "false", "no", "off", "0", "null", "~"}
)

// readersOfOthers reports whether a key of another tool says that not all read a page.
func readersOfOthers(key string, value *yaml.Node) bool {
	key = strings.ToLower(key)
	switch {
	case slices.Contains(namesReaders, key):
		return !slices.ContainsFunc(scalars(value), func(text string) bool { return slices.Contains(forAll, strings.ToLower(text)) })
	case slices.Contains(hidesPage, key):
		return value.Kind != yaml.ScalarNode || !slices.Contains(notTrue, strings.ToLower(value.Value))
	}
	return false
}

// ofOthers notes what such a key says.
func (c *claims) ofOthers(key string, value *yaml.Node) {
	c.narrow = true
	if slices.Contains(namesReaders, strings.ToLower(key)) {
		c.ofNode(value)
	}
}

// holdsBack reports whether a key says that a page is a draft, in a place where any
// other status can be a key of another kind.
func holdsBack(key string, value *yaml.Node) bool {
	word := firstWord(value.Value)
	if like(key, "status") {
		return like(word, kb.StatusDraft)
	}
	return draftKey(key, word)
}

// forThePage returns the right place for a key of the page that is inside another one.
func (w *walk) forThePage(above string) string {
	if !w.yaml {
		return "write it above the first table of the header"
	}
	return "write it in column 1, above " + above
}

// fallenIn reports an audience or a draft status inside a mapping that is not read, or
// in a TOML table that begins above it.
func (w *walk) fallenIn(n *yaml.Node, key string) {
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		hint := w.forThePage(diag.QuoteShort(key + ":"))
		switch {
		case like(name.Value, audienceKey):
			w.claims.ofNode(value)
			w.add(w.pos(name), "audience/misplaced", diag.QuoteShort(key+"."+name.Value)+" is not the audience of the page", hint)
		case holdsBack(name.Value, value):
			w.claims.draft = true
			w.add(w.pos(name), "header/unknown-key", diag.QuoteShort(key+"."+name.Value)+" is not the status of the page", hint)
		default:
			w.fallenIn(value, key+"."+name.Value)
		}
	}
}

// fallenInRow reports an audience on a separate line in the last row of a TOML header
// whose page has none: it could belong to either.
func (w *walk) fallenInRow(root *yaml.Node, b block) {
	if _, own := pair(root, audienceKey); b.Format != "toml" || own != nil || len(root.Content) == 0 {
		return
	}
	all := lines(b.raw)
	key, rows := root.Content[len(root.Content)-2], root.Content[len(root.Content)-1]
	if rows.Kind != yaml.SequenceNode || len(rows.Content) == 0 {
		return
	}
	last := rows.Content[len(rows.Content)-1]
	for i := len(all) - 1; i >= 0 && last.Kind == yaml.MappingNode; i-- {
		text := strings.TrimSpace(all[i])
		if strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]") {
			return
		}
		if name, _, ok := strings.Cut(text, "="); ok && strings.Trim(name, "\"' \t") == audienceKey {
			_, value := pair(last, audienceKey)
			if value == nil {
				return
			}
			w.claims.ofNode(value)
			w.add(at(i+1+w.offset, 1), "audience/misplaced", diag.QuoteShort(audienceKey)+" is in the last row of "+diag.QuoteShort(key.Value)+", and the page has none",
				"write it above the first table if it is for the page; write the row in braces if it is for the row")
			return
		}
	}
}
