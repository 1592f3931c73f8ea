package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"tandem/generator"
)

// pseudo opens a pseudo-terminal: the output to the terminal is read from the other
// end.
func pseudo(t *testing.T) (end, screen *os.File) {
	t.Helper()
	end, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { end.Close() })
	if err := unix.IoctlSetPointerInt(int(end.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Skip(err)
	}
	n, err := unix.IoctlGetInt(int(end.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Skip(err)
	}
	screen, err = os.OpenFile(fmt.Sprint("/dev/pts/", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { screen.Close() })
	return end, screen
}

// seen reads the output to a terminal that is closed now.
func seen(end *os.File) string {
	text, _ := io.ReadAll(end) // ends with an error when the terminal is gone
	return string(text)
}

// plainly makes the environment that of a person at a terminal.
func plainly(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	t.Setenv("CI", "")
	t.Setenv("TERM", "xterm")
}

func TestALineMovesOnlyWhereAPersonLooks(t *testing.T) {
	_, screen := pseudo(t)
	plainly(t)
	if !showsProgressLine(screen) {
		t.Error("a terminal shows no line")
	}
	for _, set := range []struct{ key, value string }{{"NO_COLOR", "1"}, {"CI", "true"}, {"TERM", "dumb"}} {
		plainly(t)
		t.Setenv(set.key, set.value)
		if showsProgressLine(screen) {
			t.Errorf("with %s=%s the line moves", set.key, set.value)
		}
	}
	plainly(t)
	file, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if showsProgressLine(file) || showsProgressLine(io.Discard) {
		t.Error("a line moves where there is no terminal")
	}
}

// TestTheLineGoesAtTheEnd watches a build that has lasted longer than a second.
func TestTheLineGoesAtTheEnd(t *testing.T) {
	end, screen := pseudo(t)
	plainly(t)
	clock := &hand{time.Unix(1e9, 0)}
	p := newProgress(screen, "building", showsProgressLine(screen), clock.now)
	p.observe(generator.Phase{Stage: "render", Edition: "public", Done: 4000, Of: 10000, Unit: "pages"})
	clock.forward(soon)
	stop := p.run()
	buffer := make([]byte, 200)
	n, err := end.Read(buffer) // the output of the ticker
	if err != nil {
		t.Fatal(err)
	}
	stop()
	stop()
	screen.Close()
	if got, want := string(buffer[:n])+seen(end), "\rbuilding: 4,000 of 10,000 pages, render of public\x1b[K\r\x1b[K"; got != want {
		t.Errorf("the terminal is sent %q, want %q", got, want)
	}
}

// TestABuildLeavesTheTerminalClean runs the real command at a terminal.
func TestABuildLeavesTheTerminalClean(t *testing.T) {
	end, screen := pseudo(t)
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("content/site.yaml", "title: Base\neditions:\n  internal: {audiences: [internal]}\n")
	write("content/directory.yaml", "partners:\n  - {id: hospital, name: City hospital}\npeople:\n  - {id: product-owner, name: Product owner, partner: hospital}\n")
	write("content/index.md", "# Home\n")
	plainly(t)
	cmd := exec.Command(os.Args[0])
	cmd.Args = []string{"tandem", "build", "--as-of", "2026-11-21"}
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, screen, screen
	var text string
	read := make(chan string)
	go func() { read <- seen(end) }()
	err := cmd.Run()
	screen.Close()
	if text = <-read; err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	const erased = "\r\x1b[K"
	if i := strings.LastIndex(text, erased); i >= 0 {
		text = text[i+len(erased):] // the machine was slow enough for lines
	}
	if !strings.HasPrefix(text, "public: 1 page, ") || strings.Contains(text, "building") {
		t.Errorf("the terminal shows %q, want the result alone", text)
	}
}

// TestMessagesAreAsWideAsTheTerminal checks a base with a fault at terminals of two
// widths, and where a program reads.
func TestMessagesAreAsWideAsTheTerminal(t *testing.T) {
	for _, c := range []struct{ columns, want uint16 }{{0, usualColumns}, {50, 50}} {
		_, screen := pseudo(t)
		plainly(t)
		if err := unix.IoctlSetWinsize(int(screen.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Col: c.columns, Row: 24}); err != nil {
			t.Fatal(err)
		}
		if got := columns(screen); got != int(c.want) {
			t.Errorf("a terminal of %d columns: messages are wrapped at %d, not %d", c.columns, got, c.want)
		}
		for _, set := range []struct{ key, value string }{{"CI", "true"}, {"TERM", "dumb"}} {
			plainly(t)
			t.Setenv(set.key, set.value)
			if got := columns(screen); got != 0 {
				t.Errorf("with %s=%s messages are wrapped at %d", set.key, set.value, got)
			}
		}
	}
	file, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	plainly(t)
	if columns(file) != 0 || columns(io.Discard) != 0 {
		t.Error("messages are wrapped where there is no terminal")
	}
}
