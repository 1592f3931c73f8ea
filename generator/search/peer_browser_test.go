package search

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"tandem/generator/browsertest"
	"tandem/generator/bundle"
	"tandem/generator/judged"
)

// patience is how long one engine may take for one set: indexing in the
// browser included, which no reader waits for.
const patience = 15 * time.Minute

// engine is one that holds its whole index in the page.
type engine struct {
	name    string
	script  string // in testdata/peers
	setting string // the setting of the script
	needs   string // a folder of node_modules
}

// engines are measured with the settings that sites use them with.
var engines = []engine{
	{"MiniSearch, defaults", "minisearch.js", "", "minisearch"},
	{"MiniSearch, as VitePress sets it", "minisearch.js", "vitepress", "minisearch"},
	{"lunr, as MkDocs sets it", "lunr.js", "", "lunr"},
	{"lunr, title × 10", "lunr.js", "title", "lunr"},
	{"FlexSearch, suggest", "flexsearch.js", "", "flexsearch"},
	{"Orama, defaults", "orama.js", "", "@orama/orama"},
	{"Orama, tolerance 1", "orama.js", "typos", "@orama/orama"},
}

// Scripts that make window.ask(query), which returns the ids of ten pages, of
// an engine on the host.
const (
	askEngine = `
		const { make } = await import(new URL("search.js", document.baseURI));
		const docs = await (await fetch("docs.json")).json();
		const made = await make(docs, await (await fetch("setting.json")).json());
		window.ask = made.ask;
		window.saved = made.saved;
		return true;`
	askTandem = `
		const { search } = await import(new URL("search.js", document.baseURI));
		window.ask = async (query) => (await search(query, { limit: 10, root: "" })).hits.map((hit) => hit.id);
		return true;`
	askPagefind = `
		const pagefind = await import(new URL("pagefind/pagefind.js", document.baseURI));
		await pagefind.init();
		window.ask = async (query) => {
			const { results } = await pagefind.search(query);
			const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
			return pages.map((page) => page.url.match(/(\d+)\.html/)[1]);
		};
		return true;`
)

// replies returns the ids of the answers of each query and how long each took.
const replies = `
	const result = { ids: [], ms: [] };
	for (const query of args[0]) {
		const start = performance.now();
		const ids = await window.ask(query);
		result.ms.push(performance.now() - start);
		result.ids.push(ids);
	}
	return result;`

// compressedSize returns the bytes of a saved index, compressed.
const compressedSize = `
	let bytes = 0;
	for (const part of await window.saved()) {
		const stream = new Blob([part]).stream().pipeThrough(new CompressionStream("gzip"));
		bytes += (await new Response(stream).arrayBuffer()).byteLength;
	}
	return bytes;`

func texts(queries []judged.Query) []string {
	all := make([]string, len(queries))
	for i, q := range queries {
		all[i] = q.Text
	}
	return all
}

// row measures an engine that holds its index in the page.
func (e engine) row(b *testing.B, p prepared) row {
	r := row{engine: e.name}
	modules := filepath.Join(*peersDir, "node_modules", filepath.FromSlash(e.needs))
	if _, err := os.Stat(modules); *peersDir == "" || err != nil {
		r.missing = "no " + e.needs + " below -peers (" + install + ")"
		return r
	}
	script, err := os.ReadFile("testdata/peers/" + e.script)
	if err != nil {
		b.Fatal(err)
	}
	h := newHost(b)
	h.add("search.js", bundled(b, withScript{os.DirFS(*peersDir), script}))
	type doc struct {
		ID     string `json:"id"`
		Title  string `json:"title"`
		Titles string `json:"titles"` // the headings
		Text   string `json:"text"`
	}
	var docs []doc
	ids := map[string]string{}
	for i, d := range p.set.Docs {
		var titles []string
		for _, line := range strings.Split(d.Text, "\n") {
			if title, ok := strings.CutPrefix(line, "## "); ok {
				titles = append(titles, title)
			}
		}
		docs = append(docs, doc{d.ID, d.Title, strings.Join(titles, " "), p.pages[i].body})
		ids[d.ID] = d.ID
	}
	h.add("docs.json", encoded(b, docs))
	h.add("setting.json", encoded(b, e.setting))
	r.ask(b, h, p, ids, askEngine)
	return r
}

// ask measures an engine in a fresh browser. What moves before the first answer
// is the index as it is saved where there is such a thing, and else what the
// host sent for the first query.
func (r *row) ask(b *testing.B, h *host, p prepared, ids map[string]string, start string) {
	ctx := browsertest.StartFor(b, patience)
	visit(b, ctx, h.visit(0))
	call[bool](b, ctx, start)
	call[timing](b, ctx, replies, texts(p.clean[:1]))
	r.first = h.took()
	answers := func(queries []judged.Query, t timing) map[string][]string {
		all := map[string][]string{}
		for i, q := range queries {
			for _, id := range t.IDs[i] {
				all[q.ID] = append(all[q.ID], ids[id])
			}
		}
		return all
	}
	call[timing](b, ctx, replies, texts(p.clean)) // so that everything is loaded
	warm := call[timing](b, ctx, replies, texts(p.clean))
	r.clean = p.set.Score(answers(p.clean, warm))
	r.p50, r.p95 = percentile(warm.Ms, 50), percentile(warm.Ms, 95)
	r.typo = p.set.Score(answers(p.misspelt, call[timing](b, ctx, replies, texts(p.misspelt))))
	if start == askEngine {
		r.first.data = call[int](b, ctx, compressedSize)
	}
}

// withScript is a folder with its own search.js.
type withScript struct {
	fs.FS
	script []byte
}

func (e withScript) Open(name string) (fs.File, error) {
	if name == "search.js" {
		return fstest.MapFS{name: {Data: e.script}}.Open(name)
	}
	return e.FS.Open(name)
}

// bundled makes one small script of the search.js of a folder and what it
// imports, as a site's are made.
func bundled(b *testing.B, folder fs.FS) []byte {
	made, err := bundle.Build(folder, bundle.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for _, out := range made.Outputs {
		if out.Path == made.URL["search.js"] {
			return out.Data
		}
	}
	b.Fatal("no script was made of search.js")
	return nil
}

func encoded(b *testing.B, v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		b.Fatal(err)
	}
	return data
}
