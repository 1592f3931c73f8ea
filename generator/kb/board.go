package kb

// BoardPart is a part of the board: an answer to one of the first questions of
// somebody responsible for a partnership.
type BoardPart struct {
	Panel  Panel
	Glance Glance
	Type   string // whose register has the rest; empty when it is of several types
	Sheet  string // address of the sheet that has more of it, if the site has one
}

// Glance is the summary of a part of the board: a word for the part, and a state, a
// day or a number.
type Glance struct {
	Label string
	Rows  int // how many rows have this state; 0 where it is not about rows
	Cell  Cell
	More  Cell // an additional text, if any
}
