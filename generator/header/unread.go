package header

import (
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"tandem/generator/kb"
)

// The audience and the draft status in a header count even if the header cannot be
// read: claims collects them from the bare text. It may take too many words for an
// audience, never too few, so that a mistake never shows a page to more readers than
// its author named.
type claims struct {
	audience []string // in the form that kb.Unread takes
	narrow   bool     // the audience of the page is unread
	draft    bool
}

var (
	claimWord = regexp.MustCompile(`[\pL][\pL\d_-]*`)
	escape    = regexp.MustCompile(`\\[uUx]`)
)

// ofText adds the claims of a text that should have been a header. Fields are the keys
// of the page, private the names of types whose pages are about a person.
func (c *claims) ofText(text string, fields []kb.Field, private []string) {
	c.narrow = true
	if escape.MatchString(text) {
		c.audience, c.draft = append(c.audience, kb.AudienceUnread), true
	}
	for _, m := range claimWord.FindAllStringIndex(text, -1) {
		name, value := text[m[0]:m[1]], strings.TrimLeft(text[m[1]:], "\"' \t")
		key := value != "" && (value[0] == ':' || value[0] == '=')
		known := name != "audience" && name != "status" && slices.ContainsFunc(fields, func(f kb.Field) bool { return f.Key == name })
		switch {
		case known:
		case maybeAudience(name):
			c.maybe(valueOf(value))
		case key && slices.Contains(namesReaders, strings.ToLower(name)):
			c.maybe(valueOf(value))
		case key && draftKey(name, firstWord(value[1:])):
			c.draft = true
		}
	}
	c.draft = c.draft || strings.Contains(strings.ToLower(text), kb.StatusDraft)
	folded := strings.ToLower(text)
	if slices.ContainsFunc(private, func(t string) bool { return strings.Contains(folded, t) }) {
		c.audience = append(c.audience, kb.AudiencePrivate)
	}
}

// maybeAudience reports whether an unknown key may name the readers of the page.
func maybeAudience(name string) bool {
	return like(name, audienceKey) || strings.Contains(strings.ToLower(name), audienceKey)
}

// maybe adds the audiences that a value may name. A value that is not a name means any
// audience.
func (c *claims) maybe(value string) {
	c.narrow = true
	none := true
	for word := range strings.FieldsFuncSeq(value, func(r rune) bool { return strings.ContainsRune("[]{},:=\"'\t\r\n", r) }) {
		word = strings.Trim(word, " -")
		if word == "" {
			continue
		}
		none = false
		if !kb.NamesAudience(word) {
			word = kb.AudienceUnread
		}
		c.audience = append(c.audience, word)
	}
	if none {
		c.audience = append(c.audience, kb.AudienceUnread)
	}
}

// ofNode adds the audiences that a value names whose key is not "audience".
func (c *claims) ofNode(n *yaml.Node) {
	c.narrow = true
	if n.Kind == yaml.ScalarNode {
		c.maybe(n.Value)
	}
	for _, child := range n.Content {
		c.ofNode(child)
	}
}

// of returns the audience of a page with these claims that names one, or none, besides.
func (c *claims) of(audience []string) []string {
	if !c.narrow {
		return audience
	}
	maybe := slices.Concat(audience, c.audience)
	slices.Sort(maybe)
	return kb.Unread(slices.Compact(maybe)...)
}

// onto adds the claims to a page.
func (c *claims) onto(h *Header) {
	if c.narrow && h.Type.Private {
		c.audience = append(c.audience, kb.AudiencePrivate)
	}
	h.Common.Audience = c.of(h.Common.Audience)
	if c.draft {
		h.Common.Status = kb.StatusDraft
	}
}

// draftKey reports whether a key and its value hold a page back: those of this program,
// misspelt, and those of others.
func draftKey(name, value string) bool {
	value = strings.ToLower(value)
	switch strings.ToLower(name) {
	case "draft":
		return value == "true" || value == "yes"
	case "published", "publish":
		return value == "false" || value == "no"
	}
	return like(name, "status") && !published(value)
}

// published reports whether a status is one of those of pages that are shown.
func published(status string) bool {
	return slices.Contains([]string{kb.StatusActive, kb.StatusSuperseded, kb.StatusArchived, "stable", "deprecated"}, status)
}

// valueOf returns the lines of a value: the rest of its line and the lines below that
// are indented or entries of a list.
func valueOf(text string) string {
	end := 0
	for i, line := range slices.Collect(strings.Lines(text)) {
		if i > 0 && !strings.ContainsAny(line[:1], " \t-[]\r\n") {
			break
		}
		if i > 0 && strings.HasPrefix(line, "---") {
			break
		}
		end += len(line)
	}
	return text[:end]
}

// firstWord returns the first word of a value.
func firstWord(text string) string {
	line := firstLine(text)
	words := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(" \t\r\"'[],{}", r) })
	if len(words) == 0 {
		return ""
	}
	return words[0]
}
