package render

import (
	"fmt"
	"html/template"
	"io/fs"
	"strings"

	"tandem/generator/kb"
	"tandem/generator/wording"
)

// views names every template with its view. A redirect is a complete page; every other
// one fills the layout.
var views = map[string]any{
	"home":     homeView{},
	"page":     pageView{},
	"register": registerView{},
	"people":   peopleView{},
	"person":   personView{},
	"partner":  partnerView{},
	"tags":     tagsView{},
	"tag":      tagView{},
	"state":    stateView{},
	"sheet":    sheetView{},
	"print":    printView{},
	"search":   searchView{},
	"404":      notFoundView{},
	"offline":  offlineView{},
	"gallery":  galleryView{},
	"redirect": redirectView{},
}

// Templates are the templates of a site, read and ready to use: for as long as
// their files do not change they serve any number of builds.
type Templates struct {
	named map[string]*template.Template
	marks map[string]marks // by the same name
}

// Parse reads the templates of a folder: *.html and partials/*.html. Words are the
// texts of the interface.
func Parse(fsys fs.FS, w *wording.Words) (*Templates, error) {
	named, err := parse(fsys, w)
	if err != nil {
		return nil, templateError(err, "")
	}
	t := &Templates{named, map[string]marks{}}
	for name, set := range named {
		t.marks[name] = mark(set)
	}
	return t, nil
}

// parse reads the templates: each NAME.html together with layout.html and the
// partials. Words are the texts of the interface.
func parse(fsys fs.FS, w *wording.Words) (map[string]*template.Template, error) {
	icons, err := drawings(fsys)
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	shared := template.New("").Funcs(bounded()).Funcs(template.FuncMap{
		"t": func(english string, args ...any) (template.HTML, error) {
			return short(template.HTML(w.Say(english, escaped(args)...)))
		},
		"n": func(n int, one, many string, args ...any) (template.HTML, error) {
			return short(template.HTML(w.Count(n, one, many, escaped(args)...)))
		},
		"time":    timeElement,
		"a":       anchor,
		"rooted":  rooted,
		"outside": outside,
		"role":    w.Role,
		"copy":    func(text string, label template.HTML) copyView { return copyView{text, label} },
		"link":    func(root string, l linkView) rootedLink { return rootedLink{l, root} },
		"icon":    func(name string) template.HTML { return icons.named("icon-"+name, "icon-page") },
		"shape":   func(tone string) template.HTML { return icons.named("shape-"+tone, "shape-quiet") },
	})
	if _, err := shared.ParseFS(fsys, "layout.html", "partials/*.html"); err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	parsed := map[string]*template.Template{}
	for name := range views {
		t, err := shared.Clone()
		if err != nil {
			return nil, err
		}
		if t, err = t.ParseFS(fsys, name+".html"); err != nil {
			return nil, fmt.Errorf("templates: %w", err)
		}
		parsed[name] = t
	}
	return parsed, nil
}

// escaped returns arguments escaped for HTML. The words themselves come from a file
// and from templates; arguments are text.
func escaped(args []any) []any {
	safe := make([]any, len(args))
	for i, arg := range args {
		if html, ok := arg.(template.HTML); ok {
			safe[i] = string(html)
		} else {
			safe[i] = escapeText(fmt.Sprint(arg))
		}
	}
	return safe
}

// escapeText escapes as html/template does.
func escapeText(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;", "+", "&#43;", "\x00", "\uFFFD").Replace(s)
}

// timeElement is a day inside a sentence.
func timeElement(d dayView) template.HTML {
	return template.HTML(`<time datetime="` + escapeText(d.ISO) + `">` + escapeText(d.Words) + `</time>`)
}

// anchor is a link inside a sentence.
func anchor(root, url string, text any) template.HTML {
	return template.HTML(`<a href="` + escapeText(root+url) + `">` + escaped([]any{text})[0].(string) + `</a>`)
}

// rooted is a link inside a sentence, or its text where it leads nowhere.
func rooted(root string, l linkView) template.HTML {
	if l.URL == "" {
		return template.HTML(escapeText(l.Title))
	}
	return anchor(root, l.URL, l.Title)
}

// outside is a link to an address whose scheme is checked: a contact.
func outside(address template.URL, text any) template.HTML {
	return template.HTML(`<a href="` + escapeText(string(address)) + `">` + escaped([]any{text})[0].(string) + `</a>`)
}

// drawn is the text of the icons and shapes by the name of their template.
// They are the same on every page and there are many, so they are executed
// once.
type drawn map[string]template.HTML

func drawings(fsys fs.FS) (drawn, error) {
	t, err := template.New("").Funcs(bounded()).ParseFS(fsys, "partials/icons.html")
	if err != nil {
		return nil, err
	}
	icons, where := drawn{}, mark(t)
	for _, one := range t.Templates() {
		name := one.Name()
		if !strings.HasPrefix(name, "icon-") && !strings.HasPrefix(name, "shape-") {
			continue
		}
		b := meter{left: budgetFor(0)}
		if err := t.ExecuteTemplate(&b, name, nil); err != nil {
			return nil, where.drawError(err, "")
		}
		icons[name] = template.HTML(strings.TrimSpace(b.String()))
	}
	return icons, nil
}

func (d drawn) named(name, otherwise string) template.HTML {
	if icon, ok := d[name]; ok {
		return icon
	}
	return d[otherwise]
}

// rootedLink is the view of the partial "link".
type rootedLink struct {
	linkView
	Root string
}

// copyView is a button that copies a text; the partial "copy" draws it.
type copyView struct {
	Text  string
	Label template.HTML // label of the button
}

// up returns the way from a page's address to the site's root: "../../", or
// "./" for the home page.
func up(url string) string {
	if n := strings.Count(url, "/"); n > 0 {
		return strings.Repeat("../", n)
	}
	return "./"
}

// file returns the output path of an address.
func file(url string) string {
	return kb.FileOf(url)
}
