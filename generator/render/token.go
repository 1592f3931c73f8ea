package render

import (
	"strconv"
	"strings"

	"tandem/generator/kb"
)

// tokenGroupView is a kind of token.
type tokenGroupView struct {
	ID     string
	Kind   string
	Title  string
	Note   string
	Tokens []tokenView
}

type tokenView struct {
	Name    string
	Light   string
	Dark    string
	Least   string // "4.5:1"; empty where nothing is written or drawn with it
	InLight string // "5.61 on raised"
	InDark  string
}

// tokenTitles are how the kinds of token are called, and what is said of them.
func tokenTitles(kind kb.TokenKind) (title, note string) {
	switch kind {
	case kb.TokenColour:
		return "Colours", "In both themes, with the least contrast that each has where it stands. Text needs 4.5, borders and bars need 3. Where a system sets the colours, it sets all of these."
	case kb.TokenSize:
		return "Sizes of type", "Each line is set in its own size."
	case kb.TokenSpace:
		return "Space", "What stands between things, and within them."
	case kb.TokenRadius:
		return "Corners", "Small for marks, middle for fields and buttons, large for what lies above the page."
	}
	return "Motion", "What moves takes this long. Readers who ask their system for less motion get none."
}

func tokenViews(groups []kb.TokenGroup) []tokenGroupView {
	var views []tokenGroupView
	for _, g := range groups {
		v := tokenGroupView{ID: "tokens-" + string(g.Kind), Kind: string(g.Kind)}
		v.Title, v.Note = tokenTitles(g.Kind)
		for _, t := range g.Tokens {
			tv := tokenView{Name: t.Name, Light: t.Light, Dark: t.Dark}
			if t.Least > 0 {
				tv.Least, tv.InLight, tv.InDark = decimal(t.Least), contrastWords(t.Worst[0]), contrastWords(t.Worst[1])
			}
			v.Tokens = append(v.Tokens, tv)
		}
		views = append(views, v)
	}
	return views
}

func contrastWords(c kb.Contrast) string {
	return strconv.FormatFloat(c.Ratio, 'f', 2, 64) + " on " + c.On
}

func decimal(n float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(n, 'f', 1, 64), ".0")
}
