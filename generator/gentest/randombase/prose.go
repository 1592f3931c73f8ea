package randombase

// prose draws paragraphs of a page's text, with everything that a text may hold.
func (b *Base) prose(p *page, key string, paragraphs int) text {
	where := p.path + " " + key
	var t text
	say := func() { t = append(t, words(b.sentence(where, &p.tier)+" ", &p.tier)...) }
	for range paragraphs {
		say()
		for range b.draw.IntN(3) {
			t = append(append(t, b.link(p, where, false)...), plain(" ")...)
			say()
		}
		if b.chance(25) {
			t = append(t, words(pick(b, common), &p.tier)...)
		}
		t = append(t, plain("\n\n")...)
		var more text
		switch b.draw.IntN(13) {
		case 0:
			more = append(append(plain("### "), words(b.phrase(3, where+" heading", &p.tier), &p.tier)...), plain("\n\nBelow a heading.\n\n")...)
		case 1:
			more = append(append(plain("> [!NOTE]\n> "), words(b.sentence(where+" note", &p.tier), &p.tier)...), plain("\n\n")...)
		case 2:
			more = append(append(plain("```yaml\nkey: "), words(b.mint(where+" code", &p.tier), &p.tier)...), plain("\n```\n\n")...)
		case 3:
			more = append(append(plain("| A | B |\n|---|---|\n| 1 | "), words(b.phrase(4, where+" table", &p.tier), &p.tier)...), plain(" |\n\n")...)
		case 4:
			more = append(append(plain("A note.[^1]\n\n[^1]: "), words(b.sentence(where+" footnote", &p.tier), &p.tier)...), plain("\n\n")...)
			if key != "text" || paragraphs > 1 {
				more = nil // a label names one note of a page
			}
		case 5:
			never := Nobody
			more = plain("<!-- " + b.mint(where+" comment", &never) + " -->\n\n")
		case 6:
			more = append(append(plain("- [ ] "), words(b.sentence(where+" task", &p.tier), &p.tier)...), plain("\n\n")...)
		case 7:
			more = append(plain("- "), append(b.item(p, key, true), plain("\n\n")...)...)
		case 8:
			more = append(append(plain("!!! tip \""), words(b.phrase(3, where+" title", &p.tier), &p.tier)...), plain("\"\n    ")...)
			more = append(append(more, words(b.sentence(where+" callout", &p.tier), &p.tier)...), plain("\n\n")...)
		case 9:
			more = append(append(plain(":::info "), words(b.phrase(3, where+" title", &p.tier), &p.tier)...), plain("\n")...)
			more = append(append(more, words(b.sentence(where+" fence", &p.tier), &p.tier)...), plain("\n:::\n\n")...)
		case 10:
			more = append(words(b.phrase(2, where+" term", &p.tier), &p.tier), plain("\n: ")...)
			more = append(append(more, words(b.sentence(where+" meaning", &p.tier), &p.tier)...), plain("\n\n")...)
		case 11:
			more = append(append(plain("Text^["), words(b.phrase(4, where+" inline note", &p.tier), &p.tier)...), plain("].\n\n")...)
		}
		t = append(t, more...)
	}
	return t
}

// block is a part of a page for a narrower audience than the page.
func (b *Base) block(p *page) text {
	tier := b.narrower(p.tier)
	inside := &page{path: p.path, kind: p.kind, tier: tier, id: p.id}
	t := b.prose(inside, "block", 1)
	if b.chance(50) {
		t = append(append(plain(":::audience "+tier.audience()+"\n\n"), t...), plain(":::\n\n")...)
	} else {
		heading := append(append(plain("## "), words(b.phrase(2, p.path+" section", &inside.tier), &inside.tier)...), plain(" {audience="+tier.audience()+"}\n\n")...)
		t = append(heading, t...)
	}
	return text{{block: t, tier: &inside.tier}}
}

// link draws a link to a page or a file. A link to a page that readers of the linking
// page do not see has a label, unless the base is awkward.
func (b *Base) link(p *page, where string, item bool) text {
	if !item && b.chance(25) {
		return b.assetLink(p, where)
	}
	return b.pageLink(p, where)
}

// pageLink is a link to a page.
func (b *Base) pageLink(p *page, where string) text {
	to := pick(b, b.targets("", Nobody))
	l := &link{tier: &to.tier, text: words(b.phrase(2, where+" link", &p.tier), &p.tier), open: "[[" + to.id + "|", close: "]]"}
	switch {
	case to.tier > p.tier && b.Awkward && b.chance(50):
		l.text, l.open, l.close = nil, "[]("+relative(p.path, to.path), ")"
	case to.tier <= p.tier && b.chance(30):
		l.text, l.open, l.close = plain(to.id), "[[", "]]"
	case b.chance(40):
		l.open, l.close = "[", "]("+relative(p.path, to.path)+")"
	case b.chance(30):
		l.open, l.close = "[", "]("+b.whole(to)+")"
	case to.tier <= p.tier && b.chance(30):
		l.text, l.open = nil, b.whole(to)
		l.close = ""
	}
	return text{{link: l}}
}

// item is a line of typed data, in the text of a page or in its header.
func (b *Base) item(p *page, key string, inBody bool) text {
	where := p.path + " " + key
	t := words(b.phrase(6, where+" item", &p.tier), &p.tier)
	if b.chance(60) {
		t = append(append(t, plain(" ")...), b.link(p, where, true)...)
	}
	if b.chance(70) {
		t = append(t, plain(" @"+b.owner(p.tier).id)...)
	}
	if b.chance(50) {
		t = append(t, plain(" "+b.day())...)
	}
	if b.chance(15) {
		t = append(append(t, plain(" declined: ")...), words(b.phrase(3, where+" declined", &p.tier), &p.tier)...)
	}
	return t
}
