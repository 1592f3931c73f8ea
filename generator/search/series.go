package search

import (
	"crypto/sha256"
	"fmt"

	"tandem/generator/kb"
)

// series is files of one kind in an order: NAME-0.bin, NAME-1.bin …, in a folder. They
// share a name, made from the content of all of them, so that the root, which every
// visitor fetches, need not name each: a third of it was names.
type series struct {
	name   digest
	firsts []string // the first text of each, when they hold ranges of sorted texts
}

// file returns the path of file i below search/.
func (s series) file(folder string, i int) string {
	return fmt.Sprintf("%s/%s-%d.bin", folder, s.name, i)
}

// seriesOf names packed files and makes outputs of them.
func seriesOf(folder string, packed [][]byte, firsts []string) (series, []kb.Output) {
	all := sha256.New()
	for _, data := range packed {
		sum := sha256.Sum256(data)
		all.Write(sum[:])
	}
	s := series{name: digest(all.Sum(nil)[:nameLength]), firsts: firsts}
	var outputs []kb.Output
	for i, data := range packed {
		outputs = append(outputs, kb.Output{Path: kb.SearchURL + s.file(folder, i), Data: data})
	}
	return s, outputs
}
