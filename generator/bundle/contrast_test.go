package bundle

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	own "tandem/assets"
	"tandem/generator/view"
)

func TestTokensAreReadableInBothThemesAndInPrint(t *testing.T) {
	light, dark, paper := tokens(t)
	for name, theme := range map[string]map[string]rgb{"light": light, "dark": dark, "print": paper} {
		want := pairs()
		for _, pair := range sortedPairs() {
			text, ok := theme[pair[0]]
			ground, also := theme[pair[1]]
			if !ok || !also {
				t.Errorf("%s: no token --%s or --%s", name, pair[0], pair[1])
				continue
			}
			if got := ratio(text, ground); got < want[pair] {
				t.Errorf("%s: --%s on --%s has a contrast of %.2f, want %.1f", name, pair[0], pair[1], got, want[pair])
			}
		}
	}
}

func TestEveryAccentIsReadableWhereverItStands(t *testing.T) {
	light, dark, _ := tokens(t)
	if got, want := []string{light["ground"].String(), dark["ground"].String()}, []string{lightGround, darkGround}; !slices.Equal(got, want) {
		t.Errorf("the grounds of the tokens are %q, the accent is made for %q", got, want)
	}
	set := regexp.MustCompile(`--accent:(#[0-9a-f]{6});--accent-strong:(#[0-9a-f]{6});--accent-soft:(#[0-9a-f]{6})`)
	for n := range 9 * 9 * 9 {
		hex := fmt.Sprintf("#%02x%02x%02x", n/81*255/8, n/9%9*255/8, n%9*255/8)
		sets := set.FindAllStringSubmatch(Accent(hex), -1)
		for i, theme := range []map[string]rgb{light, dark} {
			accent, _ := parse(sets[i][1])
			strong, _ := parse(sets[i][2])
			soft, _ := parse(sets[i][3])
			for _, name := range grounds() {
				if got := ratio(accent, theme[name]); got < 4.5 {
					t.Errorf("accent %s: %s on --%s has a contrast of %.2f", hex, sets[i][1], name, got)
				}
			}
			if got := min(ratio(accent, soft), ratio(strong, soft), ratio(strong, theme["raised"])); got < 4.5 {
				t.Errorf("accent %s: %s and %s on %s have a contrast of %.2f at least", hex, sets[i][1], sets[i][2], sets[i][3], got)
			}
		}
	}
}

func TestALighterAccentKeepsItsColour(t *testing.T) {
	blue, _ := parse("#0b5c7a")
	light := blue.lit(0.75)
	if spread := max(light[0], light[1], light[2]) - min(light[0], light[1], light[2]); spread < 0.4 {
		t.Errorf("%s at a lightness of 0.75 is %s, which is nearly grey", blue, light)
	}
	for _, hex := range []string{"#0b5c7a", "#ffffff", "#000000", "#ff0000", "#00ff00"} {
		c, _ := parse(hex)
		if back, _ := c.oklab().rgb(); back.String() != hex {
			t.Errorf("%s there and back is %s", hex, back)
		}
	}
}

// The other style sheets take colours and sizes from the tokens, so that one file is
// enough to change them.
func TestOnlyTheTokensNameColoursAndSizes(t *testing.T) {
	files, _ := fs.Glob(own.FS, "css/*.css")
	if len(files) < 10 {
		t.Fatalf("got %d style sheets", len(files))
	}
	for _, file := range files {
		if file == "css/tokens.css" {
			continue
		}
		text, err := fs.ReadFile(own.FS, file)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range strays(string(text)) {
			t.Errorf("%s: %s", file, fault)
		}
	}
	for _, bad := range []string{"a{color:#fff}", "a { color: white; }", "a { background: rgb(0 0 0 / 1) }", "a { font-size: 12px; }", "a { font: 600 1rem var(--sans) }",
		"a { padding: 0.3rem; }", "a { border-radius: 4px }", "a { transition: color 1s }", "a { margin-left: 1em }", "a { text-align: left }",
		"a { padding: 0 0 var(--s2) var(--s4) }", "a { inset: 0 0 0 auto }", "a { margin: 0 calc(-1 * var(--s2)) 0 0; }"} {
		if len(strays(bad)) == 0 {
			t.Errorf("%s passes", bad)
		}
	}
}

var rules = []struct {
	what    string
	pattern *regexp.Regexp
}{
	{"a colour of its own", regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|oklch|oklab|lch|lab)\(|:\s*(?:[^;{}]*\s)?(?:white|black|red|green|blue|gr[ae]y|orange|yellow)\b`)},
	{"a size of type of its own", regexp.MustCompile(`\bfont(?:-size)?:[^;}]*?\d(?:rem|em|px|pt|vw|%)`)},
	{"a space of its own", regexp.MustCompile(`\b(?:padding|margin|gap|row-gap|column-gap)[a-z-]*:[^;}]*?\d(?:rem|px)`)},
	{"a radius of its own", regexp.MustCompile(`\bborder-radius:[^;}]*?\d(?:rem|em|px)`)},
	{"a duration of its own", regexp.MustCompile(`\b(?:transition|animation)[a-z-]*:[^;}]*?\d(?:ms|s)\b`)},
	{"a side of its own, which does not turn with the script", regexp.MustCompile(`\b(?:margin|padding|border)-(?:left|right)\b|(?:text-align|float):\s*(?:left|right)|[\s;{](?:left|right):`)},
}

func strays(css string) []string {
	css = regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(css, "")
	found := lopsided(css)
	css = regexp.MustCompile(`var\(--[a-z0-9-]+\)|calc\(-1 \* `).ReplaceAllString(css, "")
	for _, rule := range rules {
		for _, hit := range rule.pattern.FindAllString(css, -1) {
			found = append(found, rule.what+": "+strings.TrimSpace(hit))
		}
	}
	return found
}

// lopsided returns the declarations whose four values name two different sides:
// the second is that on the right, the fourth that on the left.
func lopsided(css string) []string {
	var found []string
	for _, m := range regexp.MustCompile(`\b(?:padding|margin|inset|scroll-padding|scroll-margin):\s*([^;}]+)`).FindAllStringSubmatch(css, -1) {
		sides := regexp.MustCompile(`(?:[a-z-]*\((?:[^()]|\([^()]*\))*\)|[^\s()])+`).FindAllString(m[1], -1)
		if len(sides) == 4 && sides[1] != sides[3] {
			found = append(found, "sides that do not turn with the script: "+m[0])
		}
	}
	return found
}

// tokens returns the colours of the light theme, of the dark one and of print.
func tokens(t *testing.T) (light, dark, paper map[string]rgb) {
	t.Helper()
	data, err := fs.ReadFile(own.FS, tokensFile)
	if err != nil {
		t.Fatal(err)
	}
	all, err := themesOf(string(data), "")
	if err != nil {
		t.Fatal(err)
	}
	for name := range all.light {
		if _, found := all.dark[name]; !found {
			t.Errorf("the dark theme does not say --%s", name)
		}
	}
	return all.light, all.dark, all.paper
}

func TestEachColourIsShownWithTheLeastContrastItHas(t *testing.T) {
	groups, err := Tokens(own.FS, "#0b5c7a")
	if err != nil {
		t.Fatal(err)
	}
	found := map[view.TokenKind]int{}
	for _, g := range groups {
		found[g.Kind] = len(g.Tokens)
		for _, token := range g.Tokens {
			for theme, got := range token.Worst {
				if token.Least > 0 && (got.Ratio < token.Least || got.On == "") {
					t.Errorf("--%s, theme %d: %.2f on --%s, want %.1f at least", token.Name, theme, got.Ratio, got.On, token.Least)
				}
			}
			if g.Kind == view.TokenColour && (token.Light == "" || token.Dark == "") {
				t.Errorf("--%s is %q and %q", token.Name, token.Light, token.Dark)
			}
		}
	}
	for _, kind := range []view.TokenKind{view.TokenColour, view.TokenSize, view.TokenSpace, view.TokenRadius, view.TokenMotion} {
		if found[kind] == 0 {
			t.Errorf("no token of the kind %q", kind)
		}
	}
	i := slices.IndexFunc(groups[0].Tokens, func(token view.Token) bool { return token.Name == "ink-3" })
	if got, want := groups[0].Tokens[i].Worst[0].Ratio, ratio(mustParse(t, "#6b665e"), mustParse(t, "#eaf2e9")); got > want {
		t.Errorf("--ink-3 has %.2f at least, and %.2f on --good-soft", got, want)
	}
	broken := fstest.MapFS{tokensFile: {Data: []byte(":root { --ink: #000; }")}}
	if _, err := Tokens(broken, ""); err == nil {
		t.Error("tokens without a dark theme pass")
	}
}

// TestABasesThemeHoldsInTheTokens lays a theme over the tokens in the form of the
// guide, with more that is not for the screen or not of :root.
func TestABasesThemeHoldsInTheTokens(t *testing.T) {
	assets := fstest.MapFS{}
	data, err := fs.ReadFile(own.FS, tokensFile)
	if err != nil {
		t.Fatal(err)
	}
	assets[tokensFile] = &fstest.MapFile{Data: data}
	assets[themeFile] = &fstest.MapFile{Data: []byte(`/* :root { --ink: #111; } */
:root {
  --radius: 0;
  --ink-3: #bbb;
  --soon: oklch(60% .1 80)
}
.prose { --ink: #222; }
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) { --ground: #101418; }
}
@media screen {
  :root[data-theme="dark"] { --ground: #101418; }
}
@media print {
  .x { color: red }
  :root { --ink-3: #000; }
}`)}
	groups, err := Tokens(assets, "#0b5c7a")
	if err != nil {
		t.Fatal(err)
	}
	tokens := map[string]view.Token{}
	for _, g := range groups {
		for _, token := range g.Tokens {
			tokens[token.Name] = token
		}
	}
	for _, want := range []struct{ name, light, dark string }{
		{"radius", "0", ""}, {"ink-3", "#bbbbbb", ""}, {"soon", "oklch(60% .1 80)", ""}, {"ground", "#fdfcfa", "#101418"},
	} {
		if got := tokens[want.name]; got.Light != want.light || want.dark != "" && got.Dark != want.dark {
			t.Errorf("--%s: got %q and %q, want %q and %q", want.name, got.Light, got.Dark, want.light, want.dark)
		}
	}
	if got := tokens["ink"].Light; got == "#222222" || got == "#111111" {
		t.Errorf("--ink is %s: a comment or another rule holds", got)
	}
	if got := tokens["ink-3"].Worst[0]; got.Ratio >= 4.5 || got.On == "" {
		t.Errorf("--ink-3 has %.2f on %q: light grey is not readable", got.Ratio, got.On)
	}
	if got := tokens["soon"].Worst[0]; got.On != "" {
		t.Errorf("--soon has %.2f on %q: nothing is known of it", got.Ratio, got.On)
	}
}

func mustParse(t *testing.T, hex string) rgb {
	t.Helper()
	c, ok := parse(hex)
	if !ok {
		t.Fatalf("%q is no colour", hex)
	}
	return c
}
