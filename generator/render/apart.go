package render

import (
	"html/template"
	"regexp"
	"strings"

	"tandem/generator/kb"
)

var (
	specimenScript = regexp.MustCompile(`(?s)<script\b.*?</script>\n?`)
	specimenRef    = regexp.MustCompile(` (id|for|aria-labelledby|aria-describedby|aria-controls|popovertarget|data-word|href|data-due|data-overdue|data-soon|data-branch|data-home-path|data-text)="([^"]*)"`)
)

// apart makes a specimen one that can stand beside others: its ids are its own,
// its links lead to nothing that does not exist, scripts of its page are left
// out, and its states stay as they are whatever day it is.
func apart(html, prefix, root string) template.HTML {
	html = specimenScript.ReplaceAllString(html, "")
	return template.HTML(specimenRef.ReplaceAllStringFunc(html, func(attribute string) string {
		m := specimenRef.FindStringSubmatch(attribute)
		name, value := m[1], m[2]
		switch name {
		case "data-due", "data-overdue", "data-soon", "data-text":
			return ""
		case "href":
			switch {
			case strings.HasPrefix(value, "#"):
				value = "#" + prefix + value[1:]
			case !strings.Contains(value, ":") && !strings.HasPrefix(value, "//"):
				value = root + kb.GalleryURL
			}
		default:
			var ids []string
			for _, id := range strings.Fields(value) {
				ids = append(ids, prefix+id)
			}
			value = strings.Join(ids, " ")
		}
		return " " + name + `="` + value + `"`
	}))
}
