package serve

import (
	"bytes"
	"html/template"
	"net/http"
	"sync"

	"tandem/generator/explain"
)

// explanations is the page that explains every code of a problem. The dev server
// makes it itself, so that it is there in every base and without a network.
var explanations = sync.OnceValues(func() ([]byte, error) {
	page, err := template.New("").Funcs(template.FuncMap{"anchor": explain.Anchor}).Parse(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Problems</title>
<h1>Problems</h1>
<p><a href="/">To the site</a></p>
{{range .}}<h2>{{.Title}}</h2>
{{range .Codes}}<h3 id="{{anchor .Name}}">{{.Name}}</h3>
<p>{{.Meaning}}</p>
<pre>{{.Example}}</pre>
<p>{{.Fix}}</p>
{{end}}{{end}}</html>
`)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = page.Execute(&b, explain.Groups())
	return b.Bytes(), err
})

func (s *Server) explanations(w http.ResponseWriter) {
	page, err := explanations()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(page) // a browser that has gone away gets no error
}
