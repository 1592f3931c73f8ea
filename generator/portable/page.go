package portable

import (
	"fmt"
	"html"
	"path"
	"strings"
)

// rewriter knows the files of a portable site.
type rewriter struct {
	files   map[string]bool   // that it has
	entries map[string]string // hashed file → classic entry
	policy  string            // of pages on a disk
}

// page rewrites a page of the site. It reads HTML as package render writes it:
// attributes in double quotes, comments and scripts with text nowhere.
func (p *rewriter) page(file, text string) (string, error) {
	var b strings.Builder
	for text != "" {
		i := strings.IndexByte(text, '<')
		if i < 0 {
			b.WriteString(text)
			break
		}
		b.WriteString(text[:i])
		text = text[i:]
		end := tagEnd(text)
		if end < 0 {
			return "", fmt.Errorf("the tag %q has no \">\"", text[:min(len(text), 40)])
		}
		one := text[:end]
		text = text[end:]
		if len(one) < 2 || !letter(one[1]) {
			b.WriteString(one) // an end tag, the doctype
			continue
		}
		t := read(one)
		if _, online := t.value("data-online"); online {
			close := "</" + t.name + ">"
			at := strings.Index(text, close)
			if at < 0 {
				return "", fmt.Errorf("<%s data-online> does not end", t.name)
			}
			text = text[at+len(close):]
			continue
		}
		if p.rewrite(&t, path.Dir(file)) {
			b.WriteString(t.String())
		} else {
			text = strings.TrimPrefix(text, "\n")
		}
	}
	return b.String(), nil
}

// rewrite changes a tag of a page in dir; false leaves it out.
func (p *rewriter) rewrite(t *tag, dir string) bool {
	switch rel, _ := t.value("rel"); {
	case t.name == "link" && (rel == "manifest" || rel == "preload" || rel == "modulepreload" || rel == "alternate" || rel == "apple-touch-icon"):
		return false
	case t.name == "html":
		t.remove("data-offline-module")
	case t.name == "script":
		if kind, _ := t.value("type"); kind == "module" {
			t.remove("type")
			t.attributes = append(t.attributes, attribute{name: "defer", bare: true})
		}
	}
	for i := range t.attributes {
		a := &t.attributes[i]
		switch a.name {
		case "href", "src", "action", "data-search-module", "data-palette-module":
			a.value = p.address(dir, a.value)
		case "content":
			switch of, _ := t.value("http-equiv"); strings.ToLower(of) {
			case "refresh":
				if wait, to, ok := strings.Cut(a.value, "url="); ok {
					a.value = wait + "url=" + p.address(dir, to)
				}
			case "content-security-policy":
				a.value = p.policy
			}
		}
	}
	return true
}

// address rewrites an address on a page in dir: a folder becomes its page, a
// bundled file its classic form. Others stay.
func (p *rewriter) address(dir, to string) string {
	to = html.UnescapeString(to)
	place, rest := to, ""
	if i := strings.IndexAny(to, "?#"); i >= 0 {
		place, rest = to[:i], to[i:]
	}
	if place == "" || strings.HasPrefix(place, "/") || scheme(place) {
		return html.EscapeString(to)
	}
	target := path.Join(dir, place)
	if classic := p.entries[target]; classic != "" {
		place = strings.Repeat("../", depth(dir)) + classic
	} else if strings.HasSuffix(place, "/") || place == "." || place == ".." {
		place = strings.TrimSuffix(place, "/") + "/index.html"
	} else if !p.files[target] && p.files[path.Join(target, "index.html")] {
		place += "/index.html"
	}
	return html.EscapeString(place + rest)
}

func depth(dir string) int {
	if dir == "." {
		return 0
	}
	return strings.Count(dir, "/") + 1
}

func scheme(address string) bool {
	i := strings.IndexAny(address, ":/")
	return i >= 0 && address[i] == ':'
}
