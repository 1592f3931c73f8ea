package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"

	"tandem/generator"
)

// timings measures how long each stage of a build takes, all editions together.
type timings struct {
	now func() time.Time

	lock    sync.Mutex
	began   time.Time
	running map[string]time.Time // by stage and edition
	spent   map[string]*spent    // by stage
}

// spent is the time and the number of results of a stage.
type spent struct {
	time  time.Duration
	count int
	unit  string
}

// newTimings makes timings; now is the clock.
func newTimings(now func() time.Time) *timings {
	return &timings{now: now, began: now(), running: map[string]time.Time{}, spent: map[string]*spent{}}
}

func (t *timings) observe(p generator.Phase) {
	t.lock.Lock()
	defer t.lock.Unlock()
	key := p.Stage + "\n" + p.Edition
	since, runs := t.running[key]
	switch {
	case !p.Ended && !runs:
		t.running[key] = t.now()
	case p.Ended && runs:
		s := t.spent[p.Stage]
		if s == nil {
			s = &spent{unit: p.Unit}
			t.spent[p.Stage] = s
		}
		s.time += t.now().Sub(since)
		s.count += p.Done
		delete(t.running, key)
	}
}

// write prints a row for each stage that ended, in the order of a build.
func (t *timings) write(w io.Writer) {
	t.lock.Lock()
	defer t.lock.Unlock()
	rows := [][3]string{{"phase", "time", "count"}}
	for _, stage := range phases() {
		if s := t.spent[stage]; s != nil {
			rows = append(rows, [3]string{stage, milliseconds(s.time), counted(s.count, s.unit)})
		}
	}
	rows = append(rows, [3]string{"total", milliseconds(t.now().Sub(t.began)), ""})
	for _, row := range rows {
		fmt.Fprintln(w, strings.TrimRight(fmt.Sprintf("%-16s%12s  %s", row[0], row[1], row[2]), " "))
	}
}

// phases are the stages of a build and what the command does before and after.
func phases() []string {
	return append(append([]string{"history"}, generator.Stages()...), "publish")
}

// counted writes how many of a unit there are; units are regular plurals.
func counted(n int, unit string) string {
	if n == 1 {
		unit = strings.TrimSuffix(unit, "s")
	}
	return grouped(n) + " " + unit
}

func milliseconds(d time.Duration) string {
	whole, tenth := int(d.Microseconds()/1000), int(d.Microseconds()/100%10)
	return grouped(whole) + "." + strconv.Itoa(tenth) + " ms"
}
