package publish_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"tandem/generator/publish"
)

// TestKilledBuildLeavesAWholeSite kills a writing process at many moments; the
// site is the old one or the new one, complete, and the next build clears up.
func TestKilledBuildLeavesAWholeSite(t *testing.T) {
	if dir := os.Getenv("TANDEM_WRITE_TO"); dir != "" {
		first, err := strconv.Atoi(os.Getenv("TANDEM_WRITE_FROM"))
		if err != nil {
			t.Fatal(err)
		}
		writeForEver(dir, first)
	}
	if testing.Short() {
		t.Skip("kills processes for some seconds")
	}
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, outputs("0", pages(0)))
	seen := map[string]bool{}
	for i := 0; i < 50 || len(seen) < 5 && i < 300; i++ { // a busy machine needs later moments
		child := exec.Command(os.Args[0], "-test.run=^TestKilledBuildLeavesAWholeSite$")
		child.Env = append(os.Environ(), "TANDEM_WRITE_TO="+dir, fmt.Sprint("TANDEM_WRITE_FROM=", 1000*i+1))
		child.Stderr = os.Stderr
		begun, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadFull(begun, make([]byte, len(begins))); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(7*i) * time.Millisecond) // the moment is the point
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		if err := child.Wait(); err == nil {
			t.Fatal("the writing process ended by itself")
		}
		files, versions := tree(t, dir)
		if len(versions) != 1 {
			t.Fatalf("after kill %d the site holds versions %v", i, versions)
		}
		version := 0
		if _, err := fmt.Sscan(versions[0], &version); err != nil {
			t.Fatal(err)
		}
		if want := pages(version) + same; files != want {
			t.Fatalf("after kill %d the site has %d files, want the %d of version %d", i, files, want, version)
		}
		seen[versions[0]] = true
	}
	if len(seen) < 5 {
		t.Errorf("the killed processes wrote %d versions only: %v", len(seen), seen)
	}
	write(t, dir, outputs("last", 3))
	alone(t, dir)
}

// pages is how many pages a version has, so that a mixture would be seen.
func pages(version int) int { return 100 + 10*(version%10) }

// begins is what the writing process prints before it writes.
const begins = "begins"

func writeForEver(dir string, first int) {
	fmt.Print(begins)
	for i := first; ; i++ {
		if err := publish.Write(context.Background(), dir, outputs(fmt.Sprint(i), pages(i)), publish.Options{}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(0)
		}
	}
}
