package kb

import (
	"cmp"
	"runtime"
	"slices"
	"sync"

	"tandem/generator/panics"
)

// ParallelRanges calls do on several cores for consecutive ranges that together are 0
// … n-1, and returns when all are done. The work for one number must not depend on
// that for another. A panic in do continues in the goroutine that called
// ParallelRanges, that of the lowest range where there are several.
func ParallelRanges(n int, do func(from, to int)) {
	const least = 256 // fewer are done before another core has started
	parts := max(1, min(runtime.GOMAXPROCS(0)*4, n/least))
	if parts == 1 {
		do(0, n)
		return
	}
	parallel(parts, func(i int) { do(i*n/parts, (i+1)*n/parts) })
}

// ParallelShares calls do on several cores with shares of the numbers 0 … n-1, dealt so
// that their sizes are about equal, the largest first; the deal is the same each time.
// It is like ParallelRanges otherwise.
func ParallelShares(n int, size func(i int) int, do func(share []int)) {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(size(b), size(a)) })
	shares := make([][]int, max(1, min(runtime.GOMAXPROCS(0)*2, n)))
	for at, i := range order {
		shares[at%len(shares)] = append(shares[at%len(shares)], i)
	}
	parallel(len(shares), func(i int) { do(shares[i]) })
}

// Together calls functions at once, and returns when all have ended. A panic of one
// continues in the goroutine that called Together.
func Together(do ...func()) { parallel(len(do), func(i int) { do[i]() }) }

// parallel calls do for 0 … parts-1, each in a goroutine of its own.
func parallel(parts int, do func(i int)) {
	failed := make([]error, parts)
	var group sync.WaitGroup
	for i := range parts {
		group.Go(func() {
			defer panics.Recover(&failed[i], "", "")
			do(i)
		})
	}
	group.Wait()
	for _, err := range failed {
		if err != nil {
			panic(err)
		}
	}
}
