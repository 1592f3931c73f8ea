package proof

import "tandem/generator/kb"

// eachVisible calls do, over the cores, with the words that shown pages display, and
// with the addresses of their links to other sites. The Markdown stage has made this
// HTML of each page alone, so it names no other page. It contains text that differs
// from the source: code with "<", addresses, entities. Pages with a hidden part are
// left out, because their HTML contains that part, and so are mentions in an edition
// of roles.
func (s *Searcher) eachVisible(do func(words)) {
	kb.ParallelRanges(len(s.shown), func(from, to int) {
		r := reader{plainOf: s.Plain}
		for _, p := range s.shown[from:to] {
			if len(s.hiddenBlocks(p)) == 0 {
				r.reset()
				r.nested(func() { r.markup(s.unaddressed([]byte(s.nameless(p, p.Body.HTML)))) })
				do(r.words)
			}
		}
	})
}
