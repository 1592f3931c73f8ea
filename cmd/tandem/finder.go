package main

import (
	"errors"
	"sync"

	"tandem/generator/search"
)

// finder answers searches with an index that is made at the first of them.
type finder struct {
	open func() (*search.Index, error)

	lock   sync.Mutex
	index  *search.Index
	closed bool
}

func (f *finder) search(query string, n int, bleve bool) (any, error) {
	f.lock.Lock()
	defer f.lock.Unlock()
	if f.closed {
		return nil, errors.New("the site has just changed: search again")
	}
	if f.index == nil {
		index, err := f.open()
		if err != nil {
			return nil, err
		}
		f.index = index
	}
	if bleve {
		return f.index.Match(query, n)
	}
	return f.index.Search(query, n)
}

func (f *finder) close() {
	f.lock.Lock()
	defer f.lock.Unlock()
	if f.closed = true; f.index != nil {
		f.index.Close()
		f.index = nil
	}
}
