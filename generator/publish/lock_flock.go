//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package publish

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// lock takes the lock file of a folder, which the system releases when the process
// ends, however it ends.
func lock(file, dir string) (unlock func(), err error) {
	for {
		f, err := os.OpenFile(file, os.O_RDWR|os.O_CREATE, 0o644)
		if err != nil {
			return nil, err
		}
		if err := flock(f); err != nil {
			defer f.Close()
			if !errors.Is(err, unix.EWOULDBLOCK) {
				return nil, &os.PathError{Op: "lock", Path: file, Err: err}
			}
			pid, _ := io.ReadAll(f) // without it the message says less
			return nil, &HeldError{Dir: dir, PID: strings.TrimSpace(string(pid))}
		}
		// A run that ended between the two calls has removed the file: then
		// the lock is on nothing that others would find.
		held, heldErr := f.Stat()
		found, foundErr := os.Stat(file)
		if heldErr != nil || foundErr != nil || !os.SameFile(held, found) {
			f.Close()
			continue
		}
		_ = f.Truncate(0) // the number is for people; the lock works without it
		_, _ = fmt.Fprintln(f, os.Getpid())
		return func() {
			_ = os.Remove(file) // while the lock is held, as above
			f.Close()
		}, nil
	}
}

func flock(f *os.File) error {
	for {
		err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		if !errors.Is(err, unix.EINTR) {
			return err
		}
	}
}
