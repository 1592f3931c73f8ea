package kb

// Reviews are those that fall due in one of the weeks ahead; without a day,
// those that are late by today.
type Reviews struct {
	From  Day      // first day of the week
	Count int      // where both partners sign, the review of each counts
	Pages []string // ids, each once, sorted
	Tone  Tone     // of late ones, the colour of the most pressing state; none of others
}
