//go:build linux

package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

var kills = flag.Int("kills", 0, "how often each command is killed (0: a few times); the moments are random, by a fixed seed")

// killsOf returns how often a command is killed: usually a few times.
func killsOf(usually int) int {
	switch {
	case *kills > 0:
		return *kills
	case testing.Short():
		return 2
	}
	return usually
}

// killed begins a run of the program and kills it after a time, counted from
// its first write when there are files that show it. It reports whether the run
// had ended before.
func (c *trial) killed(after time.Duration, shows []string, args ...string) (ended bool) {
	cmd := c.command(context.Background(), judgedArgs(args)...)
	c.must(cmd.Start())
	for deadline := time.Now().Add(10 * time.Second); len(shows) > 0 && time.Now().Before(deadline); {
		if slices.ContainsFunc(shows, func(pattern string) bool {
			found, _ := filepath.Glob(c.path(pattern))
			return len(found) > 0
		}) {
			break
		}
	}
	time.Sleep(after) // the moment is the point
	_ = cmd.Process.Kill()
	return cmd.Wait() == nil
}

// outcomesOf counts the results of the kills of a command.
type outcomesOf struct{ ended, untouched, partly, whole int }

func (o outcomesOf) String() string {
	return fmt.Sprintf("%d runs had ended, %d had changed nothing, %d some files, %d all files", o.ended, o.untouched, o.partly, o.whole)
}

// TestKilledEditsAreFinishedByRunningAgain kills commands that change pages at random
// moments. Each file then has its old or its new bytes, and running the same command
// again gives the result of an undisturbed run.
func TestKilledEditsAreFinishedByRunningAgain(t *testing.T) {
	const pages = 120
	names := make([]string, pages)
	for i := range names {
		names[i] = fmt.Sprintf("guides/p%04d", i)
	}
	commands := map[string][]string{
		"mv":       {"mv", "guides/one", "playbooks/deep/first"},
		"verify":   append(append([]string{"verify"}, names...), "--by", "product-owner", "--how", "read"),
		"reassign": {"reassign", "product-owner", "tech-lead"},
		"fmt":      {"fmt"},
	}
	for name, args := range commands {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newTrial(t)
			c.editedBase(pages)
			c.must(os.CopyFS(c.path("start"), os.DirFS(c.path("content"))))
			began := time.Now()
			if o := c.tandem(args...); o.code != exitFine {
				t.Fatal(o)
			}
			took := time.Since(began)
			before, after := c.texts("start"), c.texts("content")
			want := c.contents("content")
			random := rand.New(rand.NewPCG(12, uint64(len(name))))
			var count outcomesOf
			for i := range killsOf(8) {
				c.remove("content")
				c.must(os.CopyFS(c.path("content"), os.DirFS(c.path("start"))))
				within, shows := took*11/10, []string(nil)
				if i%2 == 1 { // while it writes
					within, shows = took/3, []string{"content/guides/.tandem-*", "content/.tandem-*"}
				}
				if c.killed(time.Duration(random.Int64N(int64(within))), shows, args...) {
					count.ended++
				}
				now := c.texts("content")
				old, fresh := 0, 0
				for path, text := range now {
					if strings.HasPrefix(filepath.Base(path), ".tandem-") {
						continue // it is hidden, and the next run removes it
					}
					known := []string{before[path], after[path]}
					if name == "mv" { // the moved page has its new text in its old place for a moment
						known = append(known, after["playbooks/deep/first.md"])
					}
					if !slices.Contains(known, text) {
						t.Fatalf("kill %d: %s holds neither its old nor its new bytes:\n%s", i, path, text)
					}
					if text != after[path] {
						old++
					} else if text != before[path] {
						fresh++
					}
				}
				for path := range before {
					if _, here := now[path]; !here && after[path] != "" {
						t.Fatalf("kill %d: %s is gone", i, path)
					}
				}
				switch {
				case fresh == 0:
					count.untouched++
				case old == 0:
					count.whole++
				default:
					count.partly++
				}
				again := c.tandem(args...)
				if name == "mv" && again.code == exitUsage && strings.Contains(again.stderr, `there is no page "guides/one"`) {
					again.code = exitFine // the killed run had completed everything
				}
				if again.code != exitFine {
					t.Fatalf("kill %d: running again: %v", i, again)
				}
				if now := c.contents("content"); now != want {
					t.Fatalf("kill %d: running again ends in another state:\n%s", i, difference(want, now))
				}
			}
			t.Logf("%d kills of %s within %v: %v", killsOf(8), name, took, count)
			if o := c.tandem("check"); o.code != exitFine {
				t.Errorf("%v", o)
			}
		})
	}
}

// editedBase is a base in which each of the commands has much to change.
func (c *trial) editedBase(pages int) {
	c.write("content/directory.yaml", plainDirectory+"  - {id: tech-lead, name: Tech lead, partner: hospital}\n")
	for i := range pages {
		c.write(fmt.Sprintf("content/guides/p%04d.md", i),
			fmt.Sprintf("---\nreview_every:   90d\ntags: [ 'b', \"a\" ]\n\nowners: [product-owner]   # for now\ntitle: 'Page %d'\n---\nSee [one](one.md), [[guides/one|it]] and [its text](one.md#more). ", i)+strings.Repeat("A sentence of some words. ", 60)+"\n")
	}
	c.guide(plainHeader, "See [the first](p0000.md) and [[p0001]].\n\n## More\n\nMore.")
}

// TestKilledBuildsLeaveAWholeSite kills builds over a good site at random
// moments: the site is that of the build before or that of the new one.
func TestKilledBuildsLeaveAWholeSite(t *testing.T) {
	t.Parallel()
	c := newTrial(t)
	c.manyPages(150)
	texts, sites := []string{"First text.", "Second text."}, make([]string, 2)
	var took time.Duration
	for i, text := range texts {
		c.guide(plainHeader, text)
		began := time.Now()
		c.builds()
		took = time.Since(began)
		sites[i] = c.contents("public")
	}
	random := rand.New(rand.NewPCG(12, 200))
	last, count := 1, outcomesOf{}
	for i := range killsOf(15) {
		next := 1 - last
		c.guide(plainHeader, texts[next])
		within, shows := took*11/10, []string(nil)
		if i%2 == 1 { // while it writes
			within, shows = took/4, []string{".public.new-*"}
		}
		if c.killed(time.Duration(random.Int64N(int64(within))), shows, "build") {
			count.ended++
		}
		switch now := c.contents("public"); now {
		case sites[last]:
			count.untouched++
		case sites[next]:
			count.whole++
			last = next
		default:
			t.Fatalf("kill %d: the site is neither the old nor the new one:\n%s", i, difference(sites[last], now))
		}
	}
	c.guide(plainHeader, texts[0])
	c.builds()
	if now := c.contents("public"); now != sites[0] {
		t.Errorf("building again gives another site:\n%s", difference(sites[0], now))
	}
	if left, _ := filepath.Glob(c.path(".public*")); len(left) > 0 {
		t.Errorf("%v is left over", left)
	}
	t.Logf("%d kills of build within %v: %v", killsOf(15), took, count)
}
