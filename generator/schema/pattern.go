package schema

// longest is the longest value of a header, in code points, as the decoder has it.
const longest = 10_000

// Patterns of texts. They use the dialect that JSON Schema shares with browsers.
const (
	dayPattern = `^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])` +
		`(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2}))?$`
	intervalPattern = `^(never|([1-9][0-9]{0,2}|[12][0-9]{3}|3[0-5][0-9]{2}|36[0-4][0-9]|3650)(d|w|mo|y))$`
	percentPattern  = `^(100(\.0*)?|[0-9]{1,2}(\.[0-9]*)?|\.[0-9]+)%$`
	numberPattern   = `^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$`
	idPattern       = `^\S*$`              // an id has no blanks: two ids need a list
	pathPattern     = `(^\.\.?/)|(\.md)|#` // a path, or a heading of a page, which only check can follow
)

// most is the largest number of a header.
const most = 1e15
