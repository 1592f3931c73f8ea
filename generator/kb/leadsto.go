package kb

import (
	"cmp"
	"path"
	"strings"
)

// LeadsTo returns the target in the base of a whole address: a page, file or register
// below base_url, or its source below the repository. An address without a target in
// the base returns false and is not a problem: below base_url a host may serve much
// else, such as another edition.
func (b *Base) LeadsTo(address string) (Target, bool) {
	u, ok := parseWhole(address)
	if !ok {
		return Target{}, false
	}
	for _, root := range b.Site.roots() {
		rest, ok := root.holds(u)
		switch {
		case !ok:
		case root.content:
			if t, ok := b.sourceOf(rest); ok {
				return t, true
			}
		case root.source:
			if t, ok := b.sourceAt(rest); ok {
				return t, true
			}
		default:
			if t, ok := b.placeAt(rest); ok {
				return t, true
			}
		}
	}
	return Target{}, false
}

// placeAt returns what is at a path of the site, or at the beginning of the path.
func (b *Base) placeAt(rest string) (Target, bool) {
	places := b.places()
	if path.Base(rest) == "index.html" {
		rest = parentOf(rest)
	}
	if t, ok := places[rest]; ok {
		return t, true
	}
	// Editions are built into folders that have their names.
	if first, below, ok := strings.Cut(rest, "/"); ok {
		for _, e := range b.Site.Editions {
			if t, ok := places[below]; ok && FoldPath(e.Name) == first {
				t.Outside = true
				return t, true
			}
		}
	}
	for _, name := range []string{strings.TrimSuffix(rest, ".html"), strings.TrimSuffix(rest, ".md")} {
		if t, ok := places[name]; ok && name != rest {
			t.Outside = true
			return t, true
		}
	}
	for rest = parentOf(rest); rest != ""; rest = parentOf(rest) {
		if t, ok := places[rest]; ok {
			t.Outside = true
			return t, true
		}
	}
	return Target{}, false
}

// sourceAt returns the page, file or folder whose source is at a path of the
// repository: after the content folder, or if that is all of the repository, after the
// name of a branch.
func (b *Base) sourceAt(rest string) (Target, bool) {
	folder := cmp.Or(FoldPath(strings.Trim(b.Site.ContentFolder, "/")), "content")
	if folder != "." {
		_, below, ok := strings.Cut("/"+rest, "/"+folder+"/")
		if !ok {
			return Target{}, false
		}
		return b.sourceOf(below)
	}
	for _, below, more := strings.Cut(rest, "/"); more; _, below, more = strings.Cut(below, "/") {
		if t, ok := b.sourceOf(below); ok && strings.Contains(below, "/") {
			return t, true
		}
	}
	return Target{}, false
}

func (b *Base) sourceOf(file string) (Target, bool) {
	places := b.places()
	t, ok := places["source "+strings.TrimSuffix(file, "/")]
	t.Outside = true
	return t, ok
}

func parentOf(name string) string {
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		return name[:i]
	}
	return ""
}

// placesOf returns the targets below base_url by path, folded and without a slash at
// its end; and the targets by their path in the content folder after "source ".
func placesOf(b *Base) map[string]Target {
	places := map[string]Target{}
	add := func(at string, t Target) {
		at = strings.TrimSuffix(FoldPath(strings.TrimPrefix(at, "/")), "/")
		if _, taken := places[at]; !taken {
			places[at] = t
		}
	}
	for _, p := range b.Pages {
		add(p.URL, Target{Page: p.ID})
		add("source "+p.Path, Target{Page: p.ID})
	}
	for _, f := range b.Files {
		add(FileAddress(f.Path), Target{File: f.Path})
		add("source "+f.Path, Target{File: f.Path})
	}
	for _, t := range b.Types {
		if t.Folder != "" {
			add(Address(t.Folder), Target{Folder: t.Folder})
		}
	}
	own := b.OwnPages()
	former := NewFormer(b)
	for at, t := range own {
		add(OwnFolder+at, t)
		if _, free := former.Of(OwnFolder + at + "index.html"); free {
			add(at, t)
		}
	}
	for _, p := range b.Pages {
		for _, at := range p.FormerAddresses() {
			add(at, Target{Page: p.ID})
		}
		add(p.ID, Target{Page: p.ID, Outside: true})
		add(strings.TrimSuffix(p.Path, path.Ext(p.Path)), Target{Page: p.ID, Outside: true})
	}
	folder := func(file string) {
		for dir := parentOf(file); dir != ""; dir = parentOf(dir) {
			add(Address(dir), Target{Folder: dir, Outside: true})
			add("source "+dir, Target{Folder: dir, Outside: true})
		}
	}
	for _, p := range b.Pages {
		folder(p.Path)
	}
	for _, f := range b.Files {
		folder(f.Path)
	}
	delete(places, "")
	if home := b.Page("index"); home != nil {
		places[""] = Target{Page: home.ID}
	}
	return places
}
