package publish_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"tandem/generator/kb"
	"tandem/generator/publish"
)

func outputs(version string, n int) []kb.Output {
	var list []kb.Output
	for i := range n {
		list = append(list, kb.Output{Path: fmt.Sprintf("folder%d/page%d.html", i%7, i), Data: []byte(version)})
	}
	return list
}

// tree returns the files of a folder and the versions they hold.
func tree(t *testing.T, dir string) (files int, versions []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == publish.Marker {
			return err
		}
		data, err := os.ReadFile(path)
		files++
		if !slices.Contains(versions, string(data)) {
			versions = append(versions, string(data))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files, versions
}

func TestSiteIsReplacedWhole(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	for _, n := range []int{30, 10} { // what is gone is gone
		if err := publish.Write(context.Background(), dir, outputs(fmt.Sprint(n), n), publish.Options{}); err != nil {
			t.Fatal(err)
		}
		files, versions := tree(t, dir)
		if files != n || len(versions) != 1 || versions[0] != fmt.Sprint(n) {
			t.Errorf("the site has %d files of versions %v, want %d of its own", files, versions, n)
		}
	}
	entries, _ := os.ReadDir(filepath.Dir(dir))
	if len(entries) != 1 {
		t.Errorf("beside the site stands %v", entries)
	}
}

func TestForeignFoldersAreRefused(t *testing.T) {
	root := t.TempDir()
	content := filepath.Join(root, "content")
	precious := filepath.Join(root, "precious")
	for _, dir := range []string{content, precious} {
		if err := os.MkdirAll(filepath.Join(dir, "sub"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("mine"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(filepath.Join(root, "precious", "sub"))
	home, _ := os.UserHomeDir()
	for _, dir := range []string{"/", home, ".", "..", content, filepath.Join(content, "public"), root, precious} {
		err := publish.Write(context.Background(), dir, outputs("x", 1), publish.Options{Forbidden: []string{content}})
		var refused *publish.RefusedError
		if !errors.As(err, &refused) {
			t.Errorf("writing to %q gives %v, want a refusal", dir, err)
		}
	}
	if data, err := os.ReadFile(filepath.Join(precious, "a.txt")); err != nil || string(data) != "mine" {
		t.Errorf("a foreign file was touched: %q, %v", data, err)
	}
}

func TestOutputsStayInTheSite(t *testing.T) {
	for _, path := range []string{"../x", "/x", "a/../../x", "a//b", "", `a\b`, "a\x00b"} {
		dir := filepath.Join(t.TempDir(), "public")
		if err := publish.Write(context.Background(), dir, []kb.Output{{Path: path}}, publish.Options{}); err == nil {
			t.Errorf("an output %q was written", path)
		}
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("an output %q left a site behind", path)
		}
	}
	twice := []kb.Output{{Path: "Straße.html"}, {Path: "straße.html"}}
	if err := publish.Write(context.Background(), filepath.Join(t.TempDir(), "public"), twice, publish.Options{}); err == nil {
		t.Error("two outputs that differ only in case were written")
	}
}

func TestInterruptLeavesTheLastSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if err := publish.Write(context.Background(), dir, outputs("old", 5), publish.Options{}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := publish.Write(ctx, dir, outputs("new", 5), publish.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want an interrupt", err)
	}
	if _, versions := tree(t, dir); len(versions) != 1 || versions[0] != "old" {
		t.Errorf("the site holds %v, want the old one", versions)
	}
	if entries, _ := os.ReadDir(filepath.Dir(dir)); len(entries) != 1 {
		t.Errorf("beside the site stands %v", entries)
	}
}

func TestFullDiskLeavesTheLastSite(t *testing.T) {
	small := t.TempDir()
	if err := syscall.Mount("tmpfs", small, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("a small disk cannot be mounted here: %v", err)
	}
	defer syscall.Unmount(small, 0)
	dir := filepath.Join(small, "public")
	if err := publish.Write(context.Background(), dir, outputs("old", 2), publish.Options{}); err != nil {
		t.Fatal(err)
	}
	big := []kb.Output{{Path: "big.bin", Data: bytes.Repeat([]byte("x"), 128<<10)}}
	if err := publish.Write(context.Background(), dir, big, publish.Options{}); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("got %v, want a full disk", err)
	}
	if _, versions := tree(t, dir); len(versions) != 1 || versions[0] != "old" {
		t.Errorf("the site holds %v, want the old one", versions)
	}
}

func TestTwoBuildsDoNotMix(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	lock := filepath.Join(filepath.Dir(dir), ".public.lock")
	f, err := os.OpenFile(lock, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	fmt.Fprintln(f, 4242)
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		t.Fatal(err)
	}
	err = publish.Write(context.Background(), dir, outputs("x", 1), publish.Options{})
	var held *publish.HeldError
	if !errors.As(err, &held) || held.PID != "4242" {
		t.Errorf("got %v, want the process that holds the folder", err)
	}
}

// TestKilledBuildLeavesAWholeSite kills a writing process at many moments; the
// site is the old one or the new one, complete, and the next build clears up.
func TestKilledBuildLeavesAWholeSite(t *testing.T) {
	if dir := os.Getenv("TANDEM_WRITE_TO"); dir != "" {
		for i := 0; ; i++ {
			if err := publish.Write(context.Background(), dir, outputs(fmt.Sprint(i), 200), publish.Options{}); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
		}
	}
	if testing.Short() {
		t.Skip("kills processes for some seconds")
	}
	dir := filepath.Join(t.TempDir(), "public")
	if err := publish.Write(context.Background(), dir, outputs("first", 200), publish.Options{}); err != nil {
		t.Fatal(err)
	}
	for i := range 25 {
		child := exec.Command(os.Args[0], "-test.run=^TestKilledBuildLeavesAWholeSite$")
		child.Env = append(os.Environ(), "TANDEM_WRITE_TO="+dir)
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(20+13*i) * time.Millisecond) // the moment is the point
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = child.Wait()
		files, versions := tree(t, dir)
		if files != 200 || len(versions) != 1 {
			t.Fatalf("after kill %d the site has %d files of versions %v", i, files, versions)
		}
	}
	if err := publish.Write(context.Background(), dir, outputs("last", 3), publish.Options{}); err != nil {
		t.Fatal(err)
	}
	entries, _ := os.ReadDir(filepath.Dir(dir))
	for _, e := range entries {
		if strings.Contains(e.Name(), ".new-") {
			t.Errorf("%s was left behind", e.Name())
		}
	}
}
