package rename_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/rename"
	"tandem/generator/trust"
	"tandem/templates"
)

func check(t testing.TB, b *generator.Builder, files fstest.MapFS) *generator.Checked {
	t.Helper()
	checked, err := b.Check(context.Background(), generator.Options{Content: files, Templates: templates.FS, Assets: assets.FS, Day: "2026-11-21"})
	if err != nil {
		t.Fatal(err)
	}
	return checked
}

func baseOf(c *generator.Checked) rename.Base {
	return rename.Base{Linked: c.Judged.Linked, Source: c.Source, Read: c.Read}
}

// moved returns the files after the edits.
func moved(files fstest.MapFS, edits rename.Edits) fstest.MapFS {
	after := maps.Clone(files)
	for _, f := range edits.Files {
		after[f.Path] = &fstest.MapFile{Data: f.After, Mode: 0o644}
	}
	after[edits.To] = after[edits.From]
	delete(after, edits.From)
	return after
}

func copyOf(t testing.TB, dir string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	fsys := os.DirFS(dir)
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		files[name] = &fstest.MapFile{Data: data, Mode: 0o644}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// counted returns how often each file has each problem; the moved page's are under its
// old path.
func counted(list diag.List, edits rename.Edits) map[string]int {
	n := map[string]int{}
	for _, p := range list {
		at := p.Path
		if at == edits.To {
			at = edits.From
		}
		code := p.Code
		if code == "link/outside" || code == "link/wrong-type" || code == "link/ambiguous" || code == "link/no-such-file" {
			code = "link/no-such-page" // a broken link may have another reason now
		}
		n[at+" "+code]++
	}
	return n
}

// holds fails when a move brought a problem, another state or another target.
func holds(t *testing.T, before, after *generator.Checked, edits rename.Edits) {
	t.Helper()
	was, is := counted(before.Problems, edits), counted(after.Problems, edits)
	for _, key := range slices.Sorted(maps.Keys(is)) {
		if is[key] > was[key] {
			t.Errorf("%s → %s: %q is there %d times, before %d", edits.From, edits.To, key, is[key], was[key])
			for _, p := range after.Problems {
				if strings.HasSuffix(key, " "+p.Code) {
					t.Logf("%+v", p)
				}
			}
		}
	}
	for _, p := range before.Judged.Pages {
		at := p.Path
		if at == edits.From {
			at = edits.To
		}
		now := after.Judged.PageAt(at)
		if now == nil {
			t.Errorf("%s → %s: %s is gone", edits.From, edits.To, at)
			continue
		}
		if got, want := after.Judged.Trust[now.ID].State, before.Judged.Trust[p.ID].State; got != want {
			t.Errorf("%s → %s: %s is %s, was %s", edits.From, edits.To, at, got, want)
		}
		if now.Title != p.Title || now.Type.Name != p.Type.Name || now.Date != p.Date && hasDate(p) {
			t.Errorf("%s → %s: %s is %q, a %s of %q", edits.From, edits.To, at, now.Title, now.Type.Name, now.Date)
		}
	}
}

func hasDate(p *kb.Page) bool {
	return p.Fields != nil && slices.ContainsFunc(p.Fields.Fields(), func(f kb.Field) bool { return f.Key == "date" })
}

var folders = []string{"", "playbooks/", "guides/", "guides/deep/er/", "checklists/", "retros/", "other/", "glossary/"}

var names = []string{"kickoff", "a", "b", "c", "Über uns", "two words", "x(1)", "UPPER", "2026-11-02-look", "v1.2"}

func elsewhere(random *rand.Rand) string {
	return folders[random.IntN(len(folders))] + names[random.IntN(len(names))] + ".md"
}

// TestAfterAMoveCheckFindsNothingNew moves pages of random bases, several times, and
// runs check each time.
func TestAfterAMoveCheckFindsNothingNew(t *testing.T) {
	bases := 60
	if testing.Short() {
		bases = 30
	}
	done, refused := 0, map[string]int{}
	for seed := range bases {
		random := rand.New(rand.NewPCG(uint64(seed), 6))
		files := randomBase(random)
		builder := new(generator.Builder)
		for range 4 {
			before := check(t, builder, files)
			page := before.Judged.Pages[random.IntN(len(before.Judged.Pages))]
			edits, err := rename.Page(baseOf(before), page, elsewhere(random))
			if why := new(rename.Refused); errors.As(err, &why) {
				refused[why.Message[:min(20, len(why.Message))]]++
				if strings.Contains(why.Message, "not followed") || strings.Contains(why.Message, "cannot be followed") {
					t.Errorf("seed %d: %s: %s\n%s", seed, why.Path, why.Message, before.Source(why.Path))
				}
				continue
			} else if err != nil {
				t.Fatal(err)
			}
			done++
			files = moved(files, edits)
			holds(t, before, check(t, builder, files), edits)
			if t.Failed() {
				for _, f := range edits.Files {
					t.Logf("%s\n%s---- now\n%s", f.Path, f.Before, f.After)
				}
				t.Fatalf("seed %d", seed)
			}
		}
	}
	t.Logf("%d moves, refused %v", done, refused)
	if done < bases {
		t.Errorf("only %d moves were made", done)
	}
}

// TestPagesOfThisBaseMove moves every page of the project's own base.
func TestPagesOfThisBaseMove(t *testing.T) {
	files := copyOf(t, "../../content")
	builder := new(generator.Builder)
	before := check(t, builder, files)
	random := rand.New(rand.NewPCG(1, 2))
	for i, page := range before.Judged.Pages {
		if page.Index || i%10 > 0 {
			continue
		}
		to := folders[random.IntN(len(folders))] + "moved.md"
		edits, err := rename.Page(baseOf(before), page, to)
		if err != nil {
			t.Errorf("%s → %s: %v", page.Path, to, err)
			continue
		}
		after := check(t, builder, moved(files, edits))
		holds(t, before, after, edits)
		for _, f := range edits.Files {
			if !f.Changed() && f.Path != edits.From {
				t.Errorf("%s → %s: %s is listed and has not changed", page.Path, to, f.Path)
			}
		}
	}
}

// randomBase returns a base whose pages refer to one another in every manner.
func randomBase(random *rand.Rand) fstest.MapFS {
	files := fstest.MapFS{
		"site.yaml":       {Data: []byte("title: Random\n")},
		"directory.yaml":  {Data: []byte("partners: [{id: lab, name: Lab}]\npeople: [{id: lead, name: Lead, partner: lab}]\n")},
		"pictures/a.png":  {Data: []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00\x3a\x7e\x9b\x55")},
		"guides/plan.pdf": {Data: []byte("%PDF-1.7\n")},
	}
	var paths []string
	for range 3 + random.IntN(5) {
		at := elsewhere(random)
		if _, taken := files[at]; !taken {
			files[at], paths = nil, append(paths, at)
		}
	}
	one := func() string { return paths[random.IntN(len(paths))] }
	id := func() string {
		id := strings.TrimSuffix(one(), ".md")
		if random.IntN(2) == 0 {
			return path.Base(id)
		}
		return id
	}
	for _, at := range paths {
		relative := func(to string) string {
			if random.IntN(4) == 0 {
				return "/" + to
			}
			return strings.Repeat("../", strings.Count(at, "/")) + to
		}
		escaped := func(to string) string {
			return strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29").Replace(relative(to))
		}
		var b strings.Builder
		if random.IntN(5) > 0 {
			b.WriteString("---\nowners: [lead] # who else\n")
			if random.IntN(2) == 0 {
				fmt.Fprintf(&b, "relies_on:\n  - %s  # why\n  - \"%s\"\n", id(), relative(one()))
			}
			if random.IntN(4) == 0 {
				fmt.Fprintf(&b, "workstream: '%s'\n", id())
			}
			if random.IntN(3) == 0 {
				b.WriteString([]string{"aliases: /old/" + kb.Slug(at) + "/\n", "aliases: [/old/" + kb.Slug(at) + "/]\n", "aliases:\n- /old/" + kb.Slug(at) + "/\n"}[random.IntN(3)])
			}
			if random.IntN(6) == 0 {
				fmt.Fprintf(&b, "id: own-%d\n", random.IntN(3))
			}
			if random.IntN(2) == 0 {
				b.WriteString("verified:\n  - {by: human:lead, at: 2026-11-01, text: HASH}\n")
			}
			b.WriteString("---\n")
		}
		if random.IntN(4) > 0 {
			fmt.Fprintf(&b, "# Page %d\n\n", random.IntN(100))
		}
		b.WriteString("## Lessons\n\n")
		lines := []func(){
			func() { fmt.Fprintf(&b, "See [[%s]], [[ %s | it]] and `[[%s]]`.\n\n", id(), id(), id()) },
			func() {
				fmt.Fprintf(&b, "See [it `]`](%s) and [*this*](<%s> \"t\").\n\n", escaped(one()), relative(one()))
			},
			func() { fmt.Fprintf(&b, "See [the list][l], [l] and [l][].\n\n[l]: %s#lessons\n\n", escaped(one())) },
			func() {
				fmt.Fprintf(&b, "![a](%s) [![b](%s)](%s)\n\n", escaped("pictures/a.png"), escaped("pictures/a.png"), escaped(one()))
			},
			func() { fmt.Fprintf(&b, "| a | b |\n|---|---|\n| [[%s\\|x]] | [x](%s) |\n\n", id(), escaped(one())) },
			func() { fmt.Fprintf(&b, "- [ ] Do [[%s]] @lead\n- Also [x](%s#lessons)\n\n", id(), escaped(one())) },
			func() {
				fmt.Fprintf(&b, "The [plan](%s), [here](#lessons), [all](%s).\n\n", escaped("guides/plan.pdf"), relative("playbooks/"))
			},
			func() { fmt.Fprintf(&b, "> [q]: %s\n>\n> A [q], `[x](%s)`\n\n", escaped(one()), escaped(one())) },
			func() { b.WriteString("```\n[[kickoff]] [a](a.md)\n```\n\n") },
		}
		for range 4 {
			lines[random.IntN(len(lines))]()
		}
		text := b.String()
		if random.IntN(5) == 0 {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		if random.IntN(9) == 0 {
			text = "\ufeff" + text
		}
		files[at] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	return bound(files)
}

// bound puts the hash of each page's text in its verification.
func bound(files fstest.MapFS) fstest.MapFS {
	checked, err := new(generator.Builder).Check(context.Background(), generator.Options{Content: files, Templates: templates.FS, Assets: assets.FS, Day: "2026-11-21"})
	if err != nil {
		return files
	}
	for _, p := range checked.Judged.Pages {
		text := strings.Replace(string(files[p.Path].Data), "HASH", "\""+trust.Hash(p)+"\"", 1)
		files[p.Path] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	return files
}
