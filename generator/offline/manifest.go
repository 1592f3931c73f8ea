package offline

import (
	"bytes"
	"encoding/json"

	"tandem/generator/kb"
	"tandem/generator/wording"
)

// manifest returns the web app manifest. Its addresses are relative to it, so
// that it is true below any path.
func manifest(e *kb.Edition, o Options) ([]byte, error) {
	type icon struct {
		Src     string `json:"src"`
		Sizes   string `json:"sizes"`
		Type    string `json:"type"`
		Purpose string `json:"purpose"`
	}
	name := e.Site.Title
	if e.Name != kb.Everything && len(e.Site.Editions) > 1 {
		name += " (" + e.Name + ")"
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(struct {
		Name        string   `json:"name"`
		Short       string   `json:"short_name"`
		Description string   `json:"description,omitempty"`
		Lang        string   `json:"lang"`
		Dir         string   `json:"dir"`
		Start       string   `json:"start_url"`
		Scope       string   `json:"scope"`
		Display     string   `json:"display"`
		Override    []string `json:"display_override"` // with a back button, where there is one
		Background  string   `json:"background_color"`
		Theme       string   `json:"theme_color"`
		Icons       []icon   `json:"icons"`
	}{
		name, short(name, e.Site.Title), e.Site.Description, e.Site.Lang, wording.Direction(e.Site.Lang), "../", "../",
		"standalone", []string{"minimal-ui", "standalone"}, paper, o.Accent,
		[]icon{
			{"../" + o.Assets["icon.svg"], "any", "image/svg+xml", "any"},
			{"../" + o.Assets["icon-192.png"], "192x192", "image/png", "any"},
			{"../" + o.Assets["icon-512.png"], "512x512", "image/png", "any"},
			{"../" + o.Assets["icon-512.png"], "512x512", "image/png", "maskable"},
		},
	})
	return b.Bytes(), err
}

// paper is the ground of the light theme: what shows while the first page comes.
const paper = "#fdfcfa"

// shortest is how many characters a name below an icon may have before systems
// cut it.
const shortest = 12

// short returns the name below the icon: the name where it fits, else the
// initials.
func short(name, title string) string {
	if len([]rune(name)) <= shortest {
		return name
	}
	if letters := Initials(title); letters != "" {
		return letters
	}
	return string([]rune(name)[:shortest])
}
