package proof

import (
	"slices"
	"sync/atomic"
)

// run is how many words in a row count as a leak.
const run = 8

// matcher finds hidden runs of eight words and phrases, which are shorter.
type matcher struct {
	runs  runs
	ends  map[uint64][]ending // phrases by their last word
	lasts bits                // the last words of phrases
}

// ending is a phrase by its last word.
type ending struct {
	words  words
	secret int
}

// addPhrase adds a phrase of at most eight words.
func (m *matcher) addPhrase(ws words, secret int) {
	last := ws[len(ws)-1]
	if m.ends == nil {
		m.ends, m.lasts = map[uint64][]ending{}, make(bits, 1<<13)
	}
	m.ends[last] = append(m.ends[last], ending{ws, secret})
	m.lasts.set(last)
}

const (
	base   = 0x9E3779B97F4A7C55 // of the polynomial that a run is hashed by
	oldest = base * base % (1 << 64) * base % (1 << 64) * base % (1 << 64) * base % (1 << 64) * base % (1 << 64) * base % (1 << 64)
)

// eachRun calls do with the hash of every run of eight words, and the index of its
// last word in ws.
func eachRun(ws words, do func(hash uint64, last int)) {
	var ring [run]uint64
	var hash uint64
	n := 0
	for i, w := range ws {
		switch w {
		case end:
			hash, n = 0, 0
			ring = [run]uint64{}
			continue
		case block:
			continue
		}
		at := n % run
		hash = (hash-ring[at]*oldest)*base + w
		ring[at] = w
		if n++; n >= run {
			do(hash, i)
		}
	}
}

// find calls phrase and found for hidden text in words: found with the place of the
// run among the runs.
func (m *matcher) find(ws words, phrase func(secret int), found func(slot int)) {
	if m.runs.count > 0 {
		eachRun(ws, func(hash uint64, _ int) {
			if slot := m.runs.find(hash); slot >= 0 {
				found(slot)
			}
		})
	}
	if m.ends == nil {
		return
	}
	for i, w := range ws {
		if w <= block || !m.lasts.has(w) {
			continue
		}
		for _, e := range m.ends[w] {
			if n := len(e.words); i+1 >= n && slices.Equal(ws[i+1-n:i+1], e.words) {
				phrase(e.secret)
			}
		}
	}
}

// runs are the hidden runs of eight words, by their hash.
type runs struct {
	keys  []uint64 // 0: free
	owner []uint32 // of the hidden text; said is set when a shown text contains it too
	near  bits     // hashes, to look at fewer keys
	count int
}

const said = 1 << 31

// newRuns returns an empty table for at most n runs.
func newRuns(n int) runs {
	size := 16
	for size < n*3/2 {
		size *= 2
	}
	return runs{keys: make([]uint64, size), owner: make([]uint32, size), near: make(bits, max(16, size/8))}
}

func (r *runs) add(hash uint64, owner int) {
	if hash == 0 {
		hash = 1
	}
	mask := uint64(len(r.keys) - 1)
	for slot := mix(hash) & mask; ; slot = (slot + 1) & mask {
		switch r.keys[slot] {
		case 0:
			r.keys[slot], r.owner[slot] = hash, uint32(owner)
			r.near.set(hash)
			r.count++
			return
		case hash:
			return
		}
	}
}

// find returns the place of a run that no shown text contains, -1 when there is none.
func (r *runs) find(hash uint64) int {
	if hash == 0 {
		hash = 1
	}
	if !r.near.has(hash) {
		return -1
	}
	mask := uint64(len(r.keys) - 1)
	for slot := mix(hash) & mask; ; slot = (slot + 1) & mask {
		switch r.keys[slot] {
		case 0:
			return -1
		case hash:
			if atomic.LoadUint32(&r.owner[slot])&said != 0 {
				return -1
			}
			return int(slot)
		}
	}
}

// say notes that a shown text contains a run. Several goroutines may call it at once.
func (r *runs) say(slot int) { atomic.OrUint32(&r.owner[slot], said) }

// bits is a set of hashes that may report members it does not have.
type bits []uint64

func (b bits) set(hash uint64) {
	hash *= 0xD6E8FEB86659FD93
	b[hash>>40%uint64(len(b))] |= 1 << (hash >> 34 & 63)
}

func (b bits) has(hash uint64) bool {
	hash *= 0xD6E8FEB86659FD93
	return b[hash>>40%uint64(len(b))]&(1<<(hash>>34&63)) != 0
}
