package generator

import "tandem/generator/panics"

// Phase is the progress of a build: a stage begins, has done some of its pieces, or
// has ended; or, where Page is given, a goroutine of the stage begins or ends its work
// on that page. The observer measures the time.
type Phase struct {
	Stage   string // one of Stages
	Edition string // that the stage works on; empty before the gate
	Page    string // path of the content file, or of an output that is not a page's own; empty: the stage as a whole
	Done    int    // pieces that are done; of an ended stage, what came out of it
	Of      int    // pieces there are to do; 0 where they are not counted
	Unit    string // a piece, in the plural: "pages"; empty where they are not counted
	Ended   bool   // it has ended; the stage in which a build fails never does
}

// Stages lists the stages that are reported to an observer, in the order of a build.
func Stages() []string {
	return []string{
		"source", "header+markdown", "assemble", "link", "trust", "check",
		"edition", "assets", "report", "render", "export", "search", "proof",
	}
}

// begin reports that a stage begins; the function it returns reports its end.
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

// counts returns a function that reports the progress of a stage, nil when nobody
// observes.
func (o *Options) counts(stage, edition, unit string) func(done, of int) {
	if o.Observe == nil {
		return nil
	}
	return func(done, of int) {
		o.Observe(Phase{Stage: stage, Edition: edition, Done: done, Of: of, Unit: unit})
	}
}

// works returns a function that a stage calls when it begins a page; the result of
// that is called when the page is done, or has failed.
func (o *Options) works(stage, edition string) func(page string) (done func()) {
	if o.Observe == nil {
		return func(string) func() { return func() {} }
	}
	return func(page string) func() {
		o.Observe(Phase{Stage: stage, Edition: edition, Page: page})
		return func() { o.Observe(Phase{Stage: stage, Edition: edition, Page: page, Ended: true}) }
	}
}
