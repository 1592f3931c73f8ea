package kb

import (
	"runtime"
	"sync/atomic"
	"testing"
)

// TestOverPanicsInItsCaller panics in several ranges: the caller meets the panic of
// the lowest, after all ranges have ended.
func TestOverPanicsInItsCaller(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	var done atomic.Int64
	defer func() {
		met, ok := recover().(error)
		if !ok || met.Error() != "internal error: 512" {
			t.Errorf("met %v", met)
		}
		if done.Load() != 2048 {
			t.Errorf("%d of 2048 are done", done.Load())
		}
	}()
	ParallelRanges(2048, func(from, to int) {
		done.Add(int64(to - from))
		if from >= 512 {
			panic(from)
		}
	})
}
