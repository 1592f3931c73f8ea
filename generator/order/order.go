// Package order sorts names in the order that readers expect: numbers by their value
// (1, 2, 10; 1.9 before 1.10), letters with accents beside those without, and letters in
// the order of a language's alphabet.
package order

import (
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// collators has a pool of collators for each language, because a collator is not safe
// for concurrent use.
var collators sync.Map

type collator struct {
	*collate.Collator
	buffer collate.Buffer
}

// Key returns bytes that compare as a name does in a language (BCP 47; an unknown one
// counts as none). It costs a few microseconds, so sorts compute it once for each
// name. Names that differ only in leading zeros may share a key.
func Key(lang, name string) string {
	pool, ok := collators.Load(lang)
	if !ok {
		pool, _ = collators.LoadOrStore(lang, &sync.Pool{New: func() any {
			return &collator{Collator: collate.New(language.Make(lang), collate.Numeric)}
		}})
	}
	c := pool.(*sync.Pool).Get().(*collator)
	defer pool.(*sync.Pool).Put(c)
	c.buffer.Reset()
	return string(c.KeyFromString(&c.buffer, name))
}
