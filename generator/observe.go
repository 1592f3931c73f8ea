package generator

import "tandem/generator/panics"

// Phase reports where a build stands: a stage begins, has done so many of its
// pieces, or has ended; or, where Page is given, a goroutine of the stage begins
// or ends its work on that page. How long it took is the observer's to measure.
type Phase struct {
	Stage   string // one of Stages
	Edition string // that the stage works on; empty before the gate
	Page    string // path of the content file, or of an output that is not a page's own; empty: the stage as a whole
	Done    int    // pieces that are done; of an ended stage, what came out of it
	Of      int    // pieces there are to do; 0 where they are not counted
	Unit    string // what a piece is, in the plural: "pages"; empty where they are not counted
	Ended   bool   // it has ended; what a failed build was at never does
}

// Stages lists the stages that an observer is told of, in the order of a build.
func Stages() []string {
	return []string{
		"source", "header+markdown", "assemble", "link", "trust", "check",
		"edition", "assets", "report", "render", "export", "search", "proof",
	}
}

// begin tells that a stage begins; what it returns tells that it has ended.
func (o *Options) begin(stage, edition string) (end func(count int, unit string)) {
	if o.Observe == nil {
		return func(int, string) {}
	}
	defer panics.Name(stage, "")
	o.Observe(Phase{Stage: stage, Edition: edition})
	return func(count int, unit string) {
		o.Observe(Phase{Stage: stage, Edition: edition, Done: count, Unit: unit, Ended: true})
	}
}

// counts returns what tells how far a stage has come, nil when nobody observes.
func (o *Options) counts(stage, edition, unit string) func(done, of int) {
	if o.Observe == nil {
		return nil
	}
	return func(done, of int) {
		o.Observe(Phase{Stage: stage, Edition: edition, Done: done, Of: of, Unit: unit})
	}
}

// works returns what a stage calls when it begins on a page; what that returns is
// called when the page is done, or has failed.
func (o *Options) works(stage, edition string) func(page string) (done func()) {
	if o.Observe == nil {
		return func(string) func() { return func() {} }
	}
	return func(page string) func() {
		o.Observe(Phase{Stage: stage, Edition: edition, Page: page})
		return func() { o.Observe(Phase{Stage: stage, Edition: edition, Page: page, Ended: true}) }
	}
}
