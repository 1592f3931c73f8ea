package view

import "tandem/generator/kb"

// Gallery is the page of components. It is data: render draws it with the templates of
// every other page.
type Gallery struct {
	Sample *kb.Edition // the base of the parts; none of it is in the edition
	Groups []PartGroup
	Tokens []TokenGroup
	Board  []kb.BoardPart // where the work of the sample stands
}

// PartGroup is a chapter of the gallery.
type PartGroup struct {
	Title string
	Lead  string
	Parts []Part
}

// Part is one thing that pages are made of: a button, a strip, a list.
type Part struct {
	Name   string
	Use    string // when to use it, in a sentence or two
	Access string // how it works with a screen reader and keys
	Files  string // where it is made: "partials/chip.html, css/title.css"
	Shown  []Specimen
}

// Specimen is a part in one of its states, with made-up contents.
type Specimen struct {
	State   string // in a few words; empty where the part has but one
	Partial string // template that draws it; empty for a panel
	Of      string // the input of the template, in the words of render: "page playbooks/verified"
	Panel   *kb.Panel
	Script  string // the case that the page's script draws: "run signed"; empty: none
	Live    bool   // it can be used; others are pictures, which no key reaches
}

// TokenGroup is a kind of token: colours, sizes, spaces.
type TokenGroup struct {
	Kind   TokenKind
	Tokens []Token
}

// TokenKind says how tokens are shown.
type TokenKind string

const (
	TokenColour TokenKind = "colour"
	TokenSize   TokenKind = "size"
	TokenSpace  TokenKind = "space"
	TokenRadius TokenKind = "radius"
	TokenMotion TokenKind = "motion"
)

// Token is a value that style sheets name: "--ink".
type Token struct {
	Name  string      // without the hyphens before it: "ink"
	Light string      // as CSS writes it; of colours, #rrggbb
	Dark  string      // empty for tokens that both themes share
	Least float64     // contrast that it must have, 4.5 or 3; 0: nothing is written or drawn with it
	Worst [2]Contrast // the least it has, in the light and the dark theme
}

// Contrast is the contrast of a token on another one, 1 to 21 (WCAG 2.2).
type Contrast struct {
	On    string // name of the other token
	Ratio float64
}
