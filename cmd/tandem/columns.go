package main

import (
	"io"
	"os"
)

// usualColumns is the width assumed for a terminal that does not report one.
const usualColumns = 80

// columns returns the width at which output to w is wrapped: that of a terminal; 0 for
// files, pipes and the logs of programs, where a message stays one line.
func columns(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("TERM") == "dumb" || os.Getenv("CI") != "" {
		return 0
	}
	if info, err := f.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return 0
	}
	if n := terminalColumns(f); n > 0 {
		return n
	}
	return usualColumns
}
