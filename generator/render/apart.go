package render

import (
	"html/template"
	"regexp"
	"strings"

	"tandem/generator/kb"
)

var (
	specimenScript = regexp.MustCompile(`(?s)<script\b.*?</script>\n?`)
	specimenID     = regexp.MustCompile(` id="([^"]*)"`)
	specimenRef    = regexp.MustCompile(` (id|for|aria-labelledby|aria-describedby|aria-controls|popovertarget|data-word|href|action|data-due|data-overdue|data-soon|data-branch|data-home-path|data-text)="([^"]*)"`)
)

// apart prepares a specimen to be shown beside others: its ids are unique, its links
// lead to nothing that does not exist, scripts of its page are removed, and its states
// do not change with the day.
func apart(html, prefix, root string) template.HTML {
	html = specimenScript.ReplaceAllString(html, "")
	has := map[string]bool{}
	for _, m := range specimenID.FindAllStringSubmatch(html, -1) {
		has[m[1]] = true
	}
	return template.HTML(specimenRef.ReplaceAllStringFunc(html, func(attribute string) string {
		m := specimenRef.FindStringSubmatch(attribute)
		name, value := m[1], m[2]
		switch name {
		case "data-due", "data-overdue", "data-soon", "data-text":
			return ""
		case "id", "data-branch", "data-home-path":
			value = prefix + value
		case "href", "action":
			switch id, inside := strings.CutPrefix(value, "#"); {
			case inside && has[id]:
				value = "#" + prefix + id
			case inside || !strings.Contains(value, ":") && !strings.HasPrefix(value, "//"):
				value = root + kb.GalleryURL
			}
		default:
			var ids []string
			for _, id := range strings.Fields(value) {
				if has[id] {
					ids = append(ids, prefix+id)
				}
			}
			if len(ids) == 0 {
				return ""
			}
			value = strings.Join(ids, " ")
		}
		return " " + name + `="` + value + `"`
	}))
}
