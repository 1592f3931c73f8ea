// Package header reads the typed header of a page and the settings beside the
// pages: Decode returns a Header, DecodeFile fills a settings struct, and both
// return every problem of the file at once, each at its line and column.
//
// # Formats
//
// A header is YAML between lines of ---, TOML between lines of +++, or one
// JSON object followed by a blank line. It begins on line 1. Anchors, aliases,
// tags and merge keys are refused: a header is data, read the way it looks, so
// that "no" is the text no and 1.10 keeps its zero.
//
// # The walk
//
// The document is walked along a list of kb.Field; each value is checked by
// the field's kind and set through its target. Keys that no field has are
// errors with the nearest key; below x anything goes.
package header

import (
	"strconv"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Header is a page's header, typed.
type Header struct {
	Type   *kb.Type
	Common kb.Common
	Fields kb.Fields
	At     map[string]kb.Pos         // place of each value by key path
	Texts  map[string][]kb.TextPlace // of prose and items: where their characters stand
	Blocks []kb.Block                // rows and items with an audience of their own, in the order of the file
	Body   []byte                    // the file with the header blanked out: lines and offsets stay true
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
	if p, ok := readable(path, src); !ok {
		h.Fields = h.Type.New()
		h.Body = []byte(strings.ToValidUTF8(string(src), "\uFFFD"))
		return h, diag.List{p}
	}
	src = lineFeeds(src)
	b, problems := find(path, src)
	h.Body = b.body
	w.at, w.source = h.At, strings.Split(string(src), "\n")
	root, ok := w.parse(b)
	if name, pos, given := w.scalar(root, "type"); given {
		if t, known := types.Named(name); known {
			h.Type = t
		} else {
			code := "header/unknown-type"
			if near, ok := diag.Nearest(name, types.Names()); ok {
				if t, _ := types.Named(near); t.Private && !h.Type.Private {
					code = "header/private-type" // its pages are for few
				}
			}
			w.add(pos, code, "type: unknown type "+quote(name), diag.DidYouMean(name, types.Names()))
		}
	}
	h.Fields = h.Type.New()
	if ok {
		w.mapping(root, "", append(h.Common.Fields(), h.Fields.Fields()...))
	}
	switch h.Common.Status {
	case "stable":
		h.Common.Status = kb.StatusActive
	case "deprecated":
		h.Common.Status = kb.StatusSuperseded
	}
	h.Blocks, h.Texts = w.blocks, w.texts
	problems.Append(w.problems)
	return h, problems
}

// DecodeFile reads a file that is all settings: site.yaml or directory.yaml.
func DecodeFile(path string, src []byte, target kb.Fields) (map[string]kb.Pos, diag.List) {
	places := map[string]kb.Pos{}
	if p, ok := readable(path, src); !ok {
		return places, diag.List{p}
	}
	src = lineFeeds(src)
	w := &walk{path: path, at: places, source: strings.Split(string(src), "\n")}
	raw := []byte(strings.TrimPrefix(string(src), string(bom)))
	if root, ok := w.parse(block{format: "yaml", raw: raw, line: 1}); ok {
		fields := target.Fields()
		w.mapping(root, "", fields)
		for _, f := range fields {
			if f.Need == kb.Required && f.Empty() {
				w.add(at(1, 1), "header/missing-key", "\""+f.Key+"\" is missing", "add "+f.Key+": "+f.Doc)
			}
		}
	}
	return places, w.problems
}

// typeOf returns the type of the folder that a page stands in, else guide.
func typeOf(path string, types kb.Types) *kb.Type {
	folder, _, nested := strings.Cut(path, "/")
	if t, ok := types.InFolder(folder); ok && nested {
		return t
	}
	t, _ := types.Named("guide")
	return t
}

func quote(s string) string {
	if runes := []rune(s); len(runes) > 60 {
		s = string(runes[:59]) + "…"
	}
	return strconv.Quote(s)
}

func itoa(n int) string { return strconv.Itoa(n) }
