package render

import (
	"strconv"
	"strings"

	"tandem/generator/view"
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
	InLight string // "5.61 on raised"; empty where it is not known
	InDark  string
	Low     [2]bool // less than it needs, in the light and the dark theme
}

// tokenTitles are the titles of the kinds of token, with a note.
func (s *site) tokenTitles(kind view.TokenKind) (title, note string) {
	switch kind {
	case view.TokenColour:
		return s.e.Say("Colours"), s.e.Say("In both themes, with the lowest contrast of each where it is used. Text needs 4.5; borders and bars need 3. Where the system sets the colours, the tokens are the system's.")
	case view.TokenSize:
		return s.e.Say("Sizes of type"), s.e.Say("Each name is set in its own size.")
	case view.TokenSpace:
		return s.e.Say("Space"), s.e.Say("Spacing between and within parts.")
	case view.TokenRadius:
		return s.e.Say("Corners"), s.e.Say("Small for marks, middle for fields and buttons, large for what lies above the page.")
	}
	return s.e.Say("Motion"), s.e.Say("What moves takes this long. Readers who ask their system for less motion get none.")
}

func (s *site) tokenViews(groups []view.TokenGroup) []tokenGroupView {
	var views []tokenGroupView
	for _, g := range groups {
		v := tokenGroupView{ID: "tokens-" + string(g.Kind), Kind: string(g.Kind)}
		v.Title, v.Note = s.tokenTitles(g.Kind)
		for _, t := range g.Tokens {
			tv := tokenView{Name: t.Name, Light: t.Light, Dark: t.Dark}
			if t.Least > 0 {
				tv.Least, tv.InLight, tv.InDark = decimal(t.Least), s.contrastWords(t.Worst[0]), s.contrastWords(t.Worst[1])
				for i, has := range t.Worst {
					tv.Low[i] = has.On != "" && has.Ratio < t.Least
				}
			}
			v.Tokens = append(v.Tokens, tv)
		}
		views = append(views, v)
	}
	return views
}

func (s *site) contrastWords(c view.Contrast) string {
	if c.On == "" {
		return ""
	}
	return s.e.Say("{ratio} on {token}", strconv.FormatFloat(c.Ratio, 'f', 2, 64), c.On)
}

func decimal(n float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(n, 'f', 1, 64), ".0")
}
