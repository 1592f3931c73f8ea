package main

import (
	"io"
	"time"

	"tandem/generator"
)

// buildObserver shows the progress of a build. It writes to standard error, because
// standard output is for results.
type buildObserver struct {
	stderr   io.Writer
	progress *progress
	timings  *timings // nil: not requested
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

// stage reports something that the command does outside the build.
func (l *buildObserver) stage(name, edition string) (end func(count int, unit string)) {
	l.observe(generator.Phase{Stage: name, Edition: edition})
	return func(count int, unit string) {
		l.observe(generator.Phase{Stage: name, Edition: edition, Done: count, Unit: unit, Ended: true})
	}
}

// aside hides the progress while print prints.
func (l *buildObserver) aside(print func()) { l.progress.aside(print) }

// Write writes to standard error, beside the progress.
func (l *buildObserver) Write(b []byte) (n int, err error) {
	l.aside(func() { n, err = l.stderr.Write(b) })
	return n, err
}

// clear ends the progress before other output.
func (l *buildObserver) clear() { l.end() }

// close ends the progress, and prints the timings where they were asked for.
func (l *buildObserver) close() {
	l.end()
	if l.timings != nil {
		l.timings.write(l.stderr)
	}
}
