// Package bundle makes the site's styles and scripts from their sources: Build
// takes the assets folder and returns outputs with the hash of their content
// in their names, so that browsers may cache them forever. It is a stage of its own so
// that only one package uses esbuild and render knows assets by name alone.
//
// The entries are site.css, site.js, search.js (loaded when someone searches),
// palette.js (when someone opens the command palette), lost.js (on the 404 page),
// moved.js (on the page at a former address), offline.js (when someone stores the
// whole site), theme.js (runs before the page is drawn), runs.js, path.js and
// step.js (for checklists, paths and the pages of their steps), gallery.css and
// gallery.js (for the page of components) and dev.js (only for the dev server). The
// service workers worker.js and worker-end.js are returned as text, because the file at
// their fixed address also contains data about the build.
//
// Imports are bundled into the entry. Fonts and pictures that styles name become
// separate files, and so do modules that search.js imports only when it needs them, such
// as the stemmer of a language. The words of a script are replaced by those of the
// site's language, so a page fetches no list of words and no script has unused ones.
//
// The outputs are below "-/static/". The folder assets/ of a base holds shared assets.
package bundle

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"tandem/generator/kb"
	"tandem/generator/wording"
)

// Options are the options of a bundle.
type Options struct {
	Accent string         // the base's own colour as #rrggbb; empty for the built-in one
	Words  *wording.Words // words of scripts; nil: English
	Dev    bool           // with the dev server's script, and readable

	Gallery bool // with style and script of the page that shows the parts of a site

	portable bool // for a site that is opened from a disk
}

// Assets are the bundled files.
type Assets struct {
	Outputs []kb.Output       // sorted by path
	URL     map[string]string // entry or font → address from the site's root: "site.css" → "-/static/site-4F2A.css"
	Worker  []byte            // the service worker, as a classic script
	End     []byte            // the one that removes it
}

// Build bundles the entries that exist.
func Build(assets fs.FS, o Options) (Assets, error) {
	entries := []string{"site.css", "site.js", "theme.js", "runs.js", "path.js", "step.js", "palette.js", "lost.js", "moved.js", "offline.js"}
	if o.Dev {
		entries = append(entries, "dev.js")
	}
	if o.Gallery {
		entries = append(entries, galleryEntries()...)
	}
	site, err := bundle(assets, o, entries, false)
	if err != nil {
		return Assets{}, err
	}
	// By itself: parts that it shared with site.js would be one more request for every page.
	search, err := bundle(assets, o, []string{"search.js"}, true)
	if err != nil {
		return Assets{}, err
	}
	built := Assets{Outputs: slices.Concat(site.Outputs, search.Outputs), URL: site.URL}
	maps.Copy(built.URL, search.URL)
	if len(built.URL) == 0 {
		return Assets{}, errors.New("the assets folder holds none of " + strings.Join(append(entries, "search.js"), ", "))
	}
	for _, worker := range []struct {
		name string
		text *[]byte
	}{{"worker.js", &built.Worker}, {"worker-end.js", &built.End}} {
		alone, err := classic(assets, o, worker.name, "")
		if err != nil {
			return Assets{}, err
		}
		*worker.text = alone
	}
	slices.SortFunc(built.Outputs, func(a, b kb.Output) int { return cmp.Compare(a.Path, b.Path) })
	return built, nil
}

func galleryEntries() []string { return []string{"gallery.css", "gallery.js"} }

// bundle bundles some entries; with split, dynamic imports become separate files.
func bundle(assets fs.FS, o Options, entries []string, split bool) (Assets, error) {
	var points []api.EntryPoint
	for _, name := range entries {
		if _, err := fs.Stat(assets, name); err == nil {
			points = append(points, api.EntryPoint{InputPath: name, OutputPath: strings.TrimSuffix(name, path.Ext(name))})
		}
	}
	if len(points) == 0 {
		return Assets{URL: map[string]string{}}, nil
	}
	result := api.Build(api.BuildOptions{
		EntryPointsAdvanced: points,
		Bundle:              true,
		Format:              api.FormatESModule,
		Target:              api.ES2022,
		MinifyWhitespace:    !o.Dev,
		MinifyIdentifiers:   !o.Dev,
		MinifySyntax:        !o.Dev,
		Charset:             api.CharsetUTF8,
		LegalComments:       api.LegalCommentsEndOfFile,
		Splitting:           split,
		EntryNames:          "[name]-[hash]",
		ChunkNames:          "[name]-[hash]",
		AssetNames:          "[name]-[hash]",
		Outdir:              "/out",
		AbsWorkingDir:       "/",
		LogLevel:            api.LogLevelSilent,
		Metafile:            true,
		Loader: map[string]api.Loader{
			".woff2": api.LoaderFile, ".svg": api.LoaderFile, ".png": api.LoaderFile,
		},
		Plugins: []api.Plugin{folder(assets, o)},
	})
	if len(result.Errors) > 0 {
		return Assets{}, fault(result.Errors[0])
	}
	return collect(result, entries), nil
}

// collect turns esbuild's files into outputs and finds the entries among them.
func collect(result api.BuildResult, entries []string) Assets {
	built := Assets{URL: map[string]string{}}
	for _, f := range result.OutputFiles {
		name := path.Base(strings.ReplaceAll(f.Path, "\\", "/"))
		out := kb.Output{Path: kb.StaticURL + name, Data: f.Contents}
		if ending := path.Ext(name); ending != ".svg" && ending != ".css" {
			out.Skip = kb.Zip // Portable bundles scripts again, with fonts in the styles
		}
		built.Outputs = append(built.Outputs, out)
		stem, ending := strings.TrimSuffix(name, path.Ext(name)), path.Ext(name)
		i := strings.LastIndexByte(stem, '-')
		if i < 0 {
			continue
		}
		if entry := stem[:i] + ending; slices.Contains(entries, entry) {
			built.URL[entry] = kb.StaticURL + name
		} else if entry == "dev.css" || ending == ".woff2" {
			built.URL[entry] = kb.StaticURL + name
		}
	}
	return built
}

func fault(m api.Message) error {
	if m.Location == nil {
		return errors.New(m.Text)
	}
	return fmt.Errorf("%s:%d:%d: %s", strings.TrimPrefix(m.Location.File, namespace+":"), m.Location.Line, m.Location.Column+1, m.Text)
}

const namespace = "assets"

// folder lets esbuild read from an fs.FS, so that embedded files and the ones
// that override them serve alike. The import
// "accent.css" is made here, and scripts get their words.
func folder(assets fs.FS, o Options) api.Plugin {
	return api.Plugin{Name: namespace, Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			if strings.HasPrefix(a.Path, "data:") || strings.HasPrefix(a.Path, "#") {
				return api.OnResolveResult{Path: a.Path, External: true}, nil
			}
			name := a.Path
			if a.Importer != "" {
				name = path.Join(path.Dir(a.Importer), a.Path)
			}
			name = path.Clean(name)
			if _, err := fs.Stat(assets, portable+name); o.portable && err == nil {
				name = portable + name
			}
			return api.OnResolveResult{Path: name, Namespace: namespace}, nil
		})
		b.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: namespace}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			if path.Base(a.Path) == "accent.css" {
				text := Accent(o.Accent)
				return api.OnLoadResult{Contents: &text, Loader: api.LoaderCSS}, nil
			}
			data, err := fs.ReadFile(assets, a.Path)
			if err != nil {
				return api.OnLoadResult{}, err
			}
			loader := map[string]api.Loader{
				".css": api.LoaderCSS, ".js": api.LoaderJS, ".woff2": api.LoaderFile, ".svg": api.LoaderFile, ".png": api.LoaderFile,
			}[path.Ext(a.Path)]
			if o.portable && loader == api.LoaderFile {
				loader = api.LoaderDataURL
			}
			text := string(data)
			if loader == api.LoaderJS {
				text = o.Words.Script(text)
			}
			return api.OnLoadResult{Contents: &text, Loader: loader}, nil
		})
	}}
}
