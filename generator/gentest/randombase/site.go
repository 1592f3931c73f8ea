package randombase

import (
	"path"
	"strings"

	"tandem/generator/kb"
)

// makeSite makes site.yaml, whose words every edition may show.
func (b *Base) makeSite() {
	shown := new(Tier)
	say := func(key string) *node { return scalar(words(b.phrase(3, "site.yaml "+key, shown), shown)) }
	audiences := func(people string, names ...string) *node {
		list := listOf()
		for _, name := range names {
			list.list = append(list.list, bare(name))
		}
		return new(node).set("audiences", list).set("people", bare(people))
	}
	people := "names"
	if b.Roles {
		people = "roles"
	}
	tags := listOf()
	for _, tag := range b.tags {
		tags.list = append(tags.list, &node{text: plain(tag.id), gone: &tag.tier})
	}
	b.site = new(node).
		set("title", scalar(plain("Fixture"))). // one for all: styles and icons are made once
		set("description", say("description")).
		set("base_url", scalar(plain(b.url))).
		set("default_audience", listOf(bare("internal"))).
		set("editions", new(node).
			set("public", audiences(people, "public")).
			set("partner", audiences("names", "partner", "public")).
			set("internal", audiences("names", "internal", "partner", "public"))).
		set("tags", tags).
		set("breaks", listOf(new(node).set("from", bare("2026-12-20")).set("to", bare("2026-12-27")).set("why", say("breaks")))).
		set("repository", scalar(plain(strings.TrimSuffix(b.source, sourceFolder)))).
		set("types", listOf(declaration()))
}

// sourceFolder is the folder of the pages in the repository.
const sourceFolder = "/blob/main/content/"

// makeAddresses mints where the base is published and where its source is.
func (b *Base) makeAddresses() {
	shown := new(Tier)
	b.url = "https://" + b.mint("site.yaml base_url", shown) + ".example/base/"
	b.source = "https://github.com/example/" + b.mint("site.yaml repository", shown) + sourceFolder
}

// whole returns a whole address of a page: on the site, in one of the ways to write
// it, or in the repository.
func (b *Base) whole(p *page) string {
	id := strings.TrimSuffix(p.path, path.Ext(p.path))
	if path.Base(id) == "index" {
		id = strings.TrimSuffix(strings.TrimSuffix(id, "index"), "/")
	}
	on := b.url + kb.Address(id)
	switch b.draw.IntN(6) {
	case 0:
		return b.source + p.path
	case 1:
		return strings.TrimSuffix(on, "/")
	case 2:
		return strings.ToUpper(b.url[:len("https://x")]) + on[len("https://x"):] + "?q=1#top"
	case 3:
		return on + "index.html"
	}
	return on
}

// declaration is the declared type as site.yaml has it.
func declaration() *node {
	d := declared()
	row := func(f kb.DeclaredField) *node {
		n := new(node).set("key", bare(f.Key)).set("kind", bare(f.Kind))
		if f.Choices != nil {
			n.set("choices", listOf(bare(f.Choices[0]), bare(f.Choices[1])))
		}
		if f.Relation != "" {
			n.set("relation", bare(f.Relation))
		}
		if f.Waiting != "" {
			n.set("waiting", bare(f.Waiting))
		}
		return n
	}
	fields := listOf()
	for _, f := range d.Fields {
		n := row(f)
		if f.Fields != nil {
			cells := listOf()
			for _, cell := range f.Fields {
				cells.list = append(cells.list, row(cell))
			}
			n.set("fields", cells)
		}
		fields.list = append(fields.list, n)
	}
	return new(node).set("name", bare(d.Name)).set("doc", bare(d.Doc)).set("fields", fields).set("sections", listOf(bare(d.Sections[0])))
}
