package kb

import (
	"slices"
	"strings"
)

// WholeLink is a link by a whole address, as the Markdown stage has written it. Whether
// the address is one of this base depends on site.yaml, which that stage does not know.
type WholeLink struct {
	Link
	From   int // in Body.HTML: where its start tag begins,
	Text   int // where its text begins,
	To     int // and where its end tag begins
	Before int // how many of Body.Links come before it
}

const endOfLink = "</a>"

// Own returns the body with its links to addresses of the base among Links, with
// holes in place of their tags. All others stay as they are.
func (b Body) Own(own func(address string) bool) Body {
	wholes := slices.DeleteFunc(slices.Clone(b.Wholes), func(w WholeLink) bool { return !own(w.Dest) })
	b.Wholes = nil
	if len(wholes) == 0 {
		return b
	}
	links, holes := b.Links, b.Holes
	b.Links, b.Holes = nil, nil
	place := make([]int, len(links)) // of each link among all
	for next, i := 0, 0; i <= len(links); i++ {
		for ; next < len(wholes) && wholes[next].Before == i; next++ {
			wholes[next].Before = len(b.Links)
			b.Links = append(b.Links, wholes[next].Link)
		}
		if i < len(links) {
			place[i] = len(b.Links)
			b.Links = append(b.Links, links[i])
		}
	}
	var text strings.Builder
	at := 0
	write := func(to int) {
		text.WriteString(b.HTML[at:to])
		at = to
	}
	keep := func(before int) { // the holes that come before a place
		for len(holes) > 0 && holes[0].At <= before {
			h := holes[0]
			holes = holes[1:]
			write(h.At)
			if h.At = text.Len(); h.Kind != HoleSay {
				h.Link = place[h.Link]
			}
			b.Holes = append(b.Holes, h)
		}
	}
	b.Opening = slices.Clone(b.Opening)
	for i, part := range b.Opening {
		if part.Name {
			b.Opening[i].Link = place[part.Link]
		}
	}
	for _, w := range wholes {
		keep(w.From)
		write(w.From)
		b.Holes = append(b.Holes, Hole{At: text.Len(), Kind: HoleOpen, Link: w.Before})
		at = w.Text
		keep(w.To)
		write(w.To)
		b.Holes = append(b.Holes, Hole{At: text.Len(), Kind: HoleClose, Link: w.Before})
		at = w.To + len(endOfLink)
	}
	keep(len(b.HTML))
	write(len(b.HTML))
	b.HTML = text.String()
	return b
}
