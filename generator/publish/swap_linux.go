package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// swap puts fresh in the place of dir. Linux exchanges two folders in one step;
// some of its file systems do not.
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

// disk is the file system of a folder. It is opened before the site is written,
// because it reports failures of writing since then.
type disk struct{ *os.File }

func openDisk(dir string) (disk, error) {
	f, err := os.Open(dir)
	return disk{f}, err
}

// Sync writes the file system to disk, so that the new site survives a power cut. One
// call is much cheaper than one for each file.
func (d disk) Sync() error {
	if err := unix.Syncfs(int(d.Fd())); err != nil {
		return &os.PathError{Op: "sync", Path: d.Name(), Err: err}
	}
	return nil
}

// syncFolder writes a renaming in a folder to disk. The site is complete either way,
// so a file system without this is not a failure.
func syncFolder(dir string) {
	f, err := os.Open(dir)
	if err != nil {
		return
	}
	_ = f.Sync()
	f.Close()
}

// free returns the bytes that are left on the disk of a folder.
func free(dir string) (int64, bool) {
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		return 0, false
	}
	return int64(s.Bavail) * s.Bsize, true
}
