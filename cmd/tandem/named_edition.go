package main

import (
	"errors"
	"fmt"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/serve"
)

// Who opens a named edition sees what its readers see. What is wrong with the
// rest of the base is printed in the author's terminal and sent to no browser.

// name says what is shown, for the line that says where.
func (s serveOptions) name() string {
	switch {
	case s.edition == "":
		return "all audiences, with drafts"
	case s.drafts:
		return "edition " + s.edition + ", with drafts"
	}
	return "edition " + s.edition + ", without drafts"
}

// inTerminal is a problem whose reason only the terminal says.
func inTerminal(message string) diag.List {
	return diag.List{{Severity: diag.Error, Code: "serve/not-made", Message: message, Hint: "the terminal in which tandem serve runs shows why"}}
}

// output makes the outputs of a site. Why one of a named edition cannot be made
// may name what the edition hides: that is printed, and not sent.
func (d *devServer) output(live *generator.Live) serve.Output {
	if d.edition == "" {
		return live.Output
	}
	return func(path string) ([]byte, bool, error) {
		data, ok, err := live.Output(path)
		if err != nil {
			fmt.Fprintf(d.stderr, "tandem: %s: %v\n", path, err)
			err = errors.New("this page cannot be made: the terminal in which tandem serve runs shows why")
		}
		return data, ok, err
	}
}
