package header

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"tandem/generator/frontmatter"
	"tandem/generator/kb"
)

// SameText reports whether two versions of a page have the same text, whatever differs in
// ticks, white space, comments and keys that keep a verification valid, such as owners,
// audience and verified. Versions with a header that cannot be read are the same only if
// their bytes are.
func SameText(before, after []byte) bool {
	if bytes.Equal(before, after) {
		return true
	}
	a, b := frontmatter.Find(before), frontmatter.Find(after)
	if foldedBody(before, a) != foldedBody(after, b) {
		return false
	}
	was, read := textKeys(before, a)
	is, alsoRead := textKeys(after, b)
	return read && alsoRead && same(was, is, nil)
}

// Head returns a file up to the end of its header.
func Head(src []byte) []byte { return src[:frontmatter.Find(src).End] }

// tick is the box of a task that is done.
var tick = regexp.MustCompile(`(?m)^(\s*(?:[-*+]|\d{1,9}[.)])\s+)\[[xX]\]`)

// foldedBody returns what stands behind a header, with boxes open and white space folded.
func foldedBody(src []byte, b frontmatter.Block) string {
	body := bytes.TrimPrefix(src, bom)
	if b.Format != "" && b.Closed {
		body = src[b.End:]
	}
	return strings.Join(strings.Fields(string(tick.ReplaceAll(body, []byte("$1[ ]")))), " ")
}

// bookkeeping are the keys of every page that are no part of its text.
var bookkeeping = func() (keys []string) {
	for _, f := range new(kb.Common).Fields() {
		if f.Volatile {
			keys = append(keys, f.Key)
		}
	}
	return keys
}()

// textKeys returns the keys and values of a header that are part of the text, by key;
// false when it cannot be read.
func textKeys(src []byte, found frontmatter.Block) ([]*yaml.Node, bool) {
	if found.Format == "" {
		return nil, true
	}
	w := &walk{source: lines(src)}
	root, _ := w.parse(block{Block: found, raw: src[found.Start:found.Close], line: 1})
	if !found.Closed || len(w.problems) > 0 {
		return nil, false
	}
	var pairs [][]*yaml.Node
	for i := 0; root != nil && i+1 < len(root.Content); i += 2 {
		if !slices.Contains(bookkeeping, root.Content[i].Value) {
			pairs = append(pairs, root.Content[i:i+2])
		}
	}
	slices.SortStableFunc(pairs, func(a, b []*yaml.Node) int { return strings.Compare(a[0].Value, b[0].Value) })
	return slices.Concat(pairs...), true
}
