package kb

import (
	"slices"
	"strings"
)

// Former holds the addresses that the site's own pages had at the root, before they
// moved below OwnFolder, and which of them are free in the base.
type Former struct {
	claims Claims
	taken  map[string]bool // former folders in which the base has something
}

// NewFormer finds what a base has at the former addresses.
func NewFormer(b *Base) *Former {
	f := &Former{taken: map[string]bool{}}
	claim := func(file string) {
		first, _, _ := strings.Cut(file, "/")
		if folder := FoldPath(first); slices.Contains(FormerFolders(), folder) {
			f.taken[folder] = true
			f.claims.Add(file, file)
		}
	}
	for _, p := range b.Pages {
		claim(p.URL + "index.html")
		for _, address := range p.FormerAddresses() {
			claim(FileOf(address))
		}
	}
	for _, t := range b.Types {
		if len(b.PagesOf(t)) > 0 {
			claim(Address(t.Folder) + "index.html")
		}
	}
	for _, file := range b.Files {
		claim(FileAddress(file.Path))
	}
	return f
}

// Of returns the file that an output below OwnFolder used to be; false when there
// was none, or when something of the base is there.
func (f *Former) Of(file string) (string, bool) {
	old, own := strings.CutPrefix(file, OwnFolder)
	first, _, _ := strings.Cut(old, "/")
	if !own || !slices.Contains(FormerFolders(), first) {
		return "", false
	}
	_, free := f.claims.Free(old)
	return old, free
}

// Folders returns the former folders in which the base has nothing.
func (f *Former) Folders() []string {
	return slices.DeleteFunc(FormerFolders(), func(folder string) bool { return f.taken[folder] })
}
