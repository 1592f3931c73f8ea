package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// parseBareAddress makes links of addresses in plain text: at "http:", "https:",
// "mailto:" and "www.". It looks back from the colon or point, so the text before the
// address makes no difference.
func parseBareAddress(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	said, ok := parent.LastChild().(*ast.Text)
	if !ok || said.Segment.Stop != segment.Start || said.SoftLineBreak() {
		return nil
	}
	source := block.Source()
	back := said.Segment.Stop - said.Segment.Start
	var begins string
	for _, begins = range bareBegins {
		if begins[len(begins)-1] == line[0] && back >= len(begins)-1 && bytes.EqualFold(source[segment.Start-len(begins)+1:segment.Start+1], []byte(begins)) {
			break
		}
		begins = ""
	}
	if begins == "" {
		return nil
	}
	start := segment.Start - len(begins) + 1
	if at := utf8RuneBefore(source[said.Segment.Start:start]); continues(at) || begins == "www." && bytes.ContainsRune([]byte("/.@-_"), at) {
		return nil
	}
	if until, _ := pc.Get(overlongKey).(int); start < until {
		return nil
	}
	written := source[start : segment.Start+len(line)]
	end := bareEnd(written, len(begins))
	if end > mostAddress {
		pc.Set(overlongKey, start+mostAddress/2)
	}
	if end == 0 || end > mostAddress {
		return nil
	}
	written = written[:end]
	kind, protocol := ast.AutoLinkURL, []byte(nil)
	whole := written
	switch begins {
	case "mailto:":
		if mailLength(written[len(begins):]) != len(written)-len(begins) {
			return nil
		}
	case "www.":
		protocol = []byte("http")
		whole = append([]byte("http://"), written...)
		if bytes.IndexByte(hostOf(written), '.') == len(hostOf(written))-1 {
			return nil
		}
	default:
		if !bytes.HasPrefix(written[len(begins):], []byte("//")) {
			return nil
		}
	}
	if _, broken := addressOf(whole); broken != nil && broken.code != "markdown/credentials" {
		return nil
	}
	if begins != "mailto:" && !plausible(hostOf(bytes.TrimLeft(whole[bytes.IndexByte(whole, ':')+1:], "/"))) {
		return nil
	}
	if said.Segment = said.Segment.WithStop(start); said.Segment.Len() == 0 {
		parent.RemoveChild(parent, said)
	}
	block.Advance(end - len(begins) + 1)
	link := ast.NewAutoLink(kind, ast.NewTextSegment(text.NewSegment(start, start+end)))
	link.Protocol = protocol
	link.SetPos(start)
	link.SetAttribute(bareAttribute, true)
	return link
}

// overlongKey holds the place of an address that is too long: it is not searched
// again.
var overlongKey = parser.NewContextKey()

var (
	bareBegins    = []string{"https:", "http:", "mailto:", "www."}
	bareAttribute = []byte("bare")
)

// continues reports whether a character before an address makes it part of a word.
// Chinese and Japanese have no spaces between words.
func continues(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !wide(r)
}

// utf8RuneBefore returns the last character of a text, 0 of an empty one.
func utf8RuneBefore(text []byte) rune {
	r, size := utf8.DecodeLastRune(text)
	if size == 0 {
		return 0
	}
	return r
}

// bareEnd returns where a bare address ends: at white space, a < or Chinese or
// Japanese punctuation. Brackets in it are balanced, and punctuation at its end
// belongs to the sentence. It is 0 where no address begins or the address is too long.
func bareEnd(text []byte, from int) int {
	var open [3]int // ( [ {
	end, host := from, true
scan:
	for end < len(text) {
		if end > mostAddress {
			return end
		}
		r, size := utf8.DecodeRune(text[end:])
		switch {
		case r == '<' || r == '\\' || r == '`' || unicode.IsSpace(r) || !printable(r) || hidden(r):
			break scan
		case r >= 0x3000 && wide(r) && (unicode.IsPunct(r) || unicode.IsSymbol(r)):
			break scan
		case host && end > from+1 && (r == '/' || r == '?' || r == '#'):
			host = false
		case host && r < utf8.RuneSelf && bytes.IndexByte([]byte("*~\"'!,;&=+$|^"), byte(r)) >= 0:
			break scan
		case r == '(' || r == '[' || r == '{':
			open[index(r)]++
		case r == ')' || r == ']' || r == '}':
			if open[index(r)]--; open[index(r)] < 0 && r != ')' {
				break scan
			}
		}
		end += size
	}
	for end > from {
		r, size := utf8.DecodeLastRune(text[from:end])
		switch {
		case r == ')':
			if open[0] >= 0 {
				return end
			}
			open[0]++
		case r == ';':
			if at := bytes.LastIndexByte(text[from:end-1], '&'); at >= 0 && end-1-from-at > 1 && len(bytes.TrimFunc(text[from+at+1:end-1], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })) == 0 {
				end = from + at
				continue
			}
		case r < utf8.RuneSelf:
			if !bytes.ContainsRune([]byte("?!.,:*_~'\""), r) {
				return end
			}
		case !unicode.IsPunct(r):
			return end
		}
		end -= size
	}
	return 0
}

func index(bracket rune) int {
	switch bracket {
	case '(', ')':
		return 0
	case '[', ']':
		return 1
	}
	return 2
}

// hostOf returns the host that an address without its scheme begins with.
func hostOf(address []byte) []byte {
	if end := bytes.IndexAny(address, "/?#"); end >= 0 {
		address = address[:end]
	}
	if len(address) > 0 && address[0] == '[' {
		return address
	}
	host, _, _ := bytes.Cut(address, []byte{':'})
	return host
}

// plausible reports whether a host is one that people write: letters, digits and
// hyphens between single points, or an address in brackets.
func plausible(host []byte) bool {
	if len(host) > 0 && host[0] == '[' {
		return true
	}
	if at := bytes.IndexByte(host, '@'); at >= 0 {
		return true // credentials, which are reported
	}
	labels := bytes.Split(bytes.TrimSuffix(host, []byte{'.'}), []byte{'.'})
	for i, label := range labels {
		if r, _ := utf8.DecodeRune(label); len(label) == 0 || r == '-' || i >= len(labels)-2 && bytes.IndexByte(label, '_') >= 0 {
			return false
		}
		if bytes.ContainsFunc(label, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) && r != '-' && r != '_'
		}) {
			return false
		}
	}
	return true
}
