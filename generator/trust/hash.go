package trust

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"tandem/generator/kb"
)

// Hash returns the first 8 hexadecimal digits of the SHA-256 of the text that a reader
// of the whole page sees: title, description, the typed fields that count and the body
// with the audience of each of its blocks, white space folded, and what a record has come
// to (kb.Type.Outcome). Bookkeeping (owners, dates of review, tags) and volatile fields
// (state, current, rank, RAG) do not count, so a reflow or a new tag keeps a verification
// valid and a changed sentence does not.
func Hash(p *kb.Page) string {
	var b strings.Builder
	eachPart(p, func(name, text string) { b.WriteString(name + "\x00" + text + "\x01") })
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:4])
}

// eachPart visits the parts of a page's text that have any, in a fixed order,
// white space folded.
func eachPart(p *kb.Page, visit func(name, text string)) {
	part := func(name, text string) {
		if text = strings.Join(strings.Fields(text), " "); text != "" {
			visit(name, text)
		}
	}
	part("title", p.Title)
	part("description", p.Description)
	for _, f := range p.TypeFields() {
		if f.Section == "" || p.At[f.Key] != (kb.Pos{}) {
			part(f.Key, f.VisibleText())
		}
	}
	if p.Type != nil && p.Type.Outcome != nil && p.Fields != nil {
		part("outcome", p.Type.Outcome(p))
	}
	part("body", p.Body.VisibleText) // with the audiences of its blocks
	for _, b := range p.HeaderBlocks {
		part("audience", b.Key+" "+strings.Join(b.Audience, " "))
	}
}
