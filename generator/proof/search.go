package proof

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"

	"tandem/generator/kb"
)

// Result is the result of a search.
type Result struct {
	Edition  string         `json:"edition"`
	Searched int            `json:"searched"` // files; 0 where the edition hides nothing
	Files    map[string]int `json:"files"`    // searched, by how they were read
	Bytes    int            `json:"bytes"`    // of the files
	Hidden   map[Kind]int   `json:"hidden"`   // the hidden things that were searched for
	Leaks    []Leak         `json:"found"`    // by kind, then file and place
}

// Leak is something hidden that was found.
type Leak struct {
	Kind   Kind     `json:"kind"`
	Text   string   `json:"text"`
	File   string   `json:"path"` // of the base, that it belongs to
	Line   int      `json:"line"` // in that file; 0 when unknown
	Column int      `json:"column"`
	In     []string `json:"in"`   // paths of outputs, at most three
	More   int      `json:"more"` // further outputs
	page   *kb.Page
	strict bool
	last   int // number of the output in which it was found last
}

// hit is one finding in one output.
type hit struct {
	secret int // index of a secret, or -1
	slot   int // of a run, or -1
	stem   string
	file   string // path of a hidden file
}

// mostHits is how many findings of a kind are stored for one output.
const mostHits = 256

// Search looks through outputs, over the cores. A text that occurs again is read once;
// where something is found, everything is read, so that each file with it is named.
func (s *Searcher) Search(outputs []kb.Output) Result {
	result := Result{Leaks: []Leak{}, Edition: s.rule.Name, Searched: len(outputs), Files: map[string]int{}, Hidden: s.looksFor()}
	for _, out := range outputs {
		result.Files[kindOfFile(out.Path)]++
		result.Bytes += len(out.Data)
	}
	if len(s.leaksIn(outputs, newKnown(result.Bytes))) > 0 {
		result.Leaks = append(result.Leaks, s.leaksIn(outputs, nil)...)
	}
	return result
}

// leaksIn returns what is found in outputs and reveals something. Texts that are known are
// left out.
func (s *Searcher) leaksIn(outputs []kb.Output, known known) []Leak {
	found := make([][]hit, len(outputs))
	joint := s.joint()
	kb.ParallelShares(len(outputs), func(i int) int { return len(outputs[i].Data) }, func(share []int) {
		var hits hits
		r := reader{plainOf: s.Plain, hidden: s.files, joined: joint, known: known}
		r.take = func(ws words) { s.findIn(ws, &hits) }
		for _, i := range share {
			out := outputs[i]
			if data, ok := s.constant[out.Path]; ok && bytes.Equal(data, out.Data) {
				continue // a file that is the same in every edition
			}
			r.reset()
			hits = hits.none()
			r.file(out.Path, out.Data)
			s.findIn(r.words, &hits)
			s.findTerms(&r, &hits)
			found[i] = hits.all()
		}
	})
	if !slices.ContainsFunc(found, func(hits []hit) bool { return len(hits) > 0 }) {
		return nil
	}
	return s.leaks(outputs, found, s.excused(found))
}

// looksFor counts the hidden things.
func (s *Searcher) looksFor() map[Kind]int {
	n := map[Kind]int{KindText: s.match.runs.count, KindWord: len(s.stems)}
	if len(s.files) > 0 {
		n[KindFile] = len(s.files)
	}
	for _, one := range s.secrets {
		n[one.kind]++
	}
	return n
}

// hits are the findings in one output.
type hits struct{ phrases, runs, others []hit }

// none returns no findings, in the same memory.
func (h *hits) none() hits { return hits{h.phrases[:0], h.runs[:0], h.others[:0]} }

func (h *hits) all() []hit { return slices.Concat(h.phrases, h.runs, h.others) }

// add adds a finding, once, unless there are very many.
func add(to *[]hit, h hit) {
	if len(*to) < mostHits && !slices.Contains(*to, h) {
		*to = append(*to, h)
	}
}

// findIn adds the findings in words.
func (s *Searcher) findIn(ws words, to *hits) {
	phrase := func(secret int) { add(&to.phrases, hit{secret: secret, slot: -1}) }
	s.match.find(ws, phrase, func(slot int) { add(&to.runs, hit{secret: -1, slot: slot}) })
	s.strict.find(ws, phrase, nil)
}

// findTerms adds the findings that are not in the order of words: terms, and whole files.
func (s *Searcher) findTerms(r *reader, to *hits) {
	for _, term := range r.terms {
		if s.stems[term] != nil {
			add(&to.others, hit{secret: -1, slot: -1, stem: term})
		}
	}
	for _, path := range r.copies {
		add(&to.others, hit{secret: -1, slot: -1, file: path})
	}
}

// leaks gathers findings: one leak for each secret, and one for the runs of each
// hidden text.
func (s *Searcher) leaks(outputs []kb.Output, found [][]hit, excused map[hit]bool) []Leak {
	byKey := map[hit]*Leak{}
	var leaks []*Leak
	for i, hits := range found {
		for _, h := range hits {
			if excused[h] {
				continue
			}
			key := h
			if h.slot >= 0 {
				key.slot = int(s.match.runs.owner[h.slot] &^ said)
			}
			l := byKey[key]
			if l == nil {
				l = s.leak(h)
				byKey[key] = l
				leaks = append(leaks, l)
			}
			switch {
			case l.last == i+1: // another run of the same text
				continue
			case len(l.In) < 3:
				l.In = append(l.In, outputs[i].Path)
			default:
				l.More++
			}
			l.last = i + 1
		}
	}
	all := kb.Map(leaks, func(l *Leak) Leak { return *l })
	order := Kinds()
	slices.SortStableFunc(all, func(a, b Leak) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Kind), slices.Index(order, b.Kind)), cmp.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Text, b.Text))
	})
	return all
}

// leak describes a finding.
func (s *Searcher) leak(h hit) *Leak {
	switch {
	case h.file != "":
		return &Leak{Kind: KindFile, Text: h.file, File: h.file}
	case h.secret >= 0:
		one := s.secrets[h.secret]
		return &Leak{Kind: one.kind, Text: one.text, File: one.file, Line: one.at.Line, Column: one.at.Column, page: one.page, strict: one.strict}
	case h.slot >= 0:
		of := s.hidden[s.match.runs.owner[h.slot]&^said]
		l := &Leak{Kind: KindText, File: of.file, page: of.page}
		ws, places := of.words()
		eachRun(ws, func(hash uint64, last int) {
			if hash == s.match.runs.keys[h.slot] && l.Text == "" {
				from := int(places[last-run+1])
				to := int(places[last])
				l.Text = strings.Join(strings.Fields(string(of.text[from:to])+wordAt(of.text, to)), " ")
				l.Line, l.Column = place(of.text, from)
			}
		})
		return l
	}
	word := s.stems[h.stem]
	of := s.hidden[word.of]
	l := &Leak{Kind: KindWord, Text: word.word, File: of.file, page: of.page}
	l.Line, l.Column = place(of.text, word.at)
	return l
}

// trimWord returns the word that a text begins with, in lower case.
func trimWord(text []byte) string {
	text = bytes.TrimRightFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	return strings.ToLower(string(text))
}
