package offline

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"tandem/generator/kb"
)

// Icons returns the icons of a base, named by their content, and their addresses:
// "icon.svg", and with pictures "icon-192.png" and "icon-512.png". The letters are
// within the middle 80 %, so that a system may crop the square to any shape.
func Icons(title, accent string, pictures bool) ([]kb.Output, map[string]string, error) {
	d, err := draw(Initials(title), accent)
	if err != nil {
		return nil, nil, err
	}
	addresses := map[string]string{}
	var outputs []kb.Output
	add := func(name string, data []byte) {
		sum := sha256.Sum256(data)
		stem, ending, _ := strings.Cut(name, ".")
		path := kb.StaticURL + stem + "-" + strings.ToUpper(hex.EncodeToString(sum[:4])) + "." + ending
		out := kb.Output{Path: path, Data: data}
		if ending != "svg" {
			out.Skip = kb.Zip // pages refer to the SVG, the manifest to the pictures
		}
		outputs = append(outputs, out)
		addresses[name] = path
	}
	add("icon.svg", d.svg())
	for _, size := range [...]int{192, 512} {
		if !pictures {
			break
		}
		data, err := d.png(size)
		if err != nil {
			return nil, nil, err
		}
		add(fmt.Sprintf("icon-%d.png", size), data)
	}
	slices.SortFunc(outputs, func(a, b kb.Output) int { return strings.Compare(a.Path, b.Path) })
	return outputs, addresses, nil
}

// Initials returns the first letters of the first two words that begin with a
// letter or a digit, in upper case.
func Initials(title string) string {
	letters := ""
	for _, word := range strings.Fields(title) {
		r := []rune(word)[0]
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		letters += string(unicode.ToUpper(r))
		if len([]rune(letters)) == 2 {
			break
		}
	}
	return letters
}

// side is the side of the drawing; its letters are at most tall and wide.
const (
	side = 512
	tall = 200
	wide = 330
)

// drawing is an icon: outlines on a ground.
type drawing struct {
	ground, ink color.RGBA
	outline     []step
}

// step is a part of an outline: M, L, Q or Z as in a path of SVG, with up to two points.
type step struct {
	op byte
	at [2]struct{ x, y int } // in hundredths of a unit; the square is 512 units wide
}

func draw(letters, accent string) (drawing, error) {
	d := drawing{ground: rgb(accent), ink: color.RGBA{255, 255, 255, 255}}
	if bright(d.ground) {
		d.ink = color.RGBA{0x15, 0x17, 0x1a, 255}
	}
	font, err := sfnt.Parse(gobold.TTF)
	if err != nil {
		return d, err
	}
	const em = 1000
	var buffer sfnt.Buffer
	var steps []sfnt.Segment
	var right fixed.Int26_6
	for _, r := range letters {
		glyph, err := font.GlyphIndex(&buffer, r)
		if err != nil || glyph == 0 {
			continue // a script for which the font has no letters
		}
		segments, err := font.LoadGlyph(&buffer, glyph, fixed.I(em), nil)
		if err != nil {
			return d, err
		}
		for _, s := range segments {
			for i := range s.Args {
				s.Args[i].X += right
			}
			steps = append(steps, s)
		}
		advance, err := font.GlyphAdvance(&buffer, glyph, fixed.I(em), 0)
		if err != nil {
			return d, err
		}
		right += advance
	}
	if len(steps) == 0 {
		d.outline = tandem()
		return d, nil
	}
	d.outline = fitted(steps)
	return d, nil
}

// fitted scales outlines to the middle of the square.
func fitted(steps []sfnt.Segment) []step {
	box := sfnt.Segments(steps).Bounds()
	w, h := int(box.Max.X-box.Min.X), int(box.Max.Y-box.Min.Y)
	scale := func(v, from int) int { // in hundredths
		if w*tall > h*wide {
			return (v - from) * wide * 100 / w
		}
		return (v - from) * tall * 100 / h
	}
	left, top := (side*100-scale(w, 0))/2, (side*100-scale(h, 0))/2
	var outline []step
	for i, s := range steps {
		one := step{op: 'M'}
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				outline = append(outline, step{op: 'Z'})
			}
		case sfnt.SegmentOpLineTo:
			one.op = 'L'
		default: // TrueType fonts have no cubic curves
			one.op = 'Q'
		}
		for j := range one.points() {
			one.at[j].x = left + scale(int(s.Args[j].X), int(box.Min.X))
			one.at[j].y = top + scale(int(s.Args[j].Y), int(box.Min.Y))
		}
		outline = append(outline, one)
	}
	return append(outline, step{op: 'Z'})
}

// tandem is drawn for a title whose letters the face does not have: two pages,
// one before the other.
func tandem() []step {
	var outline []step
	for _, box := range [][4]int{{150, 140, 290, 330}, {310, 180, 362, 372}, {222, 350, 310, 372}} {
		for i, corner := range [][2]int{{box[0], box[1]}, {box[2], box[1]}, {box[2], box[3]}, {box[0], box[3]}} {
			s := step{op: 'L'}
			if i == 0 {
				s.op = 'M'
			}
			s.at[0].x, s.at[0].y = corner[0]*100, corner[1]*100
			outline = append(outline, s)
		}
		outline = append(outline, step{op: 'Z'})
	}
	return outline
}

func (s step) points() int {
	switch s.op {
	case 'Z':
		return 0
	case 'Q':
		return 2
	}
	return 1
}

func (d drawing) svg() []byte {
	var path strings.Builder
	for _, s := range d.outline {
		path.WriteByte(s.op)
		for i := range s.points() {
			if i > 0 {
				path.WriteByte(' ')
			}
			path.WriteString(hundredths(s.at[i].x) + " " + hundredths(s.at[i].y))
		}
	}
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %[1]d %[1]d"><path fill="%[2]s" d="M0 0H%[1]dV%[1]dH0Z"/><path fill="%[3]s" d="%[4]s"/></svg>`+"\n",
		side, hex6(d.ground), hex6(d.ink), path.String())
}

func hundredths(n int) string { return strconv.FormatFloat(float64(n)/100, 'f', -1, 64) }

func (d drawing) png(size int) ([]byte, error) {
	r := vector.NewRasterizer(size, size)
	at := func(n int) float32 { return float32(n) * float32(size) / (side * 100) }
	for _, s := range d.outline {
		x, y := at(s.at[0].x), at(s.at[0].y)
		switch s.op {
		case 'M':
			r.MoveTo(x, y)
		case 'L':
			r.LineTo(x, y)
		case 'Q':
			r.QuadTo(x, y, at(s.at[1].x), at(s.at[1].y))
		case 'Z':
			r.ClosePath()
		}
	}
	cover := image.NewAlpha(image.Rect(0, 0, size, size))
	r.Draw(cover, cover.Bounds(), image.Opaque, image.Point{})
	// 64 shades between the two colours, as a palette, make a small file.
	const shades = 64
	palette := make(color.Palette, shades)
	for i := range palette {
		palette[i] = between(d.ground, d.ink, i, shades-1)
	}
	picture := image.NewPaletted(cover.Bounds(), palette)
	for i, a := range cover.Pix {
		picture.Pix[i] = uint8((int(a)*(shades-1) + 127) / 255)
	}
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	err := encoder.Encode(&b, picture)
	return b.Bytes(), err
}

func between(a, b color.RGBA, part, of int) color.RGBA {
	mix := func(x, y uint8) uint8 { return uint8((int(x)*(of-part) + int(y)*part + of/2) / of) }
	return color.RGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 255}
}

// rgb reads #rrggbb; anything else is black.
func rgb(text string) color.RGBA {
	n, err := strconv.ParseUint(strings.TrimPrefix(text, "#"), 16, 32)
	if err != nil {
		return color.RGBA{A: 255}
	}
	return color.RGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 255}
}

func hex6(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// bright reports whether dark letters are easier to read on a colour than white ones,
// by the brightness weights of ITU-R BT.601.
func bright(c color.RGBA) bool { return 299*int(c.R)+587*int(c.G)+114*int(c.B) > 150_000 }
