//go:build race

package markdown_test

// The race detector empties the pools of package regexp at random, so that memory is
// allocated several times.
func init() { allocations = 4 }
