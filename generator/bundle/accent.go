package bundle

import (
	"fmt"
	"math"
	"strconv"
)

// The backgrounds of text, and the least contrast on them: above the 4.5 of WCAG 2.2
// (success criterion 1.4.3), because links are also in notes on tinted backgrounds,
// which are the darkest in the dark theme.
const (
	lightGround   = "#fdfcfa"
	darkGround    = "#15171a"
	lightContrast = 5.5
	darkContrast  = 7.0
)

// builtIn is the accent of a base that names none.
const builtIn = "#0b5c7a"

// Own returns the colour that a base has named as #rrggbb, the built-in one when
// it has named none.
func Own(hex string) string {
	if own, ok := parse(hex); ok {
		return own.String()
	}
	return builtIn
}

// Accent returns the style sheet of the base's own colour: --accent for links and
// marks, readable in each theme; --accent-strong for pressed and hovered elements;
// --accent-soft for backgrounds of text.
func Accent(hex string) string {
	own, ok := parse(hex)
	if !ok {
		own, _ = parse(builtIn)
	}
	light, dark := theme(own, lightGround, lightContrast, -0.01), theme(own, darkGround, darkContrast, 0.01)
	return ":root{" + light + "}\n" +
		"@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){" + dark + "}}\n" +
		"@media screen{:root[data-theme=dark]{" + dark + "}}\n"
}

// theme makes the colours of one theme. The accent goes step by step toward
// black or white until it is readable; one that is readable stays as it is.
func theme(own rgb, ground string, contrast, step float64) string {
	behind, _ := parse(ground)
	text := own
	for n, from := 1, own.oklab().l; ratio(text, behind) < contrast && n <= 100; n++ {
		text = own.lit(min(max(from+float64(n)*step, 0), 1))
	}
	strong := text.lit(min(max(text.oklab().l+10*step, 0), 1))
	soft := blend(behind, text, 0.1)
	return fmt.Sprintf("--accent:%s;--accent-strong:%s;--accent-soft:%s", text, strong, soft)
}

// rgb is a colour of sRGB, each part 0 to 1.
type rgb [3]float64

func parse(hex string) (rgb, bool) {
	if len(hex) != 7 || hex[0] != '#' {
		return rgb{}, false
	}
	var c rgb
	for i := range c {
		n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			return rgb{}, false
		}
		c[i] = float64(n) / 255
	}
	return c, true
}

// String returns the colour as #rrggbb.
func (c rgb) String() string {
	text := "#"
	for _, part := range c {
		text += fmt.Sprintf("%02x", int(math.Round(part*255)))
	}
	return text
}

// blend moves a colour a share of the way to another.
func blend(a, b rgb, share float64) rgb {
	for i := range a {
		a[i] += (b[i] - a[i]) * share
	}
	return a
}

// luminance is the relative luminance of WCAG 2.2.
func (c rgb) luminance() float64 {
	return 0.2126*linear(c[0]) + 0.7152*linear(c[1]) + 0.0722*linear(c[2])
}

// ratio is the contrast ratio of WCAG 2.2, from 1 to 21.
func ratio(a, b rgb) float64 {
	high, low := max(a.luminance(), b.luminance()), min(a.luminance(), b.luminance())
	return (high + 0.05) / (low + 0.05)
}
