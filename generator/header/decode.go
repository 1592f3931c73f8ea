// Package header reads the typed header of a page and the settings beside the
// pages. Decode returns a Header, DecodeFile fills a settings struct, and both
// return every problem of the file at once, each with its line and column.
//
// # Formats
//
// A header is YAML between lines of ---, TOML between lines of +++, or one JSON
// object; package frontmatter finds where it ends. It begins on line 1. Anchors,
// aliases, tags and merge keys are rejected, so that a header means what it
// shows: "no" is the text no, and 1.10 keeps its zero.
//
// # The walk
//
// The document is walked along a list of kb.Field. Each value is checked by the
// field's kind and set through its target. A key that no field has is an error that
// names the nearest key; below x any key is allowed.
//
// # Headers that cannot be read
//
// A header that cannot be read whole never shows a page to more readers than its author
// named. Such a page has kb.Unread as its audience: only editions for every audience of
// site.yaml show it, and editions for the audiences that its bare text names (unread.go
// collects them, rather too many than too few). It is a draft if the text mentions one.
// The page has this one problem; assemble, link and check skip it.
// TestNoFaultWidens breaks headers at each place, and TestNoFormOfAHeaderWidens uses
// forms that are no header (held.go). Keys of other tools are in others.go.
//
// A value that is not understood (Faulty) or a key without one (Blank) is noted in the
// page, so that it is not reported as missing too.
//
// # Edits
//
// Verify and reassign insert or replace a few bytes at the places of the YAML nodes and
// read the result again. If anything else changed, the edit is rejected. So comments,
// quotes, order, line ends and a byte order mark stay. TOML headers are not edited.
package header

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"tandem/generator/diag"
	"tandem/generator/frontmatter"
	"tandem/generator/kb"
)

// Header is a page's header, typed.
type Header struct {
	Type   *kb.Type
	Common kb.Common
	Fields kb.Fields
	At     map[string]kb.Pos         // place of each value by key path
	Blocks []kb.Block                // rows and items that have an audience, in the order of the file
	Body   []byte                    // the file with the header blanked out: lines and offsets stay true
	Unread bool                      // the missing values of the page may be in a header that cannot be read
	Faulty map[string]bool           // keys whose value is not understood
	Blank  map[string]kb.Pos         // keys without a value
	Texts  map[string][]kb.TextPlace // of prose and items: the places of their characters
}

// maxHeader is the longest header, in bytes; maxText the longest value, in code points.
const (
	maxHeader = 64 << 10
	maxText   = 10_000
)

// Decode reads the header of a page. Unknown keys and wrong values are left out.
func Decode(path string, src []byte, types kb.Types) (Header, diag.List) {
	return decode(path, src, types, &walk{path: path, page: true})
}

// Narrow reads the header of a page without the rows and items whose audience
// shows does not let through. Its problems are those of Decode.
func Narrow(path string, src []byte, types kb.Types, shows func(audience []string) bool) Header {
	h, _ := decode(path, src, types, &walk{path: path, page: true, shows: shows})
	return h
}

func decode(path string, src []byte, types kb.Types, w *walk) (Header, diag.List) {
	h := Header{At: map[string]kb.Pos{}, Type: typeOf(path, types)}
	w.private, w.faulty, w.blank = privateNames(types), map[string]bool{}, map[string]kb.Pos{}
	if p, ok := readable(path, src); !ok {
		h.Fields = h.Type.New()
		h.Body = []byte(strings.ToValidUTF8(string(src), "\uFFFD"))
		h.Unread, h.Common.Audience, h.Common.Status = true, kb.Unread(kb.AudienceUnread), kb.StatusDraft
		return h, diag.List{p}
	}
	src = lineFeeds(src)
	fields := append(h.Common.Fields(), h.Type.New().Fields()...)
	b, problems := find(path, src, fields)
	h.Body = b.body
	w.at, w.source = h.At, strings.Split(string(src), "\n")
	if at, found := conflict(src, b.End); found {
		h.Fields, h.Unread = h.Type.New(), true
		w.claims.ofText(string(src), fields, w.private)
		w.claims.onto(&h)
		return h, diag.List{conflictAt(path, at)}
	}
	root, ok := w.parse(b)
	if ok {
		w.typed(&h, root, types)
	}
	h.Fields = h.Type.New()
	if ok {
		w.mapping(root, "", append(h.Common.Fields(), h.Fields.Fields()...))
		w.fallenInRow(root, b)
	}
	if failed := len(w.problems) > 0 && !ok; failed || b.unread != nil {
		h.Unread = true
		w.claims.ofText(string(b.unread)+string(b.raw), fields, w.private)
		if failed { // a header that ends too early cannot be read, and the rest is text
			problems = slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Code == keysInText })
		}
	}
	switch h.Common.Status {
	case "stable":
		h.Common.Status = kb.StatusActive
	case "deprecated":
		h.Common.Status = kb.StatusSuperseded
	}
	w.claims.onto(&h)
	h.Blocks, h.Faulty, h.Blank = w.blocks, w.faulty, w.blank
	h.Texts = w.texts
	problems.Append(w.problems)
	return h, problems
}

// typed sets the type that a header names.
func (w *walk) typed(h *Header, root *yaml.Node, types kb.Types) {
	name, pos, given := w.scalar(root, "type")
	if !given {
		return
	}
	if t, known := types.Named(name); known {
		h.Type = t
		return
	}
	code := "header/unknown-type"
	if near, ok := diag.Nearest(name, types.Names()); ok {
		if t, _ := types.Named(near); t.Private && !h.Type.Private {
			code = "header/private-type" // the pages of this type are private
		}
	}
	hint := cmp.Or(diag.DidYouMean(name, types.Names()), "use one of "+strings.Join(types.Names(), ", "))
	w.add(pos, code, "type: unknown type "+diag.QuoteShort(name), hint)
}

// privateNames returns the names of the types whose pages are about a person.
func privateNames(types kb.Types) []string {
	var names []string
	for _, t := range types {
		if t.Private {
			names = append(names, t.Name)
		}
	}
	return names
}

// DecodeFile reads a file that is all settings: site.yaml or directory.yaml.
func DecodeFile(path string, src []byte, target kb.Fields) (map[string]kb.Pos, diag.List) {
	places := map[string]kb.Pos{}
	if p, ok := readable(path, src); !ok {
		return places, diag.List{p}
	}
	src = lineFeeds(src)
	if at, found := conflict(src, len(src)); found {
		return places, diag.List{conflictAt(path, at)}
	}
	w := &walk{path: path, at: places, source: strings.Split(string(src), "\n")}
	raw := []byte(strings.TrimPrefix(string(src), string(bom)))
	if short := len(raw) <= maxHeader; short && (!w.characters(block{raw: raw, line: 1}) || w.second(raw)) {
		return places, w.problems
	}
	fields := target.Fields()
	root, ok := w.parse(block{Block: frontmatter.Block{Format: frontmatter.YAML}, raw: raw, line: 1})
	if ok {
		w.mapping(root, "", fields)
	}
	read := ok || len(w.problems) == 0 && path != "directory.yaml" // package check reports an empty directory in more detail
	for _, f := range fields {
		if read && f.Need == kb.Required && f.Empty() {
			w.missingKey(root, at(1, 1), "", "", f)
		}
	}
	return places, w.problems
}

// second reports a further document with something in it, which YAML passes over when a
// file is read for one.
func (w *walk) second(raw []byte) bool {
	decoder := yaml.NewDecoder(bytes.NewReader(raw))
	var first, next yaml.Node
	if decoder.Decode(&first) != nil {
		return false // parse has reported it
	}
	for {
		err := decoder.Decode(&next)
		if errors.Is(err, io.EOF) {
			return false
		}
		if err != nil {
			w.syntax(block{raw: raw}, err)
			return true
		}
		if len(next.Content) > 0 && !empty(next.Content[0]) {
			w.add(w.pos(next.Content[0]), "header/second-document", "a second YAML document begins here, which is not read", "remove the line of --- above it, so that the file is one document")
			return true
		}
		next = yaml.Node{}
	}
}

// typeOf returns the type of a page's folder, else guide.
func typeOf(path string, types kb.Types) *kb.Type {
	folder, _, nested := strings.Cut(path, "/")
	if t, ok := types.InFolder(folder); ok && nested {
		return t
	}
	t, _ := types.Named("guide")
	return t
}
