package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"tandem/generator/folder"
)

// rewritten is a file with its new bytes.
type rewritten struct {
	file     string
	before   []byte // as it was read
	data     []byte
	said     string
	warnings []string
}

// read returns the current content of the file.
func (r rewritten) read() ([]byte, error) {
	beside, err := folder.Open(filepath.Dir(r.file))
	if err != nil {
		return nil, err
	}
	defer beside.Close()
	return fs.ReadFile(beside, filepath.Base(r.file))
}

// write replaces the old file by the new one in one step, with its permissions. A file
// that an editor saved meanwhile, and a symbolic link, are left as they are.
func (r rewritten) write() (err error) {
	info, err := os.Lstat(r.file)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s is not an ordinary file", r.file)
	}
	if now, err := r.read(); err != nil {
		return err
	} else if !bytes.Equal(now, r.before) {
		return fmt.Errorf("%s was saved by another program just now", r.file)
	}
	return replace(r.file, r.data, info.Mode().Perm())
}

// replace writes a file completely beside its place and then moves it there in one
// step. Remains of an interrupted run are removed.
func replace(name string, data []byte, mode fs.FileMode) (err error) {
	dir := filepath.Dir(name)
	clearLeft(dir)
	fresh, err := os.CreateTemp(dir, fmt.Sprintf(".tandem-%d-*", os.Getpid()))
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(fresh.Name()) // if it cannot be removed, its name is not that of a page
		}
	}()
	_, err = fresh.Write(data)
	if err == nil {
		err = fresh.Chmod(mode)
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
	if err := os.Rename(fresh.Name(), name); err != nil {
		return err
	}
	syncFolder(dir)
	return nil
}

// clearLeft removes the files of replace whose process has ended.
func clearLeft(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return // the write that follows reports the error
	}
	for _, entry := range entries {
		parts := strings.Split(entry.Name(), "-")
		if len(parts) != 3 || parts[0] != ".tandem" {
			continue
		}
		pid, err := strconv.Atoi(parts[1])
		if err != nil {
			continue
		}
		if process, err := os.FindProcess(pid); err == nil && process.Signal(syscall.Signal(0)) == nil {
			continue
		}
		_ = os.Remove(filepath.Join(dir, entry.Name())) // another process may have removed it; it is never read as a page
	}
}

// syncFolder makes new names in a folder outlast a power cut, where the system
// offers it.
func syncFolder(dir string) {
	if f, err := os.Open(dir); err == nil {
		_ = f.Sync() // some systems do not support it and keep the order anyway
		_ = f.Close()
	}
}
