package source

import (
	"bytes"
	"errors"
	"io/fs"
)

// readings is how often a file that changes while it is read is read again.
const readings = 3

// errUnsettled is the reason why a file cannot be read that changes at every attempt.
var errUnsettled = errors.New("it changes while it is read")

// errDirectory is the reason why a link to a directory cannot be read.
var errDirectory = errors.New("it leads to a folder")

// settled reads a file whole. One that changes meanwhile is read again, so that
// a page is not made of half an old and half a new text.
func settled(fsys fs.FS, name string) ([]byte, error) {
	for range readings {
		data, whole, err := once(fsys, name)
		if err != nil || whole {
			return data, err
		}
	}
	return nil, errUnsettled
}

// once reads a file and reports whether it was unchanged during the read.
func once(fsys fs.FS, name string) (data []byte, whole bool, err error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, false, err
	}
	defer f.Close()
	before, err := f.Stat()
	if err != nil {
		return nil, false, err
	}
	if before.IsDir() {
		return nil, false, errDirectory
	}
	var b bytes.Buffer
	b.Grow(int(before.Size()) + bytes.MinRead) // one read to the end, without growing
	if _, err := b.ReadFrom(f); err != nil {
		return nil, false, err
	}
	after, err := f.Stat()
	if err != nil {
		return nil, false, err
	}
	whole = int64(b.Len()) == after.Size() && before.Size() == after.Size() && before.ModTime().Equal(after.ModTime())
	return b.Bytes(), whole, nil
}
