package render

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// TemplateError is the error of a template: it cannot be read, or drawing a page
// with it fails or does not end.
type TemplateError struct {
	File    string // name of the template's file without its folder; empty when it is not known
	Line    int    // 1-based; 0 when it is not known
	Page    string // path of the content file or output that is drawn; empty when the template cannot be read
	Message string
	Endless bool // it uses more than the budget of a page
}

func (e *TemplateError) Error() string {
	text := e.Message
	if e.File != "" {
		text = fmt.Sprintf("%s:%d: %s", e.File, e.Line, text)
	}
	if e.Page != "" {
		text = fmt.Sprintf("render %q: %s", e.Page, text)
	}
	return text
}

// ofTemplate is the place with which errors of the template packages begin.
var ofTemplate = regexp.MustCompile(`(?:html/)?template: ?([^:\s]+):(\d+)(?::\d+)?:\s*(?s:(.*))`)

// templateError makes a TemplateError of an error of the template packages.
func templateError(err error, page string) error {
	if known, ok := errors.AsType[*TemplateError](err); ok {
		return known
	}
	made := &TemplateError{Page: page, Message: err.Error()}
	if found := ofTemplate.FindStringSubmatch(err.Error()); found != nil {
		made.File, made.Message = found[1], found[3]
		made.Line, _ = strconv.Atoi(found[2])
	}
	return made
}

// drawError makes a TemplateError of an error in drawing a page.
func (m marks) drawError(err error, page string) error {
	var over *overBudget
	if !errors.As(err, &over) {
		return templateError(err, page)
	}
	made := &TemplateError{Page: page, Message: over.what, Endless: true}
	if file, rest, ok := strings.Cut(m[over.at], ":"); ok {
		line, _, _ := strings.Cut(rest, ":")
		made.File = file
		made.Line, _ = strconv.Atoi(line)
	}
	return made
}
