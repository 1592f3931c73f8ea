package check

import "tandem/generator/diag"

// thing is a page, a file or a name that appears in an edition or disappears from it.
type thing struct {
	noun    string // such as "page"
	name    string // path, or id
	address string // of a page, from the site's root
	at      place  // of the cause
}

// effects are things that editions gain or lose: a thing with one cause is one
// finding, however many editions it concerns.
type effects struct {
	found    *findings
	order    []thing
	editions map[thing][]string
}

func (c *comparison) effects() *effects {
	return &effects{found: &c.found, editions: map[thing][]string{}}
}

func (e *effects) add(edition string, t thing) {
	if e.editions[t] == nil {
		e.order = append(e.order, t)
	}
	e.editions[t] = append(e.editions[t], edition)
}

// report adds a finding for each thing.
func (e *effects) report(code int, what string, hint func(t thing, editions []string) string) {
	for _, t := range e.order {
		in := quoteAll(e.editions[t])
		e.found.add(finding{
			code: code, path: t.at.path, at: t.at.Pos, noun: t.noun, thing: diag.Quote(t.name), hint: hint(t, e.editions[t]),
			group: t.at.group + "\x00" + t.noun + in, says: func(subject string) string { return subject + what + in },
		})
	}
}
