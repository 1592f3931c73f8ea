package kb

import (
	"runtime"
	"slices"
	"sync"
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

// TestSharesAreAboutEqual deals numbers of several sizes: each is dealt once, the sizes of
// the shares differ by at most the largest number, and two deals are equal.
func TestSharesAreAboutEqual(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	for _, n := range []int{0, 1, 3, 4, 100} {
		deal := func() (shares [][]int) {
			var lock sync.Mutex
			ParallelShares(n, func(i int) int { return i % 50 }, func(share []int) {
				lock.Lock()
				defer lock.Unlock()
				shares = append(shares, share)
			})
			slices.SortFunc(shares, func(a, b []int) int { return slices.Compare(a, b) })
			return shares
		}
		shares := deal()
		if want := min(max(n, 1), 4); len(shares) != want {
			t.Errorf("%d: %d shares, want %d", n, len(shares), want)
		}
		all := slices.Concat(shares...)
		slices.Sort(all)
		for i, number := range all {
			if number != i || len(all) != n {
				t.Fatalf("%d: dealt %v", n, all)
			}
		}
		least, most := 1<<30, 0
		for _, share := range shares {
			size := 0
			for _, i := range share {
				size += i % 50
			}
			least, most = min(least, size), max(most, size)
		}
		if most-least > 50 {
			t.Errorf("%d: shares of %d to %d", n, least, most)
		}
		if again := deal(); !slices.EqualFunc(shares, again, slices.Equal) {
			t.Errorf("%d: dealt %v and then %v", n, shares, again)
		}
	}
}

// TestTogether: each is called, and a panic reaches the caller after the others have ended.
func TestTogether(t *testing.T) {
	var done atomic.Int64
	defer func() {
		if met := recover(); met == nil || done.Load() != 1 {
			t.Errorf("met %v, %d done", met, done.Load())
		}
	}()
	Together(func() { panic("no") }, func() { done.Add(1) })
}
