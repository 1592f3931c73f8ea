package serve

import (
	"crypto/sha256"
	"encoding/hex"
	"sync"
)

// shown is the site that browsers see, with the outputs made so far.
type shown struct {
	output Output
	assets []string

	lock sync.Mutex
	made map[string]*asset // by path
}

// asset is an output with the tag by which browsers know it.
type asset struct {
	once sync.Once
	data []byte
	etag string // empty when there is no such output
	err  error
}

// at returns the output at a path, made on the first request. Paths without an output
// are not cached, because there is no limit to them.
func (s *shown) at(path string) (*asset, bool, error) {
	s.lock.Lock()
	a := s.made[path]
	if a == nil {
		a = &asset{}
		if s.made == nil {
			s.made = map[string]*asset{}
		}
		s.made[path] = a
	}
	s.lock.Unlock()
	a.once.Do(func() {
		data, ok, err := s.output(path)
		if err != nil || !ok {
			a.err = err
			return
		}
		sum := sha256.Sum256(data)
		a.data, a.etag = data, `"`+hex.EncodeToString(sum[:12])+`"`
	})
	if a.etag == "" {
		s.lock.Lock()
		if s.made[path] == a {
			delete(s.made, path)
		}
		s.lock.Unlock()
	}
	return a, a.etag != "", a.err
}

// changedBetween reports whether the page at an address differs in the next site. It
// makes only that page, in both sites if necessary.
func changedBetween(before, after *shown, page string) (bool, error) {
	now, _, err := after.at(page + "index.html")
	if err != nil || before == nil {
		return true, err
	}
	was, _, err := before.at(page + "index.html")
	return err != nil || was.etag != now.etag, nil
}
