package diag

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
)

// Fix is a change of the file of a problem after which the problem is gone.
type Fix struct {
	Title string `json:"title"` // an action: write "kickoff.md"
	Safe  bool   `json:"safe"`  // it guesses nothing and does not change the meaning of the page
	Patch
}

// Fixes are the ways to fix a problem, the best first.
type Fixes []Fix

// Patch is edits of one file, made for one text of it.
type Patch struct {
	Of    string `json:"of"`    // SHA-256 of that text, in hexadecimal digits
	Edits []Edit `json:"edits"` // by place, none overlaps another
}

// Edit puts a text in the place of the bytes from From up to To of a file.
type Edit struct {
	From int    `json:"from"`
	To   int    `json:"to"`
	Text string `json:"text"`
}

// ErrOtherText means that a file has another text than a patch was made for.
var ErrOtherText = errors.New("the file has changed since it was checked")

var errBadEdits = errors.New("edits overlap or lie outside the file")

// NewPatch returns the patch that makes these edits of a text.
func NewPatch(src []byte, edits ...Edit) Patch {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b Edit) int { return cmp.Compare(a.From, b.From) })
	return Patch{hashOf(src), edits}
}

// Between returns the patch between two texts: one edit, without their common
// beginning and end.
func Between(before, after []byte) Patch {
	start := 0
	for start < min(len(before), len(after)) && before[start] == after[start] {
		start++
	}
	same := 0
	for same < min(len(before), len(after))-start && before[len(before)-1-same] == after[len(after)-1-same] {
		same++
	}
	if start == len(before) && start == len(after) {
		return NewPatch(before)
	}
	return NewPatch(before, Edit{start, len(before) - same, string(after[start : len(after)-same])})
}

func hashOf(src []byte) string {
	sum := sha256.Sum256(src)
	return hex.EncodeToString(sum[:])
}

// Apply returns the text with the edits made. It returns ErrOtherText, and no
// text, for any other text than the patch was made for.
func (p Patch) Apply(src []byte) ([]byte, error) {
	if p.Of != hashOf(src) {
		return nil, ErrOtherText
	}
	var out bytes.Buffer
	done := 0
	for _, e := range p.Edits {
		if e.From < done || e.To < e.From || e.To > len(src) {
			return nil, errBadEdits
		}
		out.Write(src[done:e.From])
		out.WriteString(e.Text)
		done = e.To
	}
	out.Write(src[done:])
	return out.Bytes(), nil
}

// Join returns the patch with the edits of both; false when they were made for
// different texts, or when two of the edits touch the same bytes.
func (p Patch) Join(q Patch) (Patch, bool) {
	if p.Of != q.Of {
		return p, false
	}
	all := slices.Concat(p.Edits, q.Edits)
	slices.SortStableFunc(all, func(a, b Edit) int { return cmp.Compare(a.From, b.From) })
	all = slices.Compact(all)
	for i := 1; i < len(all); i++ {
		if before := all[i-1]; all[i].From < before.To || all[i].From == before.From {
			return p, false
		}
	}
	return Patch{p.Of, all}, true
}

// Offset returns the byte of a text at a line and a column, both counted from 1, lines
// as Line counts them, the column in code points. A column after the end of a line
// gives that end.
func Offset(text string, line, column int) int {
	end := "\n"
	if !strings.Contains(text, end) {
		end = "\r"
	}
	at := 0
	for ; line > 1; line-- {
		next := strings.Index(text[at:], end)
		if next < 0 {
			return len(text)
		}
		at += next + 1
	}
	for i, r := range text[at:] {
		if column <= 1 || r == '\n' || r == '\r' {
			return at + i
		}
		column--
	}
	return len(text)
}
