package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestAFullDiskHasAHint(t *testing.T) {
	temporary := filepath.Join(os.TempDir(), "tandem-search-1", "store")
	for _, test := range []struct {
		err  error
		want string // part of the hint; empty: none
	}{
		{&fs.PathError{Op: "write", Path: temporary, Err: syscall.ENOSPC}, "set TMPDIR to a folder with more of it"},
		{fmt.Errorf("publish: %w", &fs.PathError{Op: "write", Path: "public/index.html", Err: syscall.ENOSPC}), "free space on the disk"},
		{&fs.PathError{Op: "write", Path: "public/index.html", Err: syscall.EDQUOT}, "free space on the disk"},
		{errors.Join(errors.New("one"), &fs.PathError{Op: "mkdir", Path: temporary, Err: syscall.EROFS}), "set TMPDIR to a folder that exists"},
		{&fs.PathError{Op: "mkdir", Path: os.TempDir() + "x/store", Err: syscall.EROFS}, ""},
		{errors.New("something else"), ""},
	} {
		if got := hintOfDisk(test.err); test.want == "" && got != "" || !strings.Contains(got, test.want) {
			t.Errorf("%v: hint %q, want %q", test.err, got, test.want)
		}
	}
}
