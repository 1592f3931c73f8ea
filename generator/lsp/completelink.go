package lsp

import (
	"path"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// inWiki completes a link in double brackets that begins at a byte.
func inWiki(b *Base, name, text string, from, offset int) (int, int, []choice) {
	closing := ""
	behind := firstLine(text[offset:])
	to := offset + strings.IndexAny(behind+"|", "|]#[ ")
	if !strings.Contains(behind, "]]") {
		closing = "]]"
		to = offset
	}
	if dest, _, ok := strings.Cut(text[from:offset], "#"); ok {
		from += len(dest) + 1
		target := named(b, b.PageAt(name), dest)
		return from, to, headings(b.Read, target, name, text, closing)
	}
	var choices []choice
	for _, p := range b.Pages {
		written := p.ID
		if last := path.Base(p.ID); len(b.PagesNamed(last)) == 1 && b.Page(last) == nil {
			written = last
		}
		c := page(b, p, written)
		c.filter += " " + p.ID
		c.text += closing
		choices = append(choices, c)
	}
	return from, to, choices
}

// inEmbed completes the name of a picture in ![[…]].
func inEmbed(b *Base, name, text string, from, offset int) (int, int, []choice) {
	closing, to := "", offset
	if behind := firstLine(text[offset:]); strings.Contains(behind, "]]") {
		to += strings.IndexAny(behind, "|]#")
	} else {
		closing = "]]"
	}
	names := map[string]int{}
	for _, f := range b.Files {
		names[strings.ToLower(path.Base(f.Path))]++
	}
	var choices []choice
	for _, f := range b.Files {
		if f.Width == 0 && !strings.HasSuffix(f.Path, ".svg") {
			continue
		}
		written := path.Base(f.Path)
		if names[strings.ToLower(written)] > 1 {
			written = relative(path.Dir(name), f.Path)
		}
		choices = append(choices, choice{text: written + closing, detail: diag.Count(int(f.Size), "byte"), filter: f.Path, kind: kindFile})
	}
	return from, to, choices
}

// named returns the page that a name in double brackets stands for.
func named(b *Base, from *kb.Page, dest string) *kb.Page {
	dest = strings.TrimSpace(dest)
	if dest == "" {
		return from
	}
	if p := b.Page(dest); p != nil {
		return p
	}
	if found := b.PagesNamed(dest); len(found) == 1 {
		return found[0]
	}
	return nil
}

// headings returns the headings of a page; of the open one as its text stands.
func headings(read func(string, []byte) *kb.Page, p *kb.Page, name, text, closing string) []choice {
	switch {
	case p == nil:
		return nil
	case p.Path == name:
		p = read(name, []byte(text))
	}
	var choices []choice
	for _, h := range p.Body.Outline {
		choices = append(choices, choice{text: h.ID + closing, detail: h.Text, filter: h.ID + " " + h.Text, kind: kindReference})
	}
	return choices
}

// inLink completes the address of a link or picture that begins at a byte.
func inLink(b *Base, name, text string, from, offset, to int, image bool) (int, int, []choice) {
	written := text[from:offset]
	here := path.Dir(name)
	if dest, _, ok := strings.Cut(written, "#"); ok {
		target := b.PageAt(name)
		if dest != "" {
			if target = b.PageAt(path.Join(here, dest)); strings.HasPrefix(dest, "/") {
				target = b.PageAt(strings.TrimPrefix(dest, "/"))
			}
		}
		return from + len(dest) + 1, to, headings(b.Read, target, name, text, "")
	}
	address := func(file string) string {
		if strings.HasPrefix(written, "/") {
			return "/" + escape(file)
		}
		return escape(relative(here, file))
	}
	var choices []choice
	for _, f := range b.Files {
		if !image || f.Width > 0 || strings.HasSuffix(f.Path, ".svg") {
			choices = append(choices, choice{text: address(f.Path), detail: diag.Count(int(f.Size), "byte"), kind: kindFile})
		}
	}
	if image {
		return from, to, choices
	}
	for _, p := range b.Pages {
		c := page(b, p, address(p.Path))
		choices = append(choices, c)
	}
	return from, to, choices
}

// relative returns the path of a file from a folder.
func relative(folder, file string) string {
	here := strings.Split(folder, "/")
	if folder == "." {
		here = nil
	}
	there := strings.Split(file, "/")
	for len(here) > 0 && len(there) > 1 && here[0] == there[0] {
		here, there = here[1:], there[1:]
	}
	return strings.Repeat("../", len(here)) + strings.Join(there, "/")
}

func escape(file string) string {
	return strings.NewReplacer("%", "%25", " ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "#", "%23").Replace(file)
}
