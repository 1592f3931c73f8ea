package randombase

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"path"
	"strings"
)

// asset is a file beside the pages.
type asset struct {
	path    string
	planned Tier
	tier    Tier // of the widest page that refers to it
	text    string
}

// makeAssets makes files of every kind and tier.
func (b *Base) makeAssets() {
	for _, tier := range []Tier{Public, Partner, Internal} {
		for _, kind := range []string{".csv", ".txt", ".svg", ".png"} {
			a := &asset{planned: tier, tier: Nobody}
			name := b.mint("file name of an asset", &a.tier) + kind
			a.path = path.Join(pick(b, []string{"assets", "playbooks", "guides/files"}), name)
			a.text = b.sentence(a.path, &a.tier)
			b.assets = append(b.assets, a)
		}
	}
}

// assetLink refers to a file that pages of p's tier may show.
func (b *Base) assetLink(p *page, where string) text {
	for {
		a := pick(b, b.assets)
		if a.planned > p.tier {
			continue
		}
		a.tier = min(a.tier, p.tier)
		l := &link{tier: &a.tier, text: words(b.phrase(2, where+" file", &p.tier), &p.tier), open: "[", close: "](" + relative(p.path, a.path) + ")"}
		if path.Ext(a.path) == ".svg" || path.Ext(a.path) == ".png" {
			l.open = "!["
		}
		return text{{link: l}}
	}
}

func (a *asset) print(v view) []byte {
	said := a.text
	if v.rewritten && v.hides(a.tier) {
		said = reworded(said)
	}
	switch path.Ext(a.path) {
	case ".svg":
		said = strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(said)
		return []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>` + said + `</title><path d="M0 0h9v9z"/></svg>`)
	case ".png":
		return picture(said)
	case ".csv":
		return []byte("what,how many\n\"" + strings.ReplaceAll(said, `"`, `""`) + "\",7\n")
	}
	return []byte(said + "\n")
}

// picture returns a small PNG with a comment.
func picture(comment string) []byte {
	var b bytes.Buffer
	_ = png.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 4))) // a buffer takes it
	const head = 8 + 25                                       // signature and IHDR
	chunk := append([]byte("tEXtComment\x00"), comment...)
	text := binary.BigEndian.AppendUint32(nil, uint32(len(chunk)-4))
	text = append(text, chunk...)
	text = binary.BigEndian.AppendUint32(text, crc32.ChecksumIEEE(chunk))
	return append(append(append([]byte{}, b.Bytes()[:head]...), text...), b.Bytes()[head:]...)
}
