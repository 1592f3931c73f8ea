package randombase

import (
	"fmt"
	"path"
	"strings"

	"tandem/generator/declare"
	"tandem/generator/kb"
	"tandem/generator/practice"
)

// page is a page in the making.
type page struct {
	id    string // what others call it by
	path  string
	kind  *kb.Type
	index bool
	draft bool
	two   bool // it names two partners
	tier  Tier
	title text
	head  *node
	body  text
	note  string // a comment of the header
}

// kinds are the kinds of field that a type of site.yaml may declare.
var kinds = []kb.Kind{
	kb.KindText, kb.KindTexts, kb.KindDay, kb.KindNumber, kb.KindPercent, kb.KindInterval, kb.KindChoice, kb.KindYesNo, kb.KindOwner,
	kb.KindOwners, kb.KindPage, kb.KindPages, kb.KindItems, kb.KindProse,
}

// declared is a type of a base's own that has a field of every kind.
func declared() kb.Declared {
	d := kb.Declared{Name: "site-visit", Doc: "what was seen elsewhere", Sections: []string{"What we saw"}}
	for _, kind := range kinds {
		key := strings.ReplaceAll(string(kind), "-", "_") + "_value"
		f := kb.DeclaredField{Key: key, Kind: string(kind)}
		switch kind {
		case kb.KindChoice:
			f.Choices = []string{"poor", "fair"}
		case kb.KindPages:
			f.Relation = "Site visits"
		case kb.KindItems:
			f.Waiting = "action"
		}
		d.Fields = append(d.Fields, f)
	}
	rows := kb.DeclaredField{Key: "findings", Kind: string(kb.KindRows)}
	for _, kind := range []kb.Kind{kb.KindText, kb.KindOwner, kb.KindPage, kb.KindDay} {
		rows.Fields = append(rows.Fields, kb.DeclaredField{Key: "in_" + string(kind), Kind: string(kind)})
	}
	d.Fields = append(d.Fields, rows)
	return d
}

// allTypes returns the built-in types and the declared one.
func (b *Base) allTypes() kb.Types {
	types, _ := declare.Types(&kb.Site{Types: []kb.Declared{declared()}}, practice.All())
	return types
}

// planPages decides which pages there are and whom they are for. The first of a
// type is public, so that any reference finds a page.
func (b *Base) planPages() {
	add := func(kind *kb.Type, folder string, tier Tier) *page {
		p := &page{kind: kind, tier: tier}
		if tier == Nobody {
			p.draft = b.chance(50) || !kind.Private
		}
		name := b.mint("file name of a page", &p.tier)
		switch {
		case b.chance(20):
			name = b.day() + "-" + name
		case b.chance(15):
			name = "notes-" + name
		}
		p.path = path.Join(folder, name+".md")
		p.id = strings.TrimSuffix(p.path, ".md")
		if b.chance(15) {
			p.id = path.Join(folder, b.mint(p.path+" id", &p.tier))
		}
		b.pages = append(b.pages, p)
		return p
	}
	for _, kind := range b.types {
		add(kind, kind.Folder, Public)
		for range 1 + b.draw.IntN(b.PerType-1) {
			add(kind, kind.Folder, pick(b, []Tier{Public, Partner, Internal, Internal, Nobody}))
		}
		if b.chance(40) {
			p := add(kind, kind.Folder, pick(b, []Tier{Public, Internal}))
			p.path, p.id, p.index = kind.Folder+"/index.md", kind.Folder, true
		}
	}
	guide, _ := b.types.Named("guide")
	hidden := Internal
	folder := b.mint("folder of hidden pages", &hidden)
	add(guide, folder+"/deep", Internal)
	add(guide, folder, Internal)
	home := add(guide, "", Public)
	home.path, home.id, home.index = "index.md", "", true
}

// targets returns the pages that a reference may lead to.
func (b *Base) targets(kind string, widest Tier) []*page {
	var fit []*page
	for _, p := range b.pages {
		if !p.index && p.tier <= widest && (kind == "" || p.kind.Name == kind) {
			fit = append(fit, p)
		}
	}
	return fit
}

// fill gives a page its title, header and text.
func (b *Base) fill(p *page) {
	p.title = words(b.phrase(2+b.draw.IntN(3), p.path+" title", &p.tier), &p.tier)
	if p.tier != Public && b.chance(20) {
		p.title = words(pick(b, ordinary), &p.tier)
	}
	p.note = b.comment()
	p.head = new(node)
	var common kb.Common
	for _, f := range common.Fields() {
		b.common(p, f)
	}
	p.body = b.prose(p, "text", 1+b.draw.IntN(3))
	if p.index {
		return
	}
	for _, f := range p.kind.New().Fields() {
		inBody := f.Section != "" && b.chance(60)
		switch {
		case f.Need == kb.Optional && b.chance(25):
		case inBody && f.Kind == kb.KindProse:
			p.body = append(append(p.body, plain("## "+f.Section+"\n\n")...), b.prose(p, f.Key, 1)...)
		case inBody:
			p.body = append(p.body, plain("## "+f.Section+"\n\n")...)
			for range 1 + b.draw.IntN(2) {
				p.body = append(append(append(p.body, plain(pick(b, []string{"- ", "- [ ] ", "- [x] "}))...), b.item(p, f.Key, true)...), plain("\n")...)
			}
			p.body = append(p.body, plain("\n")...)
		default:
			if value := b.value(p, f, f.Key); value != nil {
				p.head.set(f.Key, value)
			}
		}
	}
	if b.Blocks && b.chance(40) && p.tier < Internal {
		p.body = append(p.body, b.block(p)...)
	}
}

// common writes a key that every header may have.
func (b *Base) common(p *page, f kb.Field) {
	set := func(value *node) { p.head.set(f.Key, value) }
	switch f.Key {
	case "title":
		if b.chance(50) {
			set(scalar(p.title))
			p.title = nil
		}
	case "type":
		if b.chance(10) {
			set(scalar(plain(p.kind.Name)))
		}
	case "audience":
		if p.tier != Nobody || p.draft {
			set(listOf(scalar(plain(min(p.tier, Internal).audience()))))
		}
	case "status":
		switch {
		case p.draft:
			set(bare("draft"))
		case b.chance(15):
			set(bare(pick(b, []string{"active", "superseded", "archived"})))
		}
	case "owners":
		set(listOf(scalar(plain(b.owner(p.tier).id)), scalar(plain(b.owner(p.tier).id))))
	case "id":
		if !p.index && p.id != strings.TrimSuffix(p.path, ".md") {
			set(scalar(plain(p.id)))
		}
	case "aliases":
		if b.chance(40) {
			set(listOf(scalar(plain("/former/" + b.mint(p.path+" aliases", &p.tier) + "/"))))
		}
	case "tags":
		if b.chance(60) {
			set(listOf(scalar(plain(b.name(b.tags, p.tier).id))))
		}
	case "lang":
	case "canary":
		if b.chance(30) {
			set(listOf(scalar(plain(b.mint(p.path+" canary", &p.tier)))))
		}
	case "search":
		if b.chance(10) {
			set(bare("low"))
		}
	case "partners":
		// A page that all partners sign and that names fewer than two names all.
		if p.two = p.kind.BothSign || b.chance(30); p.two {
			set(listOf(scalar(plain(b.named(b.partners[0], p.tier))), scalar(plain(b.named(b.partners[1], p.tier)))))
		} else if b.chance(50) {
			set(b.value(p, f, f.Key))
		}
	case "sign_off", "order", "review_every":
		if b.chance(30) && (f.Key != "sign_off" || p.two) {
			set(b.value(p, f, f.Key))
		}
	case "generated", "stale_after", "x":
		never := Nobody
		set(new(node).set("note", scalar(plain(b.mint(p.path+" "+f.Key, &never)))))
	case "verified":
		set(b.verified(p, f))
	default:
		if b.chance(60) {
			if value := b.value(p, f, f.Key); value != nil {
				set(value)
			}
		}
	}
}

func (b *Base) verified(p *page, f kb.Field) *node {
	rows := listOf()
	for range b.draw.IntN(3) {
		row := new(node)
		for _, cell := range f.Of {
			switch cell.Key {
			case "by":
				row.set("by", scalar(plain("human:"+b.name(b.people, p.tier).id)))
			case "at":
				row.set("at", scalar(plain(b.day())))
			case "text":
				row.set("text", scalar(plain(fmt.Sprintf("%08x", b.draw.Uint32()))))
			default:
				row.set(cell.Key, b.value(p, cell, "verified."+cell.Key))
			}
		}
		rows.list = append(rows.list, row)
	}
	return rows
}

// comment draws a comment, which no edition contains.
func (b *Base) comment() string {
	never := Nobody
	return "a comment " + b.mint("a comment", &never)
}

func (p *page) print(v view) string {
	var out strings.Builder
	out.WriteString("---\n" + p.head.file(v, p.note) + "---\n")
	if p.title != nil {
		out.WriteString("# " + p.title.print(v) + "\n\n")
	}
	out.WriteString(p.body.print(v))
	return out.String()
}

// relative returns the way from one file to another.
func relative(from, to string) string {
	up := strings.Count(from, "/")
	return strings.Repeat("../", up) + to
}
