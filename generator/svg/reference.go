package svg

import (
	"bytes"
	"encoding/base64"
	"net/url"
	"regexp"
	"strings"
)

// fragment matches a reference to a part of the drawing.
var fragment = regexp.MustCompile(`^#[^\s"'()\\<>]+$`)

// webLink matches an address that a link may have led to: a page of the web, a
// mail address, or one without a scheme.
var webLink = regexp.MustCompile(`(?i)^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])`)

// reference returns the cleaned href.
func (c *cleaner) reference(n, kept *node, href string) (string, bool) {
	href = strings.TrimSpace(href)
	switch {
	case href == "" || href == "#":
		return "", false
	case fragment.MatchString(href):
		if n.name != "a" {
			kept.refs = append(kept.refs, href[1:])
		}
		return href, true
	case n.name == "a" && webLink.MatchString(href):
		return "", false
	case (n.name == "image" || n.name == "feImage") && len(href) > 5 && strings.EqualFold(href[:5], "data:"):
		return c.embedded(n, kept, href)
	}
	c.refuse(n, "<"+n.name+"> refers to "+shortened(href), hintEmbed)
	return "", false
}

// picture matches the beginning of an embedded picture.
var picture = regexp.MustCompile(`(?i)^data:image/(png|jpe?g|gif|webp|svg\+xml)((?:;[a-z]+=[a-z0-9-]+)*)(;base64)?,`)

// embedded returns an embedded picture. A drawing in the drawing is cleaned.
func (c *cleaner) embedded(n, kept *node, href string) (string, bool) {
	m := picture.FindStringSubmatch(href)
	if m == nil {
		c.refuse(n, "<"+n.name+"> embeds "+shortened(href), "embed a PNG, JPEG, GIF, WebP or SVG picture")
		return "", false
	}
	data, ok := payload(href[len(m[0]):], m[3] != "")
	if !ok {
		c.refuse(n, "<"+n.name+"> embeds a picture that cannot be decoded", "export it again")
		return "", false
	}
	kind := strings.ToLower(m[1])
	if kind == "svg+xml" {
		if c.nested == maxNested {
			c.refuse(n, "<"+n.name+"> embeds drawings in drawings, too deep", "embed it as PNG")
			return "", false
		}
		inner, drawn, refusals := clean(data, c.nested+1)
		for _, r := range refusals {
			c.refuse(n, "the picture embedded in <"+n.name+"> is refused: "+r.Message, r.Hint)
		}
		if len(refusals) > 0 {
			return "", false
		}
		data, kept.within = inner.Data, drawn
	}
	return "data:image/" + kind + ";base64," + base64.StdEncoding.EncodeToString(data), true
}

// payload returns the bytes of a data address.
func payload(text string, coded bool) ([]byte, bool) {
	plain, err := url.PathUnescape(text)
	if err != nil {
		if coded {
			return nil, false
		}
		plain = text // a single percent sign is literal
	}
	if !coded {
		return []byte(plain), true
	}
	packed := bytes.Join(bytes.Fields([]byte(plain)), nil)
	packed = bytes.TrimRight(packed, "=")
	data := make([]byte, base64.RawStdEncoding.DecodedLen(len(packed)))
	size, err := base64.RawStdEncoding.Decode(data, packed)
	return data[:size], err == nil
}

// shortened returns a value in quotes, cut where it is long.
func shortened(value string) string {
	if runes := []rune(value); len(runes) > 60 {
		value = string(runes[:60]) + "…"
	}
	return `"` + value + `"`
}
