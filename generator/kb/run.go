package kb

// Run is how readers run through the tasks of a page (Type.Run).
type Run struct {
	Signatures []string // roles that sign a run off
	Version    string   // of the list, as a run sees it
}

// Run returns how readers run through the tasks of a page; nil for a page of
// another kind.
func (p *Page) Run() *Run {
	if p.Type == nil || p.Type.Run == nil || p.Fields == nil {
		return nil
	}
	return p.Type.Run(p)
}
