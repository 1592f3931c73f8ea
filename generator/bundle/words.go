package bundle

import (
	"encoding/json"
	"io/fs"
	"path"

	"tandem/generator/wording"
)

// words returns, as JSON, what the scripts of the site say in a language: each
// key that one of them names and that the language does not say as it stands.
func words(assets fs.FS, w *wording.Words) (string, error) {
	said := map[string]wording.Forms{}
	err := fs.WalkDir(assets, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".js" {
			return err
		}
		data, err := fs.ReadFile(assets, name)
		if err != nil {
			return err
		}
		for _, key := range wording.KeysOfScript(string(data)) {
			if forms, ok := w.Forms(key.Text); ok && (forms.By != nil || forms.Text != key.Text) && !(w.Lang() == "en" && forms.By != nil) {
				said[key.Text] = forms
			}
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	data, err := json.Marshal(said)
	return string(data), err
}
