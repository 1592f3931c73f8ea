package generator_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"tandem/generator"
	"tandem/generator/panics"
)

// TestAPanicCostsOnePage lets pages panic, some as long as they have text, some
// always: each has an error, and others are checked.
func TestAPanicCostsOnePage(t *testing.T) {
	for _, times := range []int{1, 2} {
		files := map[string]string{"site.yaml": "title: Fixture\nlenient: true\n", "index.md": "# Home\n\n[[one]] [[three]] [[four]]\n"}
		for _, name := range []string{"one", "two", "three"} {
			files["guides/"+name+".md"] = "# " + name + "\n\nSee [[four]].\n"
		}
		var lock sync.Mutex
		seen := map[string]int{}
		o := options(fileSystem(files))
		o.Observe = func(p generator.Phase) {
			lock.Lock()
			defer lock.Unlock()
			if p.Stage != "header+markdown" || p.Ended || p.Page != "guides/one.md" && p.Page != "guides/three.md" {
				return
			}
			if seen[p.Page]++; seen[p.Page] <= times {
				panic("boom")
			}
		}
		builder := new(generator.Builder)
		checked, sites, err := builder.Build(context.Background(), o)
		if err != nil {
			t.Fatal(err)
		}
		if len(sites) > 0 {
			t.Error("a site is made of a base with a page that met a panic")
		}
		var got []string
		for _, p := range checked.Problems {
			if p.Code == "internal/panic" || p.Code == "link/no-such-page" {
				got = append(got, p.Path+" "+p.Code+" "+string(p.Severity))
			}
		}
		want := "guides/one.md internal/panic error, guides/three.md internal/panic error, guides/two.md link/no-such-page warning, index.md link/no-such-page warning"
		if times == 2 { // links to pages that are not there
			want += ", index.md link/no-such-page warning, index.md link/no-such-page warning"
		}
		if joined := strings.Join(got, ", "); joined != want {
			t.Errorf("%d times: %s\nwant %s", times, joined, want)
		}
		if len(checked.Panics) != 2 {
			t.Errorf("%d times: %d panics, want 2", times, len(checked.Panics))
		}
		o.Observe = nil
		if _, sites, err = builder.Build(context.Background(), o); err != nil || len(sites) == 0 {
			t.Errorf("the next build fails: %v", err)
		}
	}
}

// TestAPanicOfAnOutputIsAnError asks a dev server's site for a page that panics.
func TestAPanicOfAnOutputIsAnError(t *testing.T) {
	o := options(fileSystem(map[string]string{"index.md": "# Home\n"}))
	o.Dev, o.Everyone = true, true
	o.Observe = func(p generator.Phase) {
		if p.Stage == "render" && p.Page != "" {
			panic("boom")
		}
	}
	_, sites, err := new(generator.Builder).Open(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = sites[0].Output("-/search/index.html")
	var met *panics.Error
	if !errors.As(err, &met) || met.Stage != "render" || met.Page != "-/search/index.html" {
		t.Errorf("the error is %v", err)
	}
}
