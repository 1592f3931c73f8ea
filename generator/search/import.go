package search

import (
	"fmt"
	"io/fs"
)

// readRoot reads the root file of a published index.
func readRoot(fsys fs.FS) (root, error) {
	payload, err := readFile(fsys, kindRoot, rootName)
	if err != nil {
		return root{}, err
	}
	return rootOf(payload)
}

// rootOf reads the payload of the root file.
func rootOf(payload []byte) (root, error) {
	var r root
	in := reader{rest: payload}
	for range in.count() {
		r.languages = append(r.languages, in.text())
	}
	if len(r.languages) == 0 {
		in.err = errChecksum
	}
	r.docs = in.count()
	for i := range r.lengths {
		r.lengths[i] = in.number()
	}
	for _, b := range in.bytes(r.docs) {
		if demotion(b) > demotedMost {
			in.err = errChecksum
		}
		r.demotions = append(r.demotions, demotion(b))
	}
	for _, s := range []*series{&r.terms, &r.words, &r.pages} {
		s.name = in.digest()
		s.firsts = in.fronted(in.count())
	}
	for range in.count() {
		var group [][]string
		for range in.count() {
			var phrase []string
			for range in.count() {
				phrase = append(phrase, in.text())
			}
			group = append(group, phrase)
		}
		r.synonyms = append(r.synonyms, group)
	}
	for range in.count() {
		r.suggest = append(r.suggest, in.text())
	}
	if in.err != nil {
		return root{}, fmt.Errorf("%s %w", rootName, in.err)
	}
	return r, nil
}

// readLexicon reads the words that a root file names.
func readLexicon(fsys fs.FS, r root) (lexicon, error) {
	l := lexicon{german: speakGerman(r.languages)}
	for i := range r.words.firsts {
		name := r.words.file("words", i)
		payload, err := readFile(fsys, kindWords, name)
		if err != nil {
			return lexicon{}, err
		}
		in := reader{rest: payload}
		n := in.count()
		words := in.fronted(n)
		levels := in.bytes(n)
		if in.err != nil {
			return lexicon{}, fmt.Errorf("%s %w", name, in.err)
		}
		l.words, l.levels = append(l.words, words...), append(l.levels, levels...)
	}
	return l, nil
}

// readFile reads and unpacks one file of a published index.
func readFile(fsys fs.FS, kind byte, name string) ([]byte, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	payload, err := unpack(kind, data)
	if err != nil {
		return nil, fmt.Errorf("%s %w", name, err)
	}
	return payload, nil
}
