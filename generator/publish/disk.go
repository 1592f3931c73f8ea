package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"tandem/generator/kb"
)

// FullError is the error for a disk without room for a new site beside the old one.
type FullError struct {
	Dir  string
	Need int64 // bytes of the site
	Free int64 // bytes left; -1 when the system does not say
	Err  error
}

func (e *FullError) Error() string {
	text := fmt.Sprintf("no space left on the disk of %q: the site needs %s", e.Dir, megabytes(e.Need))
	if e.Free >= 0 {
		text += ", " + megabytes(e.Free) + " are free"
	}
	return text
}

func (e *FullError) Unwrap() error { return e.Err }

// Hint returns the hint.
func (e *FullError) Hint() string {
	return "free some space, or name a folder on another disk with --out; the last site is untouched"
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }

// DeniedError is the error for a folder that may not be written in.
type DeniedError struct {
	Dir  string
	Mode fs.FileMode
	Err  error
}

func (e *DeniedError) Error() string {
	return fmt.Sprintf("cannot write in %q (%v): %v", e.Dir, e.Mode, e.Err)
}

func (e *DeniedError) Unwrap() error { return e.Err }

// Hint returns the hint.
func (e *DeniedError) Hint() string {
	return "make that folder writable, or name another one with --out"
}

// explain turns a failure of the system into an error with a hint. The temporary
// folder has been removed by then, so the free space is that of a new run.
func explain(err error, dir string, outputs []kb.Output) error {
	switch {
	case errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT):
		full := &FullError{Dir: dir, Free: -1, Err: err}
		for _, out := range outputs {
			full.Need += int64(len(out.Data))
		}
		if n, ok := free(filepath.Dir(dir)); ok {
			full.Free = n
		}
		return full
	case errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.EXDEV):
		return &RefusedError{dir, "a disk is mounted there, so that it cannot be swapped", fmt.Sprintf("name a folder inside it with --out, such as %q", filepath.Join(dir, "site"))}
	case errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS):
		denied := &DeniedError{Dir: dir, Err: err}
		if path, ok := errors.AsType[*fs.PathError](err); ok {
			denied.Dir, denied.Err = filepath.Dir(path.Path), path.Err
		}
		if info, statErr := os.Stat(denied.Dir); statErr == nil {
			denied.Mode = info.Mode()
		}
		return denied
	}
	return err
}
