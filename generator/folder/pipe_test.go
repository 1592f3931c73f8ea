//go:build unix

package folder_test

import (
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"tandem/generator/folder"
)

// TestNothingButRegularFilesIsOpened would wait for ever, or read without an
// end, if a pipe or device were opened as a file.
func TestNothingButRegularFilesIsOpened(t *testing.T) {
	dir := tree(t, map[string]string{"zero.css": "-> /dev/zero", "in.css": "-> pipe.css"})
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.css"), 0o644); err != nil {
		t.Fatal(err)
	}
	if socket, err := net.Listen("unix", filepath.Join(dir, "s.css")); err != nil {
		t.Fatal(err)
	} else {
		defer socket.Close()
	}
	if err := folder.Readable(filepath.Join(dir, "pipe.css")); err != nil {
		t.Error(err) // and it is not waited for
	}
	f := open(t, dir)
	for name, want := range map[string]folder.Reason{"pipe.css": folder.NotRegular, "in.css": folder.NotRegular, "s.css": folder.NotRegular, "zero.css": folder.Outside} {
		_, err := fs.ReadFile(f, name)
		var refused *folder.Refused
		if !errors.As(err, &refused) || refused.Reason != want {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
		if _, err := f.ReadDir(name); err == nil {
			t.Errorf("%s is listed", name)
		}
	}
}

// TestAPipeThatTakesTheNameOfAFile lets two files change places for as long as
// they are read: an open that waits would never return.
func TestAPipeThatTakesTheNameOfAFile(t *testing.T) {
	dir := tree(t, map[string]string{"file": "text"})
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o644); err != nil {
		t.Fatal(err)
	}
	f := open(t, dir)
	stop, done := make(chan bool), make(chan bool)
	go func() {
		defer close(done)
		at := func(name string) string { return filepath.Join(dir, name) }
		for {
			select {
			case <-stop:
				return
			default:
			}
			_, _, _ = os.Rename(at("file"), at("a.md")), os.Rename(at("a.md"), at("file")), os.Rename(at("pipe"), at("a.md"))
			_ = os.Rename(at("a.md"), at("pipe")) // one of the names may be taken: the next turn tries again
		}
	}()
	read := make(chan bool)
	go func() {
		defer close(read)
		for range 3000 {
			if data, err := fs.ReadFile(f, "a.md"); err == nil && string(data) != "text" {
				t.Errorf("read %q", data)
			}
		}
	}()
	select {
	case <-read:
	case <-time.After(time.Minute):
		t.Error("a pipe is waited for")
	}
	close(stop)
	<-done
}
