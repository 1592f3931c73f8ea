package generator_test

import (
	"context"
	"flag"
	"io/fs"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/assets"
	"tandem/generator"
	"tandem/templates"
)

// sequences is how many random sequences of edits the test of the builder runs.
var sequences = flag.Int("sequences", 30, "random sequences of edits")

// edited is a base in the hands of an author, with the templates and styles
// beside it.
type edited struct {
	content, templates, assets fstest.MapFS
	seed                       uint64
	random                     *rand.Rand
}

// tokens are those of the site: the page of components says what they are.
func tokens() string {
	text, err := fs.ReadFile(assets.FS, "css/tokens.css")
	if err != nil {
		panic(err) // it is embedded
	}
	return string(text)
}

func newEdited(seed uint64) *edited {
	return &edited{
		content: fileSystem(map[string]string{
			"site.yaml":                  "title: Edited\ntags: [demo, shift]\neditions:\n  internal: {audiences: [internal, public]}\n  public: {audiences: [public], people: roles}\n",
			"directory.yaml":             "partners:\n  - {id: a, name: Ward}\n  - {id: b, name: Workshop}\nteams:\n  - {id: crew, name: Crew, partner: b}\npeople:\n  - {id: one, name: First Keeper, role: Lead, partner: a}\n  - {id: two, name: Second Keeper, role: Builder, partner: b, team: crew}\n",
			"index.md":                   "---\naudience: [public]\n---\n# Home\n\nSee [[kickoff]] and [[handover|what is handed over]].\n",
			"playbooks/kickoff.md":       "---\nowners: [one, two]\nverified: [{by: human:one, at: 2026-10-01}]\naudience: [public]\n---\n# Kick-off\n\nHow a demo begins. See [[handover#after|afterwards]].\n\n## Steps\n\n- Meet @one\n- Read [[term-shift|the term]]\n\n## When\n\nIn the first week.\n",
			"playbooks/handover.md":      "---\nowners: [crew]\nrelies_on: [playbooks/kickoff]\ntags: [shift]\n---\n# Handover\n\nWhat one shift tells the next, as [[kickoff]] says.\n\n## After\n\nWrite it down.\n",
			"playbooks/index.md":         "---\naudience: [public]\n---\n# Playbooks\n\nHow it is done.\n",
			"terms/term-shift.md":        "---\nowners: [one]\naudience: [public]\n---\n# Shift\n\nEight hours on the ward.\n",
			"decisions/paper.md":         "---\nowners: [one]\nstate: accepted\ndecided: 2026-09-01\ndeciders: [one, two]\n---\n# Keep paper forms\n\n## Context\n\nForms are lost.\n\n## Decision\n\nKeep them, see [[handover]].\n",
			"decisions/tablet.md":        "---\nowners: [two]\nstate: accepted\ndecided: 2026-10-01\ndeciders: [one, two]\nsupersedes: [decisions/paper]\n---\n# Use tablets\n\n## Context\n\nPaper is slow.\n\n## Decision\n\nTablets, from [[kickoff]] on.\n",
			"retros/2026-10-05-pilot.md": "---\nowners: [two]\n---\n# Retro of the pilot\n\nIt went well.\n\n## Lessons\n\n- [ ] Begin earlier → [[kickoff]] @two\n- [x] Bring a spare → [[handover]] @one\n",
			"guides/notes.md":            "---\nowners: [one]\n---\n# Notes\n\nA guide about [[tablet]]. ![Plan](plan.png)\n",
			"guides/plan.png":            tinyPicture,
		}),
		templates: copied(templates.FS), assets: fileSystem(map[string]string{
			"site.css": "p{color:red}", "site.js": "export const a = 1;", "theme.js": "0", "search.js": "1", "dev.js": "2", "gallery.css": "", "gallery.js": "3", "css/tokens.css": tokens(),
		}),
		seed: seed, random: rand.New(rand.NewPCG(seed, 6)),
	}
}

func (e *edited) options() generator.Options {
	o := generator.Options{Content: e.content, Templates: e.templates, Assets: e.assets, Day: today, Everyone: true, Dev: true}
	if e.seed%4 == 3 {
		o.Edition = "public"
	}
	return o
}

// pages are the paths of the Markdown files.
func (e *edited) pages() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(e.content)), func(name string) bool { return !strings.HasSuffix(name, ".md") })
}

func (e *edited) page() string { return e.one(e.pages()...) }

func (e *edited) one(of ...string) string { return of[e.random.IntN(len(of))] }

func (e *edited) put(name, text string) {
	e.content[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
}

// body inserts a text after the header.
func (e *edited) body(text, insert string) string {
	lines := strings.Split(text, "\n")
	from := 0
	if lines[0] == "---" {
		from = slices.Index(lines[1:], "---") + 2
	}
	at := from + e.random.IntN(len(lines)-from+1)
	return strings.Join(slices.Insert(lines, at, strings.Split(insert, "\n")...), "\n")
}

var word = regexp.MustCompile(`[a-z]{4,}`)

// edit makes one random change and returns the files of the content that it
// wrote; nil when it was of another kind.
func (e *edited) edit() (what string, touched []string) {
	name := e.page()
	text := string(e.content[name].Data)
	write := func(now string) []string { e.put(name, now); return []string{name} }
	header := func(line string) []string { return write(strings.Replace(text, "---\n", "---\n"+line+"\n", 1)) }
	switch e.random.IntN(28) {
	case 0, 1, 2, 3, 4:
		return "sentence in " + name, write(e.body(text, e.one("A new sentence.", "Another line,\nand one more.", "\n\n", "Some **bold** words.")))
	case 5, 6:
		words := word.FindAllStringIndex(text, -1)
		if at := words[e.random.IntN(len(words))]; at[0] > strings.LastIndex(text, "---") {
			return "word in " + name, write(text[:at[0]] + e.one("other", "words") + text[at[1]:])
		}
		return "nothing", []string{}
	case 7:
		return "link in " + name, write(e.body(text, e.one("See [[kickoff]].", "See [[handover|the handover]].", "See [[kickoff#when]].", "See [[gone]].", "[file](../guides/plan.png)", "See [[decisions]].")))
	case 8:
		return "no links in " + name, write(strings.NewReplacer("[[kickoff]]", "the kick-off", "[[handover]]", "it").Replace(text))
	case 9:
		return "heading in " + name, write(strings.Replace(text, e.one("## After", "## When", "## Steps", "# "), e.one("## Later\n\n## ", "## When\n\n## After\n\n## "), 1))
	case 10:
		return "task in " + name, write(strings.NewReplacer("- [ ]", "- [x]", "- [x]", "- [ ]").Replace(text))
	case 11:
		return "state of " + name, header(e.one("status: draft", "status: archived", "status: active", "order: 1", "search: low", "title: Renamed"))
	case 12:
		return "word on " + name, header(e.one("verified: [{by: human:one, at: 2026-11-01}]", "verified: [{by: human:two, at: 2025-01-01, text: 00000000}]", "reported: [{by: one, at: 2026-11-02, reason: wrong}]"))
	case 13:
		return "reference of " + name, header(e.one("relies_on: [playbooks/handover]", "relies_on: [decisions/paper]", "tags: [demo]", "tags: [unknown]", "owners: [nobody]", "audience: [public]", "aliases: [/old/place/]", "aliases: [/playbooks/kickoff/]"))
	case 14:
		return "broken header of " + name, header("owners: [")
	case 15:
		name = e.one("playbooks/gone.md", "terms/new.md", "decisions/third.md", "guides/handover.md", "guides/index.md")
		e.put(name, e.one("---\nowners: [one]\n---\n# A new page\n\nSee [[kickoff]].\n", "---\nowners: [two]\nsupersedes: [decisions/tablet]\nstate: accepted\ndecided: 2026-11-02\n---\n# Another\n\n## After\n\nText.\n"))
		return "new " + name, []string{name}
	case 16:
		delete(e.content, name)
		return "no " + name, []string{name}
	case 17:
		to := e.one("playbooks/moved.md", "guides/moved.md", "Moved.md")
		e.content[to] = e.content[name]
		delete(e.content, name)
		return "move of " + name + " to " + to, []string{name, to}
	case 18:
		name = "site.yaml"
		text = string(e.content[name].Data)
		return "site.yaml", write(e.one(text+"lenient: true\n", strings.Replace(text, "lenient: true\n", "", 1), strings.Replace(text, "Edited", "Edited again", 1), strings.Replace(text, "[demo, shift]", "[shift]", 1), text+"accent: \"#224466\"\n"))
	case 19:
		name = "directory.yaml"
		text = string(e.content[name].Data)
		return "directory.yaml", write(e.one(strings.Replace(text, "First Keeper", "New Keeper", 1), strings.Replace(text, "partner: a}", "partner: a, until: 2026-11-01}", 1), strings.Replace(text, ", team: crew", "", 1)))
	case 20:
		e.templates["layout.html"] = &fstest.MapFile{Data: []byte(strings.Replace(string(e.templates["layout.html"].Data), "</body>", "<i></i></body>", 1)), Mode: 0o644}
		return "template", nil
	case 21:
		name = "site.yaml"
		text = string(e.content[name].Data)
		return "types in site.yaml", write(e.one(
			strings.Replace(text, "types: [", "types: [{name: probe, doc: what was taken, fields: [{key: sample, kind: text, doc: of what}]}, ", 1),
			text+"types: [{name: round, doc: a walk through the wards, fields: [{key: ward, kind: text, doc: where}, {key: after, kind: page, doc: what came first}]}]\n",
			regexp.MustCompile(`types: .*\n`).ReplaceAllString(text, ""),
			text+"default_audience: [public]\n"))
	case 22:
		name = e.one("rounds/first.md", "rounds/index.md", "guides/round.md", "probes/one.md")
		e.put(name, e.one("---\nowners: [one]\nward: North\nafter: kickoff\n---\n# A round\n\nSee [[kickoff]].\n", "---\ntype: round\nowners: [two]\n---\n# Another round\n\nText.\n"))
		return "page of a declared type " + name, []string{name}
	case 24:
		return "block in " + name, write(e.body(text, e.one(
			":::audience internal\nA sentence for some, see [[kickoff#when]] and [[tablet]].\n\n- [ ] Hide it → [[handover]] @one\n:::",
			":::audience public\nA sentence for others.\n:::", ":::audience internal", ":::", "::::audience internal\n\n## When\n\nNever.\n::::")))
	case 25:
		return "audience of a section in " + name, write(e.one(
			strings.Replace(text, e.one("## After", "## When", "## Steps", "## Lessons"), e.one("## When {audience=internal}", "## After {audience=internal}", "## Steps {audience=\"public internal\"}", "## Lessons {audience=internal}"), 1),
			strings.NewReplacer(" {audience=internal}", "", ":::audience internal", ":::audience public").Replace(text)))
	case 26:
		if e.random.IntN(2) == 0 {
			return "audience in the header of " + name, header(e.one("credits: [{by: one, for: words, audience: internal}, {by: two, for: more}]", "audience: [public]\nbeyond_folder: yes", "credits: [{by: one, for: words, audience: nobody}]"))
		}
		name = "site.yaml"
		text = string(e.content[name].Data)
		return "folders in site.yaml", write(e.one(text+"folder_audience: {playbooks: [internal]}\n", text+"folder_audience: {retros: [public], guides: [public]}\n", regexp.MustCompile(`folder_audience: .*\n`).ReplaceAllString(text, "")))
	case 23: // another branch
		var all []string
		for _, name := range e.pages() {
			if e.random.IntN(2) == 0 {
				e.put(name, strings.TrimSuffix(string(e.content[name].Data), "\n")+"\n\nOf another branch.\n")
				all = append(all, name)
			}
		}
		return "checkout", all
	}
	e.assets["site.css"] = &fstest.MapFile{Data: append(slices.Clone(e.assets["site.css"].Data), "b{top:1px}"...), Mode: 0o644}
	return "style", nil
}

// TestEditsEndAsACleanBuild makes random changes with one builder, which is sometimes
// told what was changed, and compares its results with a new builder: the problems
// after each change, at the end all outputs.
func TestEditsEndAsACleanBuild(t *testing.T) {
	many := uint64(*sequences)
	if testing.Short() {
		many = min(many, 6)
	}
	for seed := range many {
		e := newEdited(seed)
		b := new(generator.Builder)
		var log []string
		var last, clean []*generator.Live
		steps := 3 + e.random.IntN(8)
		for step := range steps {
			what, touched := e.edit()
			log = append(log, what)
			if touched != nil && e.random.IntN(3) > 0 {
				b.Touch(touched...)
			}
			checked, sites, err := b.Open(context.Background(), e.options())
			if err != nil {
				t.Fatalf("seed %d: %s: %v", seed, strings.Join(log, "; "), err)
			}
			if len(sites) == 1 && e.random.IntN(3) == 0 { // somebody looks at it
				if _, _, err := sites[0].Output("playbooks/kickoff/index.html"); err != nil {
					t.Fatal(err)
				}
			}
			if step+1 < steps && e.random.IntN(3) > 0 {
				continue
			}
			want, anew, err := new(generator.Builder).Open(context.Background(), e.options())
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(checked.Problems, want.Problems) {
				t.Fatalf("seed %d: after %s the problems are\n%v\nwant\n%v", seed, strings.Join(log, "; "), checked.Problems, want.Problems)
			}
			last, clean = sites, anew
		}
		if sameOutcome(t, made(t, last), made(t, clean)); t.Failed() {
			t.Fatalf("seed %d: after %s", seed, strings.Join(log, "; "))
		}
	}
}

// made is what sites amount to, each output made alone and all at once.
func made(t *testing.T, sites []*generator.Live) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, site := range sites {
		outputs, err := site.All(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		for _, out := range outputs {
			data, ok, err := site.Output(out.Path)
			if err != nil || !ok || string(data) != string(out.Data) {
				t.Fatalf("%s asked for alone: %t, %v", out.Path, ok, err)
			}
			all[out.Path] = out.Data
		}
	}
	return all
}

// copied returns a folder's files, to be changed.
func copied(fsys fs.FS) fstest.MapFS {
	files := fstest.MapFS{}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		files[name] = &fstest.MapFile{Data: data, Mode: 0o644}
		return err
	})
	if err != nil {
		panic(err)
	}
	return files
}

// tinyPicture is a PNG of one pixel, as far as its size.
const tinyPicture = "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00\x3a\x7e\x9b\x55"
