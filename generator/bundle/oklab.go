package bundle

import "math"

// oklab is a colour of OKLab, in which equal steps look equal: lightness from
// 0 to 1, and two axes of colour. A colour that is made lighter in it keeps
// its hue and its strength, where mixing it with white would leave grey.
//
// Source: B. Ottosson, "A perceptual color space for image processing" (2020).
type oklab struct{ l, a, b float64 }

func (c rgb) oklab() oklab {
	r, g, b := linear(c[0]), linear(c[1]), linear(c[2])
	l := math.Cbrt(0.4122214708*r + 0.5363325363*g + 0.0514459929*b)
	m := math.Cbrt(0.2119034982*r + 0.6806995451*g + 0.1073969566*b)
	s := math.Cbrt(0.0883024619*r + 0.2817188376*g + 0.6299787005*b)
	return oklab{
		0.2104542553*l + 0.7936177850*m - 0.0040720468*s,
		1.9779984951*l - 2.4285922050*m + 0.4505937099*s,
		0.0259040371*l + 0.7827717662*m - 0.8086757660*s,
	}
}

// rgb returns the colour in sRGB, and whether it has a place there.
func (c oklab) rgb() (rgb, bool) {
	l := c.l + 0.3963377774*c.a + 0.2158037573*c.b
	m := c.l - 0.1055613458*c.a - 0.0638541728*c.b
	s := c.l - 0.0894841775*c.a - 1.2914855480*c.b
	l, m, s = l*l*l, m*m*m, s*s*s
	out, inside := rgb{
		4.0767416621*l - 3.3077115913*m + 0.2309699292*s,
		-1.2684380046*l + 2.6097574011*m - 0.3413193965*s,
		-0.0041960863*l - 0.7034186147*m + 1.7076147010*s,
	}, true
	for i, v := range out {
		inside = inside && v > -0.0005 && v < 1.0005
		out[i] = encoded(min(max(v, 0), 1))
	}
	return out, inside
}

// lit returns the colour with another lightness, 0 to 1, with as much of its
// colourfulness as sRGB can show.
func (c rgb) lit(lightness float64) rgb {
	lab := c.oklab()
	lab.l = lightness
	for range 100 {
		if shown, inside := lab.rgb(); inside {
			return shown
		}
		lab.a, lab.b = lab.a*0.95, lab.b*0.95
	}
	return rgb{lightness, lightness, lightness}
}

// linear undoes the transfer curve of sRGB, and encoded applies it.
func linear(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

func encoded(v float64) float64 {
	if v <= 0.0031308 {
		return v * 12.92
	}
	return 1.055*math.Pow(v, 1/2.4) - 0.055
}
