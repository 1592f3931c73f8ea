package publish_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/publish"
)

// mount mounts a small disk in a folder.
func mount(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m,nr_inodes=200"); err != nil {
		t.Skipf("a small disk cannot be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestFullDiskLeavesTheLastSite(t *testing.T) {
	var many []kb.Output
	for i := range 300 {
		many = append(many, kb.Output{Path: fmt.Sprintf("page%d.html", i), Data: []byte("new")})
	}
	for what, list := range map[string][]kb.Output{
		"bytes": {{Path: "big.bin", Data: bytes.Repeat([]byte("new"), 1<<20)}},
		"files": many,
	} {
		t.Run("no room for "+what, func(t *testing.T) {
			dir := filepath.Join(mount(t), "public")
			write(t, dir, outputs("old", 2))
			err := publish.Write(context.Background(), dir, list, publish.Options{})
			var full *publish.FullError
			if !errors.As(err, &full) || !errors.Is(err, syscall.ENOSPC) {
				t.Fatalf("got %v, want a full disk", err)
			}
			if full.Need < 900 || full.Free <= 0 || full.Free > 1<<20 {
				t.Errorf("it says that %d bytes are needed and %d are free", full.Need, full.Free)
			}
			if files, versions := tree(t, dir); files != 2+same || !slices.Equal(versions, []string{"old"}) {
				t.Errorf("the site has %d files of versions %v, want the old one", files, versions)
			}
			alone(t, dir)
		})
	}
}

// TestFullDiskLeavesTheLastFile: as of a site, of one file.
func TestFullDiskLeavesTheLastFile(t *testing.T) {
	name := filepath.Join(mount(t), "site.zip")
	if err := publish.File(context.Background(), name, []byte("old"), publish.Options{}); err != nil {
		t.Fatal(err)
	}
	err := publish.File(context.Background(), name, bytes.Repeat([]byte("new"), 1<<20), publish.Options{})
	var full *publish.FullError
	if !errors.As(err, &full) || full.Need != 3<<20 {
		t.Errorf("got %v, want a full disk", err)
	}
	if got, err := os.ReadFile(name); err != nil || string(got) != "old" {
		t.Errorf("the file is %q, %v, want the old one", got, err)
	}
	alone(t, name)
}

// TestFileThatDoesNotReachTheDisk: a file whose bytes the system cannot bring to the disk,
// as those of a device, does not take the place of the old one.
func TestFileThatDoesNotReachTheDisk(t *testing.T) {
	name := filepath.Join(t.TempDir(), "site.zip")
	if err := os.WriteFile(name, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(os.DevNull, filepath.Join(filepath.Dir(name), fmt.Sprintf(".site.zip.new-%d", os.Getpid()))); err != nil {
		t.Fatal(err)
	}
	if err := publish.File(context.Background(), name, []byte("new"), publish.Options{}); !errors.Is(err, syscall.EINVAL) {
		t.Errorf("got %v, want the error of the system", err)
	}
	if got, err := os.ReadFile(name); err != nil || string(got) != "old" {
		t.Errorf("the file is %q, %v, want the old one", got, err)
	}
	alone(t, name)
}

// TestFileThatIsADiskIsRefused: a file on which something is mounted stays, and nothing is
// left beside it.
func TestFileThatIsADiskIsRefused(t *testing.T) {
	root := t.TempDir()
	name, other := filepath.Join(root, "out", "site.zip"), filepath.Join(root, "other")
	if err := os.Mkdir(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{name, other} {
		if err := os.WriteFile(file, []byte("old"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mount(other, name, "", syscall.MS_BIND, ""); err != nil {
		t.Skipf("a file cannot be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(name, 0); err != nil {
			t.Error(err)
		}
	})
	if err := publish.File(context.Background(), name, []byte("new"), publish.Options{}); err == nil {
		t.Error("no error for a file that cannot be replaced")
	}
	if got, err := os.ReadFile(name); err != nil || string(got) != "old" {
		t.Errorf("the file is %q, %v, want the old one", got, err)
	}
	alone(t, name)
}

func TestReadOnlyDiskIsNamed(t *testing.T) {
	disk := mount(t)
	dir := filepath.Join(disk, "public")
	write(t, dir, outputs("old", 2))
	if err := syscall.Mount("", disk, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("a disk cannot be made read-only here: %v", err)
	}
	err := publish.Write(context.Background(), dir, outputs("new", 2), publish.Options{})
	var denied *publish.DeniedError
	if !errors.As(err, &denied) || denied.Dir != disk || denied.Mode == 0 || !strings.Contains(err.Error(), "read-only file system") {
		t.Errorf("got %v, want the folder that cannot be written in", err)
	}
	if _, versions := tree(t, dir); !slices.Equal(versions, []string{"old"}) {
		t.Errorf("the site holds %v, want the old one", versions)
	}
}

func TestFolderThatIsADiskIsRefused(t *testing.T) {
	disk := mount(t)
	err := publish.Write(context.Background(), disk, outputs("x", 2), publish.Options{})
	var refused *publish.RefusedError
	if !errors.As(err, &refused) || !strings.Contains(refused.Hint(), filepath.Join(disk, "site")) {
		t.Errorf("got %v, want a refusal that says where to write", err)
	}
	if entries, _ := os.ReadDir(disk); len(entries) > 0 {
		t.Errorf("the disk holds %v", entries)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(disk), ".*")); len(left) > 0 {
		t.Errorf("%v was left behind", left)
	}
}

func TestHeldFolderNamesItsHolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	f, err := os.OpenFile(filepath.Join(filepath.Dir(dir), ".public.lock"), os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		t.Fatal(err)
	}
	fmt.Fprintln(f, 4242)
	err = publish.Write(context.Background(), dir, outputs("x", 1), publish.Options{})
	var held *publish.HeldError
	if !errors.As(err, &held) || held.PID != "4242" {
		t.Errorf("got %v, want the process that holds the folder", err)
	}
	// The lock of a process that has ended does not count.
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_UN); err != nil {
		t.Fatal(err)
	}
	write(t, dir, outputs("x", 1))
	alone(t, dir)
}
