package diag

// Columns is how wide a text is on a terminal.
func Columns(text string) int { return width(text, len(text)) }
