package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"sync"
	"time"

	"tandem/generator"
	"tandem/generator/kb"
)

const (
	soon   = time.Second            // a faster command shows no progress on a terminal
	often  = 100 * time.Millisecond // between two changes of that line
	seldom = 5 * time.Second        // between two lines without a terminal, and before the first
	width  = 79                     // of the line, so that it fits a narrow terminal
)

// progress shows how far a build is: on a terminal as one line that is written
// over and goes at the end, elsewhere as a plain line now and then.
type progress struct {
	w     io.Writer
	doing string // "building"
	line  bool   // on a terminal
	now   func() time.Time

	lock  sync.Mutex
	began time.Time
	next  time.Time // when a plain line may be written
	at    generator.Phase
	shown string // what the terminal shows now
}

// newProgress makes a progress display; now is the clock.
func newProgress(w io.Writer, doing string, line bool, now func() time.Time) *progress {
	began := now()
	return &progress{w: w, doing: doing, line: line, now: now, began: began, next: began.Add(seldom)}
}

// showsProgressLine reports whether w can show a line that is overwritten. In CI and
// similar environments it cannot, even if w looks like a terminal.
func showsProgressLine(w io.Writer) bool { return terminal(w) && os.Getenv("CI") == "" }

// run shows progress until the function that it returns is called.
func (p *progress) run() (end func()) {
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		ticker := time.NewTicker(often)
		defer ticker.Stop()
		for {
			select {
			case <-stop:
				return
			case <-ticker.C:
				p.show()
			}
		}
	}()
	return sync.OnceFunc(func() {
		close(stop)
		<-stopped
		p.erase()
	})
}

// observe receives the progress of the build. Several goroutines count, so a smaller
// count may come after a greater one.
func (p *progress) observe(phase generator.Phase) {
	p.lock.Lock()
	defer p.lock.Unlock()
	same := phase.Stage == p.at.Stage && phase.Edition == p.at.Edition
	if phase.Ended || same && phase.Done < p.at.Done {
		return
	}
	p.at = phase
}

// show writes the line, where it is time for one.
func (p *progress) show() {
	p.lock.Lock()
	defer p.lock.Unlock()
	now := p.now()
	if p.at.Stage == "" {
		return
	}
	text := p.text()
	switch {
	case p.line && now.Sub(p.began) >= soon && text != p.shown:
		fmt.Fprint(p.w, "\r"+text+"\x1b[K") // and erase everything right of it
		p.shown = text
	case !p.line && !now.Before(p.next):
		fmt.Fprintln(p.w, text)
		p.next = now.Add(seldom)
	}
}

func (p *progress) erase() { p.aside(func() {}) }

// aside removes the line from the terminal while print prints.
func (p *progress) aside(print func()) {
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.shown != "" {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = ""
	}
	print()
}

func (p *progress) text() string {
	stage := p.at.Stage
	if p.at.Edition != "" && p.at.Edition != kb.Everything {
		stage += " of " + p.at.Edition
	}
	text := p.doing + ": " + stage
	if p.at.Of > 0 {
		text = fmt.Sprintf("%s: %s of %s %s, %s", p.doing, grouped(p.at.Done), grouped(p.at.Of), p.at.Unit, stage)
	}
	if runes := []rune(text); len(runes) > width {
		text = string(runes[:width])
	}
	return text
}

// grouped writes a count with commas between thousands: 10,000.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
