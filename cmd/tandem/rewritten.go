package main

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"tandem/generator/folder"
)

// rewritten is a file with its new bytes.
type rewritten struct {
	file     string
	before   []byte // what was read
	data     []byte
	said     string
	warnings []string
}

// read returns what stands in the file now.
func (r rewritten) read() ([]byte, error) {
	beside, err := folder.Open(filepath.Dir(r.file))
	if err != nil {
		return nil, err
	}
	defer beside.Close()
	return fs.ReadFile(beside, filepath.Base(r.file))
}

// write puts the new file in the place of the old one in one step, with its
// permissions. A file that an editor saved meanwhile, and a symbolic link, are
// left as they are.
func (r rewritten) write() (err error) {
	info, err := os.Lstat(r.file)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s is no ordinary file", r.file)
	}
	if now, err := r.read(); err != nil {
		return err
	} else if !bytes.Equal(now, r.before) {
		return fmt.Errorf("%s was saved by another program just now", r.file)
	}
	fresh, err := os.CreateTemp(filepath.Dir(r.file), ".tandem-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(fresh.Name()) // what cannot be removed has a name that no page has
		}
	}()
	_, err = io.Copy(fresh, strings.NewReader(string(r.data)))
	if err == nil {
		err = fresh.Chmod(info.Mode().Perm())
	}
	if err == nil {
		err = fresh.Sync()
	}
	if closing := fresh.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return err
	}
	return os.Rename(fresh.Name(), r.file)
}
