package link

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// heading checks that the page that a link leads to has its heading, and says which
// is nearest if not.
func (l *linker) heading(from, to *kb.Page, link kb.Link) *fault {
	id := link.Heading
	if id == "" || slices.ContainsFunc(to.Body.Outline, func(h kb.Heading) bool { return h.ID == id }) {
		return nil
	}
	message := diag.Quote(to.Path) + " has no heading \"#" + id + "\""
	var ids []string
	for _, h := range to.Body.Outline {
		if same(h.Text, id) || same(h.ID, id) {
			return &fault{"link/no-such-heading", message, "did you mean \"#" + h.ID + "\"?"}
		}
		ids = append(ids, h.ID)
	}
	hint := ""
	if found, ok := diag.Nearest(id, ids); ok {
		hint = "did you mean \"#" + found + "\"?"
	} else if same(to.Title, id) {
		hint = "it is the title of the page: write " + diag.Quote(link.Dest) + " without #"
		if from == to {
			hint = "it is the title of this page: link to one of its headings, or write the words without a link"
		}
	} else if len(ids) > 0 && len(ids) <= 12 {
		hint = "use one of #" + strings.Join(ids, ", #")
	} else if len(ids) == 0 && from != to {
		hint = "it has no headings: write " + diag.Quote(link.Dest) + " without #"
	}
	return &fault{"link/no-such-heading", message, hint}
}

// same reports whether two texts make one heading id.
func same(a, b string) bool { return kb.Slug(a) == kb.Slug(b) && kb.Slug(a) != "" }

// host matches the beginning of an address of another site that has no scheme.
var host = regexp.MustCompile(`(?i)^(www\.[^/\s]+\.|([a-z0-9-]+\.)+(com|org|net|edu|gov|int|info|io|dev|app|eu|de|at|ch|fr|uk|nl|es|it|pl|se|no|dk|fi|be|ca|us|au)(/|$))`)

// brokenScheme matches the beginning of an address of another site whose colon is missing.
var brokenScheme = regexp.MustCompile(`^(https?)/+`)

// mail matches a mail address, or what git writes before a host.
var mail = regexp.MustCompile(`^[^@\s/]+@[^@\s/:]+\.[^@\s/:]+(:.*)?$`)

// nowhere says why an ordinary link leads nowhere, and what to write instead.
func (l *linker) nowhere(from *kb.Page, dest, target string) *fault {
	noPage := func(hint string) *fault {
		return &fault{"link/no-such-page", "link to " + diag.Quote(dest) + " leads to no page", hint}
	}
	noFile := func(hint string) *fault {
		return &fault{"link/no-such-file", "link to " + diag.Quote(dest) + " leads to no file", hint}
	}
	if p := l.meant(from, dest, target); p != nil {
		return noPage("write " + diag.Quote(relative(from, p.Path)))
	}
	if right, ok := l.lower()[strings.ToLower(kb.Composed(target))]; ok {
		return &fault{"link/wrong-case", "link to " + diag.Quote(dest) + " differs from " + diag.Quote(right) + " in upper and lower case", "write " + diag.Quote(relative(from, right))}
	}
	if reason, ok := l.base.Unpublished[target]; ok {
		return &fault{"link/not-published", "link to " + diag.Quote(dest) + " leads to a file that is not published: " + reason, "take the link out, link to another file, or settle what is wrong with " + diag.Quote(target)}
	}
	if at := strings.IndexByte(dest, '?'); at > 0 {
		if without, broken := l.file(from, dest[:at]); broken == nil && without != (kb.Target{}) {
			return &fault{"link/no-such-file", "link to " + diag.Quote(dest) + " has a query, which a page or file of the base does not take", "write " + diag.Quote(dest[:at])}
		}
	}
	if hint := l.ownHint(target); hint != "" && len(path.Ext(target)) < 2 {
		return noPage(hint)
	}
	if path.Ext(target) == "" && !brokenScheme.MatchString(dest) { // the name of a page, as for a wiki link
		if p, broken := l.page(from, path.Base(target)); broken == nil && p != nil {
			return noPage("write " + diag.Quote(relative(from, p.Path)))
		}
	}
	switch m := mail.FindStringSubmatch(dest); {
	case m != nil && m[1] != "":
		site, path, _ := strings.Cut(strings.SplitN(dest, "@", 2)[1], ":")
		return noFile("write the address that a browser opens: " + diag.Quote("https://"+site+"/"+strings.TrimSuffix(strings.TrimPrefix(path, "/"), ".git")))
	case m != nil:
		return noFile("write " + diag.Quote("mailto:"+dest))
	case brokenScheme.MatchString(dest):
		return noFile("write " + diag.Quote(brokenScheme.ReplaceAllString(dest, "${1}://")))
	case host.MatchString(dest):
		return noFile("write " + diag.Quote("https://"+dest) + " if it is another site")
	}
	if address, ok := l.generated(target); ok {
		hint := "set base_url in site.yaml, then write the whole address of the page or file"
		if l.base.Site.Absolute() {
			hint = "write " + diag.Quote(l.base.Site.Link(address)) + " if the site has it"
		}
		return &fault{"link/no-such-file", "link to " + diag.Quote(dest) + " leads to no file of the content folder: the site makes that page or file itself", hint}
	}
	if strings.HasSuffix(strings.ToLower(target), ".md") {
		return noPage(l.near.file(from, target, true))
	}
	return noFile(l.near.file(from, target, false))
}

// generated returns the address of a page or file that the site makes itself, such
// as its feed; false when the path belongs to the content folder.
func (l *linker) generated(target string) (string, bool) {
	if slices.ContainsFunc(kb.RootFiles(), func(f kb.RootFile) bool { return f.Name == target }) {
		return target, true
	}
	folder, name, _ := strings.Cut(strings.TrimPrefix(target, kb.OwnFolder), "/")
	if name == "" || !slices.Contains(kb.FormerFolders(), folder) || l.folders()[folder] {
		return "", false
	}
	if path.Ext(name) == "" {
		name += "/"
	}
	return kb.OwnFolder + folder + "/" + name, true
}

// meant returns the page that a path without .md, or an address as the published
// site has it, is meant to lead to.
func (l *linker) meant(from *kb.Page, dest, target string) *kb.Page {
	target = strings.TrimSuffix(target, ".html")
	if p := l.base.PageAt(target + ".md"); p != nil {
		return p
	}
	if p := l.published()[target]; p != nil {
		return p
	}
	if !strings.HasPrefix(dest, "/") {
		return l.published()[path.Join(from.URL, strings.TrimSuffix(dest, ".html"))]
	}
	return nil
}
