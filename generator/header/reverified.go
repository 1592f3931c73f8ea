package header

import (
	"bytes"

	"go.yaml.in/yaml/v4"

	"tandem/generator/frontmatter"
)

// OnlyVerified reports whether two versions of a page differ in nothing but their
// verifications and in comments, quotes and blanks of the header. Versions with a header
// that cannot be read are not the same unless their bytes are.
func OnlyVerified(before, after []byte) bool {
	if bytes.Equal(before, after) {
		return true
	}
	a, b := frontmatter.Find(before), frontmatter.Find(after)
	if !bytes.Equal(bodyOf(before, a), bodyOf(after, b)) {
		return false
	}
	was, read := unverified(before, a)
	is, alsoRead := unverified(after, b)
	return read && alsoRead && same(was, is, nil)
}

// bodyOf returns what stands behind a header.
func bodyOf(src []byte, b frontmatter.Block) []byte {
	if b.Format == "" || !b.Closed {
		return bytes.TrimPrefix(src, bom)
	}
	return src[b.End:]
}

// unverified returns the keys and values of a header but its verifications; false when
// it cannot be read.
func unverified(src []byte, found frontmatter.Block) ([]*yaml.Node, bool) {
	if found.Format == "" {
		return nil, true
	}
	w := &walk{source: lines(src)}
	root, _ := w.parse(block{Block: found, raw: src[found.Start:found.Close], line: 1})
	return without(root, "verified"), found.Closed && len(w.problems) == 0
}
