//go:build linux

package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// manyPages gives the base of a case a number of pages that link to one another.
func (c *trial) manyPages(n int) {
	for i := range n {
		c.write(fmt.Sprintf("content/guides/p%04d.md", i), headed(plainHeader, fmt.Sprint("Page ", i), fmt.Sprintf("See [[one]] and [next](p%04d.md).\n\n%s", (i+1)%n, strings.Repeat("A sentence of some words. ", 40))))
	}
}

// building begins a build and waits until it writes the new site beside the
// old one.
func (c *trial) building(args ...string) *exec.Cmd {
	cmd := c.command(context.Background(), judgedArgs(append([]string{"build"}, args...))...)
	c.must(cmd.Start())
	for deadline := time.Now().Add(longest); ; time.Sleep(time.Millisecond) {
		if found, _ := filepath.Glob(c.path(".public.new-*")); len(found) > 0 {
			return cmd
		}
		if cmd.Process.Signal(syscall.Signal(0)) != nil || time.Now().After(deadline) {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
			c.stop("the build never wrote a new site")
		}
	}
}

// crashCases end a build in the middle, or remove something it needs.
func crashCases() []faultCase {
	return []faultCase{
		{id: "FS-01", what: "killed while the site is written", prove: func(c *trial) {
			c.manyPages(300)
			c.builds()
			old := c.contents("public")
			c.guide(plainHeader, "Another text.")
			for range 5 {
				cmd := c.building()
				c.must(cmd.Process.Kill())
				_ = cmd.Wait()
				if now := c.contents("public"); now != old && !strings.Contains(c.published(), "Another text.") {
					c.fault("the old site is damaged: %s", difference(old, now))
				}
			}
			c.builds()
			if left, _ := filepath.Glob(c.path(".public*")); len(left) > 0 {
				c.fault("%v is left over", left)
			}
			c.wholeSite()
		}},
		{id: "FS-02", what: "interrupted and terminated while the site is written", prove: func(c *trial) {
			c.manyPages(300)
			c.builds()
			c.guide(plainHeader, "Another text.")
			for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
				old := c.contents("public")
				cmd := c.building()
				c.must(cmd.Process.Signal(signal))
				_ = cmd.Wait()
				switch code := cmd.ProcessState.ExitCode(); {
				case code == exitFine && strings.Contains(c.published(), "Another text."): // it was done already
				case code != exitInterrupted && code != 143:
					c.fault("exit %d after signal %v", code, signal)
				case c.contents("public") != old:
					c.fault("the old site is damaged")
				}
				if left, _ := filepath.Glob(c.path(".public*")); len(left) > 0 {
					c.fault("%v is left over after signal %v", left, signal)
				}
			}
		}},
		{id: "FS-06", what: "files that vanish and shrink while they are read", prove: func(c *trial) {
			c.manyPages(50)
			done := make(chan struct{})
			go func() {
				defer close(done)
				for i := range 400 {
					name := c.path(fmt.Sprintf("content/guides/p%04d.md", i%50))
					data, err := os.ReadFile(name)
					if err != nil {
						continue
					}
					_ = os.Truncate(name, int64(len(data)/2))
					_ = os.Remove(name)
					_ = os.WriteFile(name, data, 0o644)
				}
			}()
			for range 6 {
				if o := c.tandem("check"); o.code > exitProblems {
					c.fault("%v", o)
				}
			}
			<-done
			c.builds()
		}},
		{id: "FS-07", what: "an editor that saves all the time", prove: func(c *trial) {
			stop, done := make(chan struct{}), make(chan struct{})
			text := func(i int) string {
				return headed(plainHeader, "One", strings.Repeat(fmt.Sprintf("Save%d. ", i), 2000))
			}
			go func() {
				defer close(done)
				for i := 0; ; i++ {
					select {
					case <-stop:
						return
					default:
						fresh := c.path("content/guides/.one.md.tmp")
						_ = os.WriteFile(fresh, []byte(text(i%10)), 0o644)
						_ = os.Rename(fresh, c.path("content/guides/one.md"))
					}
				}
			}()
			for range 4 {
				if o := c.tandem("build"); o.code != exitFine {
					c.fault("%v", o)
					continue
				}
				seen := map[string]bool{}
				for _, word := range strings.Fields(c.published()) {
					if strings.HasPrefix(word, "Save") && strings.HasSuffix(word, ".") && len(word) == len("Save0.") {
						seen[word] = true
					}
				}
				if len(seen) != 1 {
					c.fault("a page is of %d saves", len(seen))
				}
			}
			close(stop)
			<-done
		}},
		{id: "FS-14", what: "two builds into one folder at once", prove: func(c *trial) {
			c.manyPages(400)
			first := c.building()
			o := c.tandem("build")
			_ = first.Wait()
			switch {
			case o.code == exitEnvironment && strings.Contains(o.stderr, fmt.Sprint("process ", first.Process.Pid)) && strings.Contains(o.stderr, "hint: "):
			case o.code == exitFine: // the first had ended by then
			default:
				c.fault("the second: %v", o)
			}
			c.wholeSite()
			c.write(".public.lock", "999999\n")
			c.builds()
		}},
		{id: "FS-15", what: "times of files in the future, in the past, all equal", prove: func(c *trial) {
			c.manyPages(20)
			c.builds()
			want := c.contents("public")
			for _, at := range []time.Time{time.Unix(0, 0), time.Unix(4e9, 0), time.Unix(1e9, 0)} {
				for name := range c.texts("content") {
					c.must(os.Chtimes(c.path("content/"+name), at, at))
				}
				c.builds()
				if now := c.contents("public"); now != want {
					c.fault("times of files change the site: %s", difference(want, now))
				}
			}
			c.guide(plainHeader, "TEXT.")
			c.must(os.Chtimes(c.path("content/guides/one.md"), time.Unix(1e9, 0), time.Unix(1e9, 0)))
			c.builds()
			if !strings.Contains(c.published(), "TEXT.") {
				c.fault("a change with an old time is not seen")
			}
		}},
		{id: "FS-16", what: "nothing is kept between builds but the site itself", prove: func(c *trial) {
			c.builds()
			if left := c.contents("home") + c.contents("tmp"); strings.Count(left, "\n") > 2 {
				c.fault("a build leaves files in HOME or TMPDIR: %s", left)
			}
			for name := range c.texts("public/-/search") {
				c.write("public/-/search/"+name, "damaged")
			}
			c.builds()
			c.wholeSite()
		}},
		{id: "FS-19", what: "a page that is renamed, and one that is gone", prove: func(c *trial) {
			c.write("content/guides/p.png", tinyPNG)
			c.write("content/guides/two.md", headed(plainHeader, "Two", "zephyrcanary ![A picture](p.png)"))
			c.builds()
			c.must(os.Rename(c.path("content/guides/one.md"), c.path("content/guides/uno.md")))
			c.remove("content/guides/two.md")
			c.write("content/index.md", "# Home\n\nSee [[uno]].\n")
			c.builds()
			c.nowhere("public", "zephyrcanary", "guides/one", "guides/two", "p.png")
		}},
	}
}

// wholeSite compares the published site with a build into another folder.
func (c *trial) wholeSite() {
	c.remove("fresh")
	c.builds("--out", "fresh")
	if now, want := c.contents("public"), c.contents("fresh"); now != want {
		c.fault("the site is not that of a clean build: %s", difference(want, now))
	}
}
