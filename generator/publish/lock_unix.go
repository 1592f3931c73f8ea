//go:build unix

package publish

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// HeldError is the error for a folder that another run is writing to.
type HeldError struct {
	Dir string
	PID string // of the run that holds it
}

func (e *HeldError) Error() string {
	return fmt.Sprintf("another build (process %s) is writing to %q", e.PID, e.Dir)
}

// Hint returns what to do about it.
func (e *HeldError) Hint() string { return "wait for it, or build to another folder with --out" }

// lock takes the lock file of a folder, which the system lets go when the
// process ends, however it ends.
func lock(file, dir string) (unlock func(), err error) {
	f, err := os.OpenFile(file, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		pid, _ := io.ReadAll(f)
		f.Close()
		return nil, &HeldError{Dir: dir, PID: strings.TrimSpace(string(pid))}
	}
	_ = f.Truncate(0)
	fmt.Fprintln(f, os.Getpid())
	return func() {
		_ = os.Remove(file)
		f.Close()
	}, nil
}
