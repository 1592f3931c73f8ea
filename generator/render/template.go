package render

import (
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"
)

// views names every template with the view it is executed with. A redirect
// stands alone; every other one fills the layout.
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
	"search":   searchView{},
	"404":      notFoundView{},
	"redirect": redirectView{},
}

var functions = template.FuncMap{
	"lower": strings.ToLower,
	"add":   func(a, b int) int { return a + b },
}

// parse reads the templates: each NAME.html together with layout.html and the
// partials.
func parse(fsys fs.FS) (map[string]*template.Template, error) {
	shared := template.New("").Funcs(functions)
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

// up returns the way from a page's address to the site's root: "../../", or
// "./" for the home page.
func up(url string) string {
	if n := strings.Count(url, "/"); n > 0 {
		return strings.Repeat("../", n)
	}
	return "./"
}

// file returns the output path of an address.
func file(url string) string { return path.Join(url, "index.html") }
