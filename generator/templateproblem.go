package generator

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/render"
	"tandem/templates"
)

// templateProblem returns the problem of an error that a template of the base's
// own is the cause of, or a page that is too large for any template; false for
// every other error, which is not the author's to correct.
func templateProblem(err error, o Options) (diag.Problem, bool) {
	var e *render.TemplateError
	if !errors.As(err, &e) {
		return diag.Problem{}, false
	}
	p := diag.Problem{Severity: diag.Error, Code: "template/cannot-be-used", Line: e.Line, Message: e.Message, Hint: "correct the template, or remove it: then the one that tandem brings is used"}
	if e.Endless {
		p.Code = "template/never-ends"
	}
	file, own := ownTemplate(o.Templates, e.File)
	switch {
	case own:
		p.Path = "../templates/" + file
		if e.Page != "" {
			p.Message += ", in the page \"" + e.Page + "\""
		}
	case !e.Endless:
		return diag.Problem{}, false
	case strings.HasSuffix(e.Page, ".md"):
		p.Path, p.Line, p.Column, p.Hint = e.Page, 1, 1, "split the page"
	default: // the place is in a template of tandem, which draws too many things
		p.Path, p.Line, p.Hint = "site.yaml", 0, "split the base, or look for a page or template of yours that makes so much of it"
		if e.Page != "" {
			p.Message += ", in the page \"" + e.Page + "\""
		}
	}
	return p, true
}

// ownTemplate returns the path of a template in the folder of templates, and whether
// it is the base's own version.
func ownTemplate(fsys fs.FS, name string) (file string, own bool) {
	if name == "" || fsys == nil {
		return "", false
	}
	for _, file := range []string{name, path.Join("partials", name)} {
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			continue
		}
		shipped, err := fs.ReadFile(templates.FS, file)
		return file, err != nil || !bytes.Equal(data, shipped)
	}
	return "", false
}

// withTemplates returns a check with the problem of the base's own templates, if
// they have one: a build would end with it.
func (b *Builder) withTemplates(checked *Checked, o Options) (*Checked, error) {
	if o.Templates == nil || b.theme.unchanged {
		return checked, nil
	}
	now, err := sumOf(o.Templates)
	if err != nil {
		return nil, err
	}
	if shipped, err := sumOf(templates.FS); err != nil || now == shipped {
		return checked, err
	}
	err = b.theme.parse(o, b.words, now)
	problem, ok := templateProblem(err, o)
	if !ok {
		return checked, err
	}
	return checked.With(diag.List{problem}), nil
}
