package search

// window is the length of an excerpt in words, lead how many of them stand
// before the first match.
const (
	window = 30
	lead   = 5
)

// excerpt is the part of a page that answers a query best.
type excerpt struct {
	section section
	text    string // of the section, with … where it was cut
}

// choose returns the best section of a page and the best part of its text: a
// slot counts its idf where the text has it and twice that where the heading
// has it. Of equal sections, and of equal parts, the first wins.
func (p plan) choose(sections []section, a *analyser) excerpt {
	var best excerpt
	most := -1
	for _, s := range sections {
		tokens := a.tokens(s.Text)
		value := 2*p.value(p.hits(a.tokens(s.Heading))) + p.value(p.hits(tokens))
		if value > most {
			most = value
			best = excerpt{section: s, text: p.part(s.Text, tokens)}
		}
	}
	return best
}

// hit is a token that slots match.
type hit struct {
	token int
	slots []int
}

func (p plan) hits(tokens []token) []hit {
	var list []hit
	for i, t := range tokens {
		if slots := p.matching[t.term]; len(slots) > 0 {
			list = append(list, hit{i, slots})
		}
	}
	return list
}

// value adds up the idf of the slots of hits, each once.
func (p plan) value(hits []hit) int {
	seen, value := make([]bool, len(p.slots)), 0
	for _, h := range hits {
		for _, i := range h.slots {
			if !seen[i] {
				seen[i] = true
				value += p.slots[i].idf
			}
		}
	}
	return value
}

// part returns the best run of words of a text.
func (p plan) part(text string, tokens []token) string {
	from, most := 0, 0
	hits := p.hits(tokens)
	for i, j := 0, 0; i < len(hits); i++ {
		for j < len(hits) && hits[j].token < hits[i].token+window-lead {
			j++
		}
		if value := p.value(hits[i:j]); value > most {
			from, most = hits[i].token, value
		}
	}
	from = max(0, from-lead)
	to := min(from+window, len(tokens))
	start, end := 0, len(text)
	before, after := "", ""
	if from > 0 {
		start, before = tokens[from].start, "… "
	}
	if to < len(tokens) {
		end, after = tokens[to-1].end, " …"
	}
	return before + text[start:end] + after
}
