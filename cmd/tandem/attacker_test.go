//go:build linux

package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Bounds of a run over an attacker's base. The time is several times what is
// expected of a usual machine, since tests share theirs.
const (
	mostMemory = 500 << 20
	mostTime   = time.Minute
)

// attacked runs check and build over a base that somebody wrote to do harm.
// Either it is refused, with a place, or it is built; nothing outside the output
// changes, nothing of the machine is published, and both end soon in little
// memory. It returns what build came to.
func (c *trial) attacked() outcome {
	c.write("secret.txt", "zephyrcanary")
	before, content := c.outside(), c.contents("content")
	touched := c.watchOutside()
	var last outcome
	for _, command := range []string{"check", "build"} {
		began := time.Now()
		last = c.capped(command)
		took := time.Since(began)
		c.notes = append(c.notes, fmt.Sprintf("%s: exit %d, %d MB, %.1f s", command, last.code, last.peak>>20, took.Seconds()))
		c.frugal(last, mostMemory>>20)
		if took > mostTime {
			c.fault("%s took %v", command, took)
		}
		if named := strings.Contains(last.stderr, " is not read: ") && strings.Contains(last.stderr, "hint: "); last.code > exitUsage && !named {
			c.fault("neither built nor refused: %v", last)
		}
		if last.code == exitProblems && !strings.Contains(last.said(), ": error") {
			c.fault("refused without a place: %v", last)
		}
	}
	if names := touched(); len(names) > 0 {
		c.fault("these were touched: %s", strings.Join(names, ", "))
	}
	if now := c.outside(); now != before {
		c.fault("something outside the output changed: %s", difference(before, now))
	}
	if now := c.contents("content"); now != content {
		c.fault("the base changed: %s", difference(content, now))
	}
	if c.exists("public") {
		c.nowhere("public", "zephyrcanary", "root:x:0")
	}
	return last
}

// outside lists everything of the case's folder but the output.
func (c *trial) outside() string {
	var b strings.Builder
	c.must(filepath.WalkDir(c.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(c.dir, path)
		if err != nil || name == "." {
			return err
		}
		if name == "public" || name == "sentinel" {
			return fs.SkipDir
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		if name != "tmp" { // temporary files of a run may be there
			fmt.Fprintf(&b, "%s %v %d %s\n", name, info.Mode(), info.Size(), info.ModTime().UTC().Format("15:04:05.000000000"))
		} else {
			fmt.Fprintf(&b, "%s %v\n", name, info.Mode())
		}
		return nil
	}))
	return b.String()
}

// watchOutside watches the folders of a case while the program runs. The
// function it returns ends that and names what was written outside the output
// and the folder for temporary files, even if it is gone again.
func (c *trial) watchOutside() func() []string {
	const end = "sentinel/end" // its event is the last
	c.must(os.MkdirAll(c.path("sentinel"), 0o755))
	watcher, err := fsnotify.NewWatcher()
	c.must(err)
	c.must(filepath.WalkDir(c.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if path == c.path("public") || path == c.path("tmp") {
			return fs.SkipDir
		}
		return watcher.Add(path)
	}))
	names := map[string]bool{}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for e := range watcher.Events {
			name, err := filepath.Rel(c.dir, e.Name)
			if name == end {
				return
			}
			if err != nil || name == "public" || strings.HasPrefix(name, ".public.") || e.Op == fsnotify.Chmod {
				continue
			}
			names[name] = true
		}
	}()
	go func() {
		for err := range watcher.Errors {
			c.t.Error(err)
		}
	}()
	return func() []string {
		// The last event is one of our own, so that all before it are read.
		c.write(end, "")
		<-done
		c.must(watcher.Close())
		var list []string
		for name := range names {
			list = append(list, name)
		}
		return list
	}
}

// capped runs the program and kills it when it takes too much memory or time,
// which is a fault.
func (c *trial) capped(args ...string) outcome {
	ctx, end := context.WithTimeout(context.Background(), mostTime)
	defer end()
	done := make(chan struct{})
	defer close(done)
	return c.finish(ctx, c.command(ctx, judgedArgs(args)...), func(p *os.Process) {
		for {
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
				if heldBy(p.Pid) > 2*mostMemory {
					_ = p.Kill()
					return
				}
			}
		}
	})
}

// sparse makes a file of a size that takes no room on the disk.
func (c *trial) sparse(name string, size int64) {
	c.must(os.MkdirAll(filepath.Dir(c.path(name)), 0o755))
	f, err := os.Create(c.path(name))
	c.must(err)
	c.must(errors.Join(f.Truncate(size), f.Close()))
}

// link makes a symbolic link in the case's folder.
func (c *trial) link(name, target string) {
	c.must(os.MkdirAll(filepath.Dir(c.path(name)), 0o755))
	c.must(os.Symlink(target, c.path(name)))
}
