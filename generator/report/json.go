package report

import (
	"io"

	"tandem/generator/diag"
)

// WriteJSON writes the report as JSON, indented. Its shape is that of Report:
// keys are added in later versions, never renamed or taken away. Days are
// YYYY-MM-DD, lists that hold nothing are [], ids are those of the base.
func (r *Report) WriteJSON(w io.Writer) error {
	return diag.EncodeJSON(w, r)
}
