package main

import (
	"io"
	"time"

	"tandem/generator"
)

// buildObserver watches a build for whoever waits for it. Standard output is left to
// results: it writes to standard error.
type buildObserver struct {
	stderr   io.Writer
	progress *progress
	timings  *timings // nil: nobody asked
	watchdog *watchdog
	end      func() // of the progress; safe to call twice
}

// observeBuild begins to show progress. Close ends it.
func observeBuild(stderr io.Writer, doing string, s *settings) *buildObserver {
	l := &buildObserver{stderr: stderr, watchdog: s.watchdog, progress: newProgress(stderr, doing, showsProgressLine(stderr), time.Now)}
	if s.verbose {
		l.timings = newTimings(time.Now)
	}
	l.end = l.progress.run()
	return l
}

func (l *buildObserver) observe(p generator.Phase) {
	l.watchdog.observe(p)
	if p.Page != "" {
		return
	}
	l.progress.observe(p)
	if l.timings != nil {
		l.timings.observe(p)
	}
}

// stage tells of something that the command does itself.
func (l *buildObserver) stage(name, edition string) (end func(count int, unit string)) {
	l.observe(generator.Phase{Stage: name, Edition: edition})
	return func(count int, unit string) {
		l.observe(generator.Phase{Stage: name, Edition: edition, Done: count, Unit: unit, Ended: true})
	}
}

// aside keeps the progress off the terminal while print prints.
func (l *buildObserver) aside(print func()) { l.progress.aside(print) }

// Write writes to standard error, beside the progress.
func (l *buildObserver) Write(b []byte) (n int, err error) {
	l.aside(func() { n, err = l.stderr.Write(b) })
	return n, err
}

// clear ends the progress, for what is printed next.
func (l *buildObserver) clear() { l.end() }

// close ends the progress, and prints the timings where they were asked for.
func (l *buildObserver) close() {
	l.end()
	if l.timings != nil {
		l.timings.write(l.stderr)
	}
}
