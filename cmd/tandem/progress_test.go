package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"tandem/generator"
)

// hand is a clock that is moved by hand.
type hand struct{ at time.Time }

func (h *hand) now() time.Time          { return h.at }
func (h *hand) forward(d time.Duration) { h.at = h.at.Add(d) }

func TestALongBuildShowsOneLineOnATerminal(t *testing.T) {
	var out bytes.Buffer
	clock := &hand{time.Unix(1e9, 0)}
	p := newProgress(&out, "building", true, clock.now)
	writes := func(what, want string) {
		t.Helper()
		out.Reset()
		p.show()
		if got := out.String(); got != want {
			t.Errorf("%s: %q, want %q", what, got, want)
		}
	}
	writes("before the first stage", "")
	p.observe(generator.Phase{Stage: "source"})
	clock.forward(999 * time.Millisecond)
	writes("a short build", "")
	clock.forward(time.Millisecond)
	writes("after a second", "\rbuilding: source\x1b[K")
	writes("nothing new", "")
	p.observe(generator.Phase{Stage: "source", Done: 10000, Unit: "files", Ended: true})
	p.observe(generator.Phase{Stage: "header+markdown", Done: 4000, Of: 10000, Unit: "pages"})
	p.observe(generator.Phase{Stage: "header+markdown", Done: 3999, Of: 10000, Unit: "pages"})
	writes("counts never go back", "\rbuilding: 4,000 of 10,000 pages, header+markdown\x1b[K")
	p.observe(generator.Phase{Stage: "render", Edition: "partner", Done: 1, Of: 999, Unit: "pages"})
	writes("an edition", "\rbuilding: 1 of 999 pages, render of partner\x1b[K")
	p.observe(generator.Phase{Stage: "search", Edition: strings.Repeat("ä", 100)})
	writes("a long name", "\rbuilding: search of "+strings.Repeat("ä", 59)+"\x1b[K")

	out.Reset()
	p.aside(func() { out.WriteString("said\n") })
	if got, want := out.String(), "\r\x1b[Ksaid\n"; got != want {
		t.Errorf("something else is said: %q, want %q", got, want)
	}
	out.Reset()
	p.erase()
	if out.Len() > 0 {
		t.Errorf("an empty line is erased: %q", out.String())
	}
}

func TestALongBuildPrintsALineNowAndThenElsewhere(t *testing.T) {
	var out bytes.Buffer
	clock := &hand{time.Unix(1e9, 0)}
	p := newProgress(&out, "checking", false, clock.now)
	for done := range 100 { // ten seconds
		p.observe(generator.Phase{Stage: "header+markdown", Done: done * 100, Of: 10000, Unit: "pages"})
		p.show()
		clock.forward(often)
	}
	p.show()
	p.erase()
	if got, want := out.String(), "checking: 5,000 of 10,000 pages, header+markdown\nchecking: 9,900 of 10,000 pages, header+markdown\n"; got != want {
		t.Errorf("lines:\n%s\nwant:\n%s", got, want)
	}
}

func TestPhasesAreTimed(t *testing.T) {
	clock := &hand{time.Unix(1e9, 0)}
	timed := newTimings(clock.now)
	stage := func(name, edition string, took time.Duration, count int) {
		timed.observe(generator.Phase{Stage: name, Edition: edition})
		clock.forward(took / 2)
		timed.observe(generator.Phase{Stage: name, Edition: edition, Done: 1, Of: count, Unit: "pages"})
		clock.forward(took / 2)
		timed.observe(generator.Phase{Stage: name, Edition: edition, Done: count, Unit: "pages", Ended: true})
	}
	stage("render", "public", 1200*time.Millisecond, 3000)
	stage("source", "", 500*time.Microsecond, 12)
	stage("render", "partner", 34*time.Millisecond, 40)
	timed.observe(generator.Phase{Stage: "search", Edition: "public"}) // never ends
	clock.forward(time.Second)
	var out bytes.Buffer
	timed.write(&out)
	want := `phase                   time  count
source                0.5 ms  12 pages
render            1,234.0 ms  3,040 pages
total             2,234.5 ms
`
	if got := out.String(); got != want {
		t.Errorf("table:\n%s\nwant:\n%s", got, want)
	}
}

func TestCountsAreGrouped(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567"} {
		if got := grouped(n); got != want {
			t.Errorf("grouped(%d) = %q, want %q", n, got, want)
		}
	}
}
