package kb

// Fact is one thing that is said of a page: a line of its facts, or a column of
// its register. It shows a field, or is computed.
type Fact struct {
	Field   string // key of the field that it shows, FactOwners or FactTrust
	Label   string // that of the field when empty
	Numeric bool   // a column of numbers; not needed when Field is set
	// Of returns the value of a page. Nil: that of the field.
	Of func(e *Edition, p *Page) Cell
}

// Facts of pages of every type.
const (
	FactOwners = "owners"
	FactTrust  = "trust" // the state
)

// CommonFacts are the facts that a page of any type may have: what it belongs to, what it
// builds and draws on, and who contributed.
func CommonFacts() []Fact {
	return []Fact{{Field: "workstream"}, {Field: "relies_on", Label: "Builds on"}, {Field: "sources", Label: "Draws on"}, {Field: "credits", Label: "Contributed"}}
}

// Facts returns the facts that show these fields.
func Facts(keys ...string) []Fact {
	facts := make([]Fact, len(keys))
	for i, key := range keys {
		facts[i].Field = key
	}
	return facts
}
