package bundle

import (
	"fmt"
	"math"
	"strconv"
)

// The grounds that text stands on, and the contrast it has on them at least:
// above the 4.5 of WCAG 2.2 (success criterion 1.4.3), because links stand in
// notes on tinted grounds too, which are the darkest in the dark theme.
const (
	lightGround   = "#fdfcfa"
	darkGround    = "#15171a"
	lightContrast = 5.5
	darkContrast  = 7.0
)

// builtIn is the accent of a base that names none.
const builtIn = "#0b5c7a"

// Accent returns the style sheet of the base's own colour: --accent for links
// and marks, readable on the ground of each theme; --accent-strong for what is
// pressed or pointed at; --accent-soft for grounds behind text.
func Accent(hex string) string {
	own, ok := parse(hex)
	if !ok {
		own, _ = parse(builtIn)
	}
	light, dark := theme(own, lightGround, lightContrast, 0), theme(own, darkGround, darkContrast, 1)
	return ":root{" + light + "}\n" +
		"@media (prefers-color-scheme:dark){:root:not([data-theme=light]){" + dark + "}}\n" +
		":root[data-theme=dark]{" + dark + "}\n"
}

func theme(own rgb, ground string, contrast, toward float64) string {
	behind, _ := parse(ground)
	text := own
	for step := 0; step < 100 && ratio(text, behind) < contrast; step++ {
		text = text.mix(toward, 0.04)
	}
	strong := text.mix(toward, 0.25)
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

// mix moves the colour a share of the way to black (0) or white (1).
func (c rgb) mix(toward, share float64) rgb {
	return blend(c, rgb{toward, toward, toward}, share)
}

func blend(a, b rgb, share float64) rgb {
	for i := range a {
		a[i] += (b[i] - a[i]) * share
	}
	return a
}

// luminance is the relative luminance of WCAG 2.2.
func (c rgb) luminance() float64 {
	linear := func(v float64) float64 {
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c[0]) + 0.7152*linear(c[1]) + 0.0722*linear(c[2])
}

// ratio is the contrast ratio of WCAG 2.2, from 1 to 21.
func ratio(a, b rgb) float64 {
	high, low := max(a.luminance(), b.luminance()), min(a.luminance(), b.luminance())
	return (high + 0.05) / (low + 0.05)
}
