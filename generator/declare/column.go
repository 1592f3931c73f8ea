package declare

import (
	"slices"
	"strconv"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// columns returns the columns of the register that a declaration names; nil for none.
func (d *declaring) columns(in *kb.Declared, p *plan, key string) []kb.Fact {
	var known []string
	for _, f := range p.fields {
		if f.Kind != kb.KindProse {
			known = append(known, f.Key)
		}
	}
	known = append(known, kb.FactOwners, kb.FactTrust)
	var columns []kb.Fact
	for i, name := range in.Columns {
		switch {
		case slices.Contains(known, name):
			columns = append(columns, kb.Fact{Field: name})
		case !p.wrong[name]: // otherwise it is reported already
			d.report(key+".columns["+strconv.Itoa(i)+"]", "type/no-such-field", "the column "+diag.QuoteShort(name)+" is not a field of a header", diag.DidYouMean(name, known))
		}
	}
	return columns
}
