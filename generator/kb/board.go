package kb

// BoardPart is one thing that whoever answers for a partnership asks first.
type BoardPart struct {
	Panel  Panel
	Glance Glance
	Type   string // whose register has the rest; empty when it is of several types
	Sheet  string // address of the sheet that has more of it, if the site has one
}

// Glance sums up a part of the board: a word for the part, and a state, a day or a
// number.
type Glance struct {
	Label string
	Rows  int // of how many rows the cell is true; 0 where it is not of rows
	Cell  Cell
	More  Cell // what is said beside it, if anything
}
