package kb

import (
	"runtime"
	"sync"

	"tandem/generator/panics"
)

// ParallelRanges calls do on several cores for consecutive ranges that together are 0
// … n-1, and returns when all are done. The work for one number must not depend on
// that for another. A panic in do continues in the goroutine that called
// ParallelRanges, that of the lowest range where there are several.
func ParallelRanges(n int, do func(from, to int)) {
	const least = 256 // fewer are done before another core has begun
	parts := max(1, min(runtime.GOMAXPROCS(0)*4, n/least))
	if parts == 1 {
		do(0, n)
		return
	}
	failed := make([]error, parts)
	var group sync.WaitGroup
	for i := range parts {
		group.Go(func() {
			defer panics.Recover(&failed[i], "", "")
			do(i*n/parts, (i+1)*n/parts)
		})
	}
	group.Wait()
	for _, err := range failed {
		if err != nil {
			panic(err)
		}
	}
}
