package publish

import "fmt"

// HeldError is the error for a folder that another run is writing to.
type HeldError struct {
	Dir string
	PID string // of the run that has the lock; empty until it has written it
}

func (e *HeldError) Error() string {
	if e.PID == "" {
		return fmt.Sprintf("another build is writing to %q", e.Dir)
	}
	return fmt.Sprintf("another build (process %s) is writing to %q", e.PID, e.Dir)
}

// Hint returns the hint.
func (e *HeldError) Hint() string { return "wait for it, or build to another folder with --out" }
