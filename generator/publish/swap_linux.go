package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// swap puts fresh in the place of dir. Linux exchanges two folders in one step.
func swap(fresh, dir string) error {
	err := unix.Renameat2(unix.AT_FDCWD, fresh, unix.AT_FDCWD, dir, unix.RENAME_EXCHANGE)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, unix.ENOENT):
		return os.Rename(fresh, dir)
	}
	return renameAway(fresh, dir)
}

// syncDisk has the file system of the folder written out, so that what is
// swapped in survives a power cut. One call is much cheaper than one per file.
func syncDisk(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	return unix.Syncfs(int(f.Fd()))
}
