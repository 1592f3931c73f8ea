//go:build linux

package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

// fileCases are files and folders of odd kinds and names.
func fileCases() []faultCase {
	return []faultCase{
		{id: "FS-08", what: "symbolic links to the outside, to nothing, in a circle, to the folder above", prove: func(c *trial) {
			c.write("secret.md", headed(plainHeader, "Secret", "zephyrcanary"))
			c.write("secrets/x.md", headed(plainHeader, "Secret", "zephyrcanary"))
			for _, target := range []string{"../../secret.md", "/etc/passwd", "nowhere.md", "two.md", "../../secrets/../secret.md", c.path("secret.md")} {
				c.remove("content/guides/two.md")
				c.must(os.Symlink(target, c.path("content/guides/two.md")))
				c.refused(`guides/two\.md: error: .*`, "^hint: ")
			}
			c.remove("content/guides/two.md")
			for _, folder := range []string{"../../secrets", "..", "/etc", "../../secrets/"} {
				c.must(os.Symlink(folder, c.path("content/guides/up")))
				if o := c.tandem("build"); o.code == exitFine {
					c.nowhere("public", "zephyrcanary", "root:x:")
				}
				c.remove("content/guides/up")
			}
			c.must(os.Symlink("one.md", c.path("content/guides/inside.md")))
			if o := c.tandem("check"); o.code > exitProblems {
				c.fault("%v", o)
			}
		}},
		{id: "FS-09", what: "what editors and file managers leave beside pages", prove: func(c *trial) {
			c.builds()
			want := c.contents("public")
			for _, name := range []string{"one.md~", ".one.md.swp", "4913", "#one.md#", ".DS_Store", "Thumbs.db", "one.md.tmp", ".one.md.tandem-tmp"} {
				c.write("content/guides/"+name, "zephyrcanary")
			}
			c.must(os.Symlink("nobody@host.1:2", c.path("content/guides/.#one.md")))
			c.warned()
			if now := c.contents("public"); now != want {
				c.fault("they change the site: %s", difference(want, now))
			}
		}},
		{id: "FS-10", what: "pipes, sockets and devices named as pages", prove: func(c *trial) {
			c.must(syscall.Mkfifo(c.path("content/guides/two.md"), 0o644))
			socket, err := net.Listen("unix", c.path("content/guides/s.md"))
			if err == nil {
				defer socket.Close()
			}
			c.refused(`guides/two\.md: error: `)
			if err == nil {
				c.refused(`guides/s\.md: error: `)
			}
		}},
		{id: "FS-11", what: "names of 250 bytes, with a new line, with bytes that are not UTF-8, that begin with a dash", prove: func(c *trial) {
			for _, name := range []string{strings.Repeat("n", 250), "-rf", "a\nb", "a\xffb", "a\tb", "a\"b", "a'b", "a;b", "a<b>", "a b "} {
				c.remove("public")
				c.write("content/guides/"+name+".md", headed(plainHeader, "Odd", "Text."))
				check := c.tandem("check")
				c.agrees(check)
				if check.code > exitProblems {
					c.fault("%q: %v", name, check)
				}
				if strings.Contains(check.said(), name) && (strings.ContainsAny(name, "\n\t") || strings.Contains(name, "\xff")) {
					c.fault("%q is printed raw", name)
				}
				c.remove("content/guides/" + name + ".md")
			}
		}},
		{id: "FS-11", what: "names of signs alone, and with invisible characters", prove: func(c *trial) {
			for _, name := range []string{"🎉", "a\u200bb", "a\u202eb", "CON", "nul", "x."} {
				c.remove("public")
				c.write("content/guides/"+name+".md", headed(plainHeader, "Odd", "Text."))
				check := c.tandem("check")
				c.agrees(check)
				if check.code > exitProblems {
					c.fault("%q: %v", name, check)
				}
				c.remove("content/guides/" + name + ".md")
			}
		}},
		{id: "FS-12", what: "names that differ in an accent's form, or in ß and SS", prove: func(c *trial) {
			for _, pair := range [][2]string{{"Stra\u00dfe", "STRASSE"}, {"caf\u00e9", "cafe\u0301"}, {"Plan", "plan"}} {
				for _, name := range pair {
					c.write("content/guides/"+name+".md", headed(plainHeader, "T "+name, "Text."))
				}
				c.refused(`guides/.*:\d+:\d+: error: `)
				for _, name := range pair {
					c.remove("content/guides/" + name + ".md")
				}
			}
		}},
		{id: "FS-13", what: "folders 100 deep, 2,000 files, 64 open files allowed", prove: func(c *trial) {
			c.manyPages(2000)
			c.write("content/guides/"+strings.Repeat("d/", 100)+"deep.md", headed(plainHeader, "Deep", "Text."))
			c.limited("ulimit -n 64; exec tandem check --as-of 2026-11-21")
			c.limited("ulimit -n 64; exec tandem build --as-of 2026-11-21")
		}},
		{id: "FS-17", what: "a content folder that is gone while it is served", prove: func(c *trial) {
			s := c.serve()
			c.must(os.Rename(c.path("content"), c.path("gone")))
			s.until("is gone")
			if s.get("guides/one/").code != 200 {
				c.fault("the last good site is gone too")
			}
			c.must(os.Rename(c.path("gone"), c.path("content")))
			s.until("is back")
			c.guide(plainHeader, "Another text.")
			s.shows("guides/one/", "Another text.")
		}},
		{id: "FS-18", what: "no git, no repository, a shallow clone, a detached head", prove: func(c *trial) {
			if _, err := exec.LookPath("git"); err != nil {
				c.skip("git is not here")
			}
			c.builds()
			c.git("init", "-q")
			c.builds()
			c.git("add", "content")
			c.git("commit", "-qm", "One")
			c.git("commit", "-qm", "Two", "--allow-empty")
			c.git("checkout", "-q", "--detach")
			c.builds()
			c.git("clone", "-q", "--depth", "1", "file://"+c.dir, "shallow")
			cmd := c.command(context.Background(), "build", "--as-of", "2026-11-21")
			cmd.Dir = c.path("shallow")
			c.wants(c.finish(context.Background(), cmd), exitFine)
			c.env = []string{"PATH=" + filepath.Dir(programPath(c))}
			c.builds()
		}},
		{id: "FS-18", what: "a damaged object of git", prove: func(c *trial) {
			if _, err := exec.LookPath("git"); err != nil {
				c.skip("git is not here")
			}
			c.git("init", "-q")
			c.git("add", "content")
			c.git("commit", "-qm", "One")
			objects, err := filepath.Glob(c.path(".git/objects/??/*"))
			c.must(err)
			for _, object := range objects {
				c.must(os.Chmod(object, 0o644))
				c.must(os.WriteFile(object, []byte("damaged"), 0o644))
			}
			if o := c.tandem("build"); o.code != exitFine && !strings.Contains(o.said(), "hint: ") {
				c.fault("no hint: %v", o)
			}
		}},
	}
}

func programPath(c *trial) string {
	path, err := exec.LookPath("tandem")
	c.must(err)
	return path
}

// git runs git in the case's folder.
func (c *trial) git(args ...string) {
	cmd := exec.Command("git", append([]string{"-c", "user.name=Author", "-c", "user.email=author@example.org"}, args...)...)
	cmd.Dir = c.dir
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + c.path("home"), "GIT_CONFIG_NOSYSTEM=1"}
	if out, err := cmd.CombinedOutput(); err != nil {
		c.stop("git %v: %v %s", args, err, out)
	}
}

// limited runs a line of the shell, such as one with a limit, that has to
// succeed.
func (c *trial) limited(line string) outcome {
	ctx, end := context.WithTimeout(context.Background(), longest)
	defer end()
	cmd := exec.CommandContext(ctx, "sh", "-c", line)
	cmd.Dir, cmd.Env = c.dir, c.command(ctx).Env
	o := c.finish(ctx, cmd)
	if o.code != exitFine {
		c.fault("%s: %v", line, o)
	}
	return o
}

// small mounts a small disk in a folder of the case.
func (c *trial) small(name, size string) {
	c.must(os.MkdirAll(c.path(name), 0o755))
	if err := syscall.Mount("tmpfs", c.path(name), "tmpfs", 0, "size="+size); err != nil {
		c.skip("a small disk cannot be mounted here: %v", err)
	}
	disk := c.path(name)
	c.t.Cleanup(func() { _ = syscall.Unmount(disk, syscall.MNT_DETACH) })
}

// asNobody makes the case's folder one that somebody without rights reads, and
// returns a function that runs the program as them.
func (c *trial) asNobody() func(args ...string) outcome {
	if os.Getuid() != 0 {
		return c.tandem // the rights of files count already
	}
	program, err := os.ReadFile(programPath(c))
	c.must(err)
	dir, err := os.MkdirTemp("", "tandem-nobody-")
	c.must(err)
	c.t.Cleanup(func() { _ = os.RemoveAll(dir) })
	c.must(os.WriteFile(filepath.Join(dir, "tandem"), program, 0o755))
	c.must(os.CopyFS(filepath.Join(dir, "base"), os.DirFS(c.dir)))
	c.must(os.Chmod(dir, 0o755))
	c.must(exec.Command("chown", "-R", "65534:65534", filepath.Join(dir, "base")).Run())
	c.dir = filepath.Join(dir, "base")
	return func(args ...string) outcome {
		ctx, end := context.WithTimeout(context.Background(), longest)
		defer end()
		cmd := c.command(ctx, judgedArgs(args)...)
		cmd.Path = filepath.Join(dir, "tandem")
		cmd.Err = nil
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		return c.finish(ctx, cmd)
	}
}

// diskCases are disks that are full, read-only or of others.
func diskCases() []faultCase {
	return []faultCase{
		{id: "FS-03", what: "a disk that is full while the site is written", prove: func(c *trial) {
			c.small("disk", "2m")
			c.builds("--out", "disk/public")
			old := c.contents("disk")
			c.manyPages(200)
			for i := range 6 {
				c.write(fmt.Sprintf("content/guides/f%d.pdf", i), "%PDF-1.4"+strings.Repeat("x", 400<<10))
			}
			c.guide(plainHeader, "[a](f0.pdf) [b](f1.pdf) [c](f2.pdf) [d](f3.pdf) [e](f4.pdf) [f](f5.pdf)")
			c.wants(c.tandem("build", "--out", "disk/public"), exitEnvironment, `no space left`, `the site needs .*MB`, "^hint: ")
			if now := c.contents("disk"); now != old {
				c.fault("the old site is damaged: %s", difference(old, now))
			}
		}},
		{id: "FS-03", what: "a folder for temporary files that is full or missing", prove: func(c *trial) {
			c.small("full", "4k")
			c.env = []string{"TMPDIR=" + c.path("full")}
			if o := c.tandem("build"); o.code != exitFine && !strings.Contains(o.said(), "hint: ") {
				c.fault("a full folder: %v", o)
			}
			c.env = []string{"TMPDIR=" + c.path("nowhere")}
			if o := c.tandem("build"); o.code != exitFine && !strings.Contains(o.said(), "hint: ") {
				c.fault("no folder: %v", o)
			}
		}},
		{id: "FS-04", what: "an output folder that may not be written, and one on another disk", prove: func(c *trial) {
			c.small("disk", "8m")
			c.builds("--out", "disk/public")
			run := c.asNobody()
			c.must(os.Mkdir(c.path("closed"), 0o555))
			c.must(os.Chmod(c.path("closed"), 0o555))
			c.wants(run("build", "--out", "closed/public"), exitEnvironment, `cannot write in ".*closed"`, "^hint: ")
		}},
		{id: "FS-05", what: "a page that may not be read", prove: func(c *trial) {
			c.write("content/guides/two.md", "no header")
			run := c.asNobody()
			c.must(os.Chmod(c.path("content/guides/one.md"), 0))
			c.wants(run("check"), exitProblems, `guides/one\.md: error: .*permission denied`, `guides/two\.md:1:1: error: `)
		}},
	}
}
