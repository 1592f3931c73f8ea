package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"tandem/generator"
)

const (
	slowPage  = 5 * time.Second  // a stage that works on one page for so long names it
	stuckPage = 60 * time.Second // then the build is given up
)

// watchdog stops work that no budget limits: a page that a stage never finishes. It
// names the page first, and ends the process when that does not help.
type watchdog struct {
	stderr      io.Writer
	slow, stuck time.Duration
	giveUp      func(error) // what stuck calls

	lock  sync.Mutex
	works map[generator.Phase][]*time.Timer // by the phase that began, because a page may be rendered twice at once
}

// stuckError is the error for a page that a stage does not finish.
type stuckError struct {
	stage, page string
	limit       time.Duration
}

func (e *stuckError) Error() string {
	return fmt.Sprintf("%q is still in stage %s after %s", e.page, e.stage, e.limit)
}

// Hint returns the hint.
func (e *stuckError) Hint() string {
	return "split the page or make it simpler; if it is a small one, this is a bug of tandem: report it with the page"
}

// newWatchdog returns a watchdog that ends the process.
func newWatchdog(stderr io.Writer) *watchdog {
	w := &watchdog{stderr: stderr, slow: slowPage, stuck: stuckPage, works: map[generator.Phase][]*time.Timer{}}
	w.giveUp = func(err error) {
		printError(stderr, err)
		os.Exit(exitBug)
	}
	if testOnly.slow > 0 {
		w.slow, w.stuck = testOnly.slow, testOnly.stuck
	}
	return w
}

// testOnly is set by tests alone.
var testOnly struct {
	observe     func(generator.Phase) // called when a stage or a page begins: it may panic, or take long
	slow, stuck time.Duration         // in place of slowPage and stuckPage
}

// observe begins to watch a page that a stage begins on, and ends with it.
func (w *watchdog) observe(p generator.Phase) {
	if p.Page != "" {
		key := generator.Phase{Stage: p.Stage, Edition: p.Edition, Page: p.Page}
		w.lock.Lock()
		timers := w.works[key]
		switch {
		case !p.Ended:
			w.works[key] = append(timers, w.watch(p))
		case len(timers) > 1:
			timers[len(timers)-1].Stop()
			w.works[key] = timers[:len(timers)-1]
		case len(timers) == 1:
			timers[0].Stop()
			delete(w.works, key)
		}
		w.lock.Unlock()
	}
	if testOnly.observe != nil && !p.Ended {
		testOnly.observe(p)
	}
}

// watch returns a timer that names the page, then gives it up.
func (w *watchdog) watch(p generator.Phase) *time.Timer {
	var timer *time.Timer
	named := false
	timer = time.AfterFunc(w.slow, func() {
		w.lock.Lock()
		again := !named
		named = true
		if again {
			timer.Reset(w.stuck - w.slow)
		}
		w.lock.Unlock()
		if again {
			fmt.Fprintf(w.stderr, "tandem: %q has been in stage %s for %s; it is given up after %s\n", p.Page, p.Stage, w.slow, w.stuck)
			return
		}
		w.giveUp(&stuckError{p.Stage, p.Page, w.stuck})
	})
	return timer
}
