//go:build linux

package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// serverCases are saves, folders and ends while the site is served.
func serverCases() []faultCase {
	return []faultCase{
		{id: "DV-05", what: "a port that is taken", prove: func(c *trial) {
			taken, err := net.Listen("tcp", "127.0.0.1:0")
			c.must(err)
			defer taken.Close()
			address := taken.Addr().String()
			c.wants(c.tandem("serve", "--addr", address, "--strict-port"), exitEnvironment, strings.ReplaceAll(address, ".", `\.`))
			cmd := c.command(context.Background(), "serve", "--addr", address)
			d := &dev{c: c, cmd: cmd}
			cmd.Stdout, cmd.Stderr = d, d
			c.must(cmd.Start())
			c.t.Cleanup(d.end)
			d.until("is taken, using ")
		}},
		{id: "DV-06", what: "a save with an error: the last good page stays, others change", prove: func(c *trial) {
			c.write("content/guides/two.md", headed(plainHeader, "Two", "Text of two. See [[one]]."))
			s := c.serve()
			events := s.events("guides/one/")
			events.next()
			c.guide(plainHeader, `[<script>alert(1)</script>](nowhere.md)`)
			for {
				if event := events.next(); strings.Contains(event, "nowhere.md") {
					if strings.Contains(event, "<script>") {
						c.fault("markup is sent as it is: %s", event)
					}
					break
				}
			}
			if !strings.Contains(s.get("guides/one/").body, "Text.") || !strings.Contains(s.get("guides/two/").body, "Text of two.") {
				c.fault("the last good pages are gone")
			}
			c.guide(plainHeader, "Text again.")
			s.shows("guides/one/", "Text again.")
		}},
		{id: "DV-07", what: "20,000 saves as fast as the disk takes them", prove: func(c *trial) {
			c.manyPages(50)
			s := c.serve()
			s.shows("guides/one/", "Text.")
			before := s.memory()
			for i := range 20000 {
				name := c.path(fmt.Sprintf("content/guides/p%04d.md", i%50))
				c.must(os.WriteFile(name, []byte(headed(plainHeader, "Page", fmt.Sprint("Save ", i, ". See [[one]]."))), 0o644))
			}
			s.shows("guides/p0049/", "Save 19999.")
			if more := s.memory() - before; more > 300<<20 {
				c.fault("they took %d MB", more>>20)
			}
		}},
		{id: "DV-08", what: "atomic saves, renamed and nested folders, a checkout of 300 files", prove: func(c *trial) {
			c.manyPages(10)
			s := c.serve()
			save := func(name, text string) { // as editors do that keep a copy
				c.must(os.Rename(c.path(name), c.path(name+"~")))
				c.write(name, text)
				c.remove(name + "~")
			}
			save("content/guides/one.md", headed(plainHeader, "One", "Atomic."))
			s.shows("guides/one/", "Atomic.")
			c.write("content/guides/deep/er/new.md", headed(plainHeader, "New", "Nested. See [[one]]."))
			s.shows("guides/deep/er/new/", "Nested.")
			c.must(os.Rename(c.path("content/guides/deep"), c.path("content/guides/moved")))
			s.shows("guides/moved/er/new/", "Nested.")
			for i := range 300 {
				c.write(fmt.Sprintf("content/guides/p%04d.md", i), headed(plainHeader, "Checked out", fmt.Sprint("Branch ", i, ". See [[one]].")))
			}
			s.shows("guides/p0299/", "Branch 299.")
			s.wait("the old folder is gone", func() bool { return s.get("guides/deep/er/new/").code == 404 })
			s.sameAsBuilt("guides/one/", "guides/p0150/", "guides/moved/er/new/", "guides/")
		}},
		{id: "DV-09", what: "no more watches of files", prove: func(c *trial) {
			line := "echo 1 > /proc/sys/user/max_inotify_watches && exec tandem serve --addr 127.0.0.1:0 --as-of 2026-11-21"
			if err := exec.Command("unshare", "-Ur", "sh", "-c", "echo 1 > /proc/sys/user/max_inotify_watches").Run(); err != nil {
				c.skip("the limit cannot be set here: %v", err)
			}
			cmd := exec.Command("unshare", "-Ur", "sh", "-c", line)
			cmd.Dir, cmd.Env = c.dir, c.command(context.Background()).Env
			d := &dev{c: c, cmd: cmd}
			cmd.Stdout, cmd.Stderr = d, d
			c.must(cmd.Start())
			c.t.Cleanup(d.end)
			d.until("looking for changes every")
			d.until("fs.inotify.max_user_watches=")
			d.until("http://")
			d.host = strings.SplitN(strings.SplitN(d.said(), "http://", 2)[1], "/", 2)[0]
			c.guide(plainHeader, "Seen by looking.")
			d.shows("guides/one/", "Seen by looking.")
		}},
		{id: "DV-10", what: "50 open pages", prove: func(c *trial) {
			s := c.serve()
			var open []*stream
			for range 50 {
				events := s.events("guides/one/")
				events.next()
				open = append(open, events)
			}
			c.guide(plainHeader, "Another text.")
			for i, events := range open {
				if event := events.next(); !strings.Contains(event, "guides/one/") {
					c.fault("page %d is sent %s", i, clipped(event))
				}
			}
			s.shows("guides/one/", "Another text.")
		}},
		{id: "DV-12", what: "ten starts and interrupts on one port, some while it builds", prove: func(c *trial) {
			c.manyPages(200)
			free, err := net.Listen("tcp", "127.0.0.1:0")
			c.must(err)
			address := free.Addr().String()
			c.must(free.Close())
			for i := range 10 {
				cmd := c.command(context.Background(), "serve", "--strict-port", "--addr", address)
				d := &dev{c: c, cmd: cmd}
				cmd.Stdout, cmd.Stderr = d, d
				c.must(cmd.Start())
				d.wait("it listens", func() bool {
					connection, err := net.Dial("tcp", address)
					if err == nil {
						_ = connection.Close()
					}
					return err == nil
				})
				if i%2 == 0 {
					d.until("ctrl-c ends")
				}
				c.must(cmd.Process.Signal(syscall.SIGINT))
				ended := make(chan error, 1)
				go func() { ended <- cmd.Wait() }()
				select {
				case <-ended:
				case <-time.After(longest / 2):
					_ = cmd.Process.Kill()
					c.stop("it does not end")
				}
				if code := cmd.ProcessState.ExitCode(); code != exitInterrupted {
					c.fault("exit %d: %s", code, clipped(d.said()))
				}
			}
		}},
		{id: "DV-14", what: "what belongs to the dev server in a published site", prove: func(c *trial) {
			c.builds()
			c.nowhere("public", "dev-chip", "dev-panel", "__tandem", "livereload", "/dev.js", "sourcemappingurl")
		}},
	}
}

// sameAsBuilt compares the main text of served pages with that of a build.
func (d *dev) sameAsBuilt(addresses ...string) {
	d.c.remove("public")
	d.c.builds()
	inner := func(page string) string {
		_, page, _ = strings.Cut(page, "<main")
		page, _, _ = strings.Cut(page, "</main>")
		return page
	}
	for _, address := range addresses {
		if inner(d.get(address).body) != inner(d.c.read("public/"+address+"index.html")) {
			d.c.fault("%s is not what build writes", address)
		}
	}
}
