package bundle

import (
	"io/fs"
	"path"

	"github.com/evanw/esbuild/pkg/api"
)

// portable is the folder of modules that replace others of the same name on a disk.
const portable = "portable/"

// globals returns the global names for the exports of entries that pages load on
// demand, where modules are not available; portable/js/access.js uses these names.
func globals() map[string]string {
	return map[string]string{"search.js": "tandemSearch", "palette.js": "tandemPalette"}
}

// Portable returns style and scripts for a site that is opened from a disk, by
// their entries: "site.css" with its fonts in it, "site.js", "theme.js",
// "search.js", "palette.js" and those of single kinds of page as classic scripts,
// because a browser loads neither modules nor, on some systems, fonts from there.
// What search.js and palette.js export is a variable.
func Portable(assets fs.FS, o Options) (map[string][]byte, error) {
	o.portable = true
	files := map[string][]byte{}
	entries := []string{"site.css", "site.js", "theme.js", "runs.js", "path.js", "step.js", "moved.js", "search.js", "palette.js"}
	if o.Gallery {
		entries = append(entries, galleryEntries()...)
	}
	for _, name := range entries {
		text, err := classic(assets, o, name, globals()[name])
		if err != nil {
			return nil, err
		}
		if text != nil {
			files[name] = text
		}
	}
	return files, nil
}

// classic bundles an entry into one file without imports; nil when there is no such
// entry.
func classic(assets fs.FS, o Options, entry, global string) ([]byte, error) {
	if _, err := fs.Stat(assets, entry); err != nil {
		return nil, nil
	}
	options := api.BuildOptions{
		EntryPoints:       []string{entry},
		Bundle:            true,
		Format:            api.FormatIIFE,
		GlobalName:        global,
		Target:            api.ES2022,
		MinifyWhitespace:  !o.Dev,
		MinifyIdentifiers: !o.Dev,
		MinifySyntax:      !o.Dev,
		Charset:           api.CharsetUTF8,
		LegalComments:     api.LegalCommentsEndOfFile,
		Define:            map[string]string{"import.meta.url": "document.currentScript.src"},
		Outdir:            "/out",
		AbsWorkingDir:     "/",
		LogLevel:          api.LogLevelSilent,
		Plugins:           []api.Plugin{folder(assets, o)},
	}
	result := api.Build(options)
	if len(result.Errors) > 0 {
		return nil, fault(result.Errors[0])
	}
	for _, f := range result.OutputFiles {
		if path.Ext(f.Path) == path.Ext(entry) {
			return f.Contents, nil
		}
	}
	return nil, nil
}
