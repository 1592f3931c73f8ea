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

// name describes what is shown, for the line with the address.
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

// output makes the outputs of a site. An error about a named edition may contain what
// the edition hides, so it is printed and not sent to the browser.
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
