package bundle

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"

	"tandem/generator/view"
)

// tokensFile is the file of the tokens.
const tokensFile = "css/tokens.css"

// Tokens returns the tokens of a site with their values and, for colours, their least
// contrast. Values from the theme of a base count, in the form that the guide to
// changing the look gives.
func Tokens(assets fs.FS, accent string) ([]view.TokenGroup, error) {
	text, err := fs.ReadFile(assets, tokensFile)
	if err != nil {
		return nil, err
	}
	themes, err := themesOf(string(text), accent)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", tokensFile, err)
	}
	root, _, _ := strings.Cut(after(string(text), lightBlock), "}")
	var all []token
	for _, m := range declaration.FindAllStringSubmatch(root, -1) {
		all = append(all, token{m[1], m[2]})
	}
	for _, name := range []string{"accent", "accent-strong", "accent-soft"} {
		all = append(all, token{name, themes.light[name].String()})
	}
	own, err := tokensIn(assets)
	if err != nil {
		return nil, err
	}
	over(themes.light, own.light)
	over(themes.dark, own.dark)
	groups := []view.TokenGroup{{Kind: view.TokenColour}, {Kind: view.TokenSize}, {Kind: view.TokenSpace}, {Kind: view.TokenRadius}, {Kind: view.TokenMotion}}
	for _, d := range all {
		kind, ok := d.kind()
		if !ok {
			continue
		}
		t := view.Token{Name: d.name, Light: cmp.Or(own.light[d.name], d.value)}
		if kind == view.TokenColour {
			t.Light, t.Dark = written(d.name, themes.light, own.light), written(d.name, themes.dark, own.dark)
			t.Least = least(d.name)
			t.Worst = [2]view.Contrast{worst(d.name, t.Least, themes.light), worst(d.name, t.Least, themes.dark)}
		}
		i := slices.IndexFunc(groups, func(g view.TokenGroup) bool { return g.Kind == kind })
		groups[i].Tokens = append(groups[i].Tokens, t)
	}
	return groups, nil
}

// written is how a theme says a colour: as a number, where it is known.
func written(name string, theme map[string]rgb, said map[string]string) string {
	if c, known := theme[name]; known {
		return c.String()
	}
	return said[name]
}

// token is a custom property of the light theme, as it is written.
type token struct{ name, value string }

var (
	declaration = regexp.MustCompile(`--([a-z0-9-]+):\s*([^;]+);`)
	colour      = regexp.MustCompile(`--([a-z0-9-]+): (#[0-9a-f]{3,6});`)
	space       = regexp.MustCompile(`^s\d$`)
)

func (d token) kind() (view.TokenKind, bool) {
	switch {
	case strings.HasPrefix(d.value, "#"):
		return view.TokenColour, true
	case strings.HasPrefix(d.name, "size-"):
		return view.TokenSize, true
	case space.MatchString(d.name):
		return view.TokenSpace, true
	case strings.HasPrefix(d.name, "radius"):
		return view.TokenRadius, true
	case d.name == "motion":
		return view.TokenMotion, true
	}
	return "", false
}

const (
	lightBlock  = "\n:root {"
	darkBlock   = `:root:not([data-theme="light"]) {`
	chosenBlock = `:root[data-theme="dark"] {`
	paperBlock  = "@media print {\n  :root {"
)

// themes are the colours of the tokens by name.
type themes struct{ light, dark, paper map[string]rgb }

// themesOf reads the colours of the tokens' file, and adds those of the accent.
// A dark theme whose two places differ is an error.
func themesOf(text, accent string) (themes, error) {
	var blocks [4]map[string]rgb
	for i, name := range [...]string{lightBlock, darkBlock, chosenBlock, paperBlock} {
		block, _, found := strings.Cut(after(text, name), "}")
		if !found {
			return themes{}, fmt.Errorf("there is no %q", strings.TrimSpace(name))
		}
		blocks[i] = map[string]rgb{}
		for _, m := range colour.FindAllStringSubmatch(block, -1) {
			c, ok := parse(long(m[2]))
			if !ok {
				return themes{}, fmt.Errorf("--%s: %q is no colour", m[1], m[2])
			}
			blocks[i][m[1]] = c
		}
	}
	if !maps.Equal(blocks[1], blocks[2]) {
		return themes{}, fmt.Errorf("the dark theme of the system and the reader's differ")
	}
	own := regexp.MustCompile(`--(accent[a-z-]*):(#[0-9a-f]{6})`).FindAllStringSubmatch(Accent(accent), -1)
	for i, m := range own[:6] { // light, then dark; the dark ones are there twice
		blocks[i/3][m[1]], _ = parse(m[2])
	}
	t := themes{light: blocks[0], dark: blocks[1], paper: maps.Clone(blocks[0])}
	maps.Copy(t.paper, blocks[3])
	return t, nil
}

func after(text, mark string) string {
	_, rest, _ := strings.Cut(text, mark)
	return rest
}

// grounds are the backgrounds of text.
func grounds() []string {
	return []string{"ground", "raised", "good-soft", "soon-soft", "bad-soft", "mark"}
}

// pairs are the declared uses of the tokens: foreground and background, with the
// contrast that WCAG 2.2 requires (1.4.3 for text, 1.4.11 for everything else).
func pairs() map[[2]string]float64 {
	want := map[[2]string]float64{
		{"ink", "sunken"}: 4.5, {"ink-2", "sunken"}: 4.5,
		{"good", "good-soft"}: 4.5, {"soon", "soon-soft"}: 4.5, {"bad", "bad-soft"}: 4.5,
		{"ground", "good"}: 4.5, {"ground", "ink"}: 4.5, // the mark in a ticked box, the skip link
		{"line-strong", "ground"}: 3, {"good", "sunken"}: 3, // borders of fields, the bar of a run
		{"good", "raised"}: 3, {"soon", "raised"}: 3, {"bad", "raised"}: 3, // bars on their tracks
		{"accent", "accent-soft"}: 4.5, {"accent-strong", "accent-soft"}: 4.5, {"accent-strong", "raised"}: 4.5,
	}
	for _, ground := range grounds() {
		for _, text := range []string{"ink", "ink-2", "ink-3", "accent"} {
			if text == "ink-3" && ground == "mark" {
				continue // marks are only in titles and excerpts
			}
			want[[2]string{text, ground}] = 4.5
		}
	}
	for _, tone := range []string{"good", "soon", "bad", "quiet", "do", "learn", "decide", "steer", "know"} {
		want[[2]string{tone, "ground"}], want[[2]string{tone, "raised"}] = 4.5, 4.5
	}
	return want
}

// sortedPairs returns the keys of pairs in an order that stays.
func sortedPairs() [][2]string {
	return slices.SortedFunc(maps.Keys(pairs()), func(a, b [2]string) int { return strings.Compare(a[0]+" "+a[1], b[0]+" "+b[1]) })
}

// least returns the contrast that a colour must have, 0 when nothing is written
// or drawn with it.
func least(name string) float64 {
	most := 0.0
	for pair, want := range pairs() {
		if pair[0] == name {
			most = max(most, want)
		}
	}
	return most
}

// worst returns the least contrast of a colour on the backgrounds that need at least
// that much; nothing where one of the two is unknown.
func worst(name string, least float64, theme map[string]rgb) view.Contrast {
	var w view.Contrast
	for _, pair := range sortedPairs() {
		if pair[0] != name || pairs()[pair] != least {
			continue
		}
		what, known := theme[name]
		on, also := theme[pair[1]]
		if !known || !also {
			continue
		}
		if got := ratio(what, on); w.On == "" || got < w.Ratio {
			w = view.Contrast{On: pair[1], Ratio: got}
		}
	}
	return w
}
