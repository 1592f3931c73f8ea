package publish

import "fmt"

// HeldError is the error for a folder that another run is writing to.
type HeldError struct {
	Dir string
	PID string // of the run that holds it; empty when it has not said so yet
}

func (e *HeldError) Error() string {
	if e.PID == "" {
		return fmt.Sprintf("another build is writing to %q", e.Dir)
	}
	return fmt.Sprintf("another build (process %s) is writing to %q", e.PID, e.Dir)
}

// Hint returns what to do about it.
func (e *HeldError) Hint() string { return "wait for it, or build to another folder with --out" }
