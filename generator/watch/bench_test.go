package watch_test

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// BenchmarkSave measures the time from the end of a save to its batch: the watcher's
// share of the time until an author sees it.
func BenchmarkSave(b *testing.B) {
	for _, way := range []string{"write", "rename"} {
		b.Run(way, func(b *testing.B) {
			d := sit(b)
			var times []time.Duration
			for i := range b.N {
				text := fmt.Sprint("text ", i)
				if way == "write" {
					d.write("sub/a.md", text)
				} else {
					d.write("sub/.a.md.new", text)
					d.rename("sub/.a.md.new", "sub/a.md")
				}
				saved := time.Now()
				d.next()
				times = append(times, time.Since(saved))
				time.Sleep(10 * time.Millisecond) // the next save is another burst
			}
			slices.Sort(times)
			b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "ms-median")
			b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "ms-p95")
			b.ReportMetric(0, "ns/op")
		})
	}
}
