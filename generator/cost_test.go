package generator_test

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"tandem/generator"
	"tandem/generator/diag"
)

// hostileBases are bases whose shape an attacker may choose, by how much of it
// there is. Each is cheap to write: one line or one small page for each of n.
var hostileBases = []struct {
	name string
	make func(n int, files map[string]string)
	most int // that a base may have; 0: any number
}{
	{"each decision supersedes the one before", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("decisions/d%04d.md", i)] = fmt.Sprintf("---\ndeciders: [tech-lead]\nstate: accepted\ndecided: 2026-01-01\nsupersedes: [d%04d]\n---\n# D%d\n", max(i-1, 0), i)
		}
	}, 0},
	{"each decision supersedes several before", func(n int, files map[string]string) {
		for i := range n {
			var before []string
			for k := 1; k <= min(i, 8); k++ {
				before = append(before, fmt.Sprintf("d%04d", i-k))
			}
			files[fmt.Sprintf("decisions/d%04d.md", i)] = fmt.Sprintf("---\ndeciders: [tech-lead]\nstate: accepted\ndecided: 2026-01-01\nsupersedes: [%s]\n---\n# D%d\n", strings.Join(before, ", "), i)
		}
	}, 0},
	{"each page relies on the one before", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("guides/g%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\nrelies_on: [g%04d]\nstatus: archived\n---\n# G%d\n", max(i-1, 0), i)
		}
	}, 0},
	{"all pages link to one", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("guides/g%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\nrelies_on: [one]\n---\n# G%d\n\nSee [[one]] and [[two]].\n", i)
		}
	}, 0},
	{"one page links to all", func(n int, files map[string]string) {
		var links strings.Builder
		for i := range n {
			files[fmt.Sprintf("guides/g%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\n---\n# G%d\n\nSee [[hub]].\n", i)
			fmt.Fprintf(&links, "[[g%04d]] ", i)
		}
		files["guides/hub.md"] = "---\nowners: [tech-lead]\n---\n# Hub\n\n" + links.String() + "\n"
	}, 0},
	{"one page links to one many times", func(n int, files map[string]string) {
		files["guides/hub.md"] = "---\nowners: [tech-lead]\n---\n# Hub\n\n" + strings.Repeat("[[one]] ", n) + "\n"
	}, 0},
	{"pages with links one paragraph", func(n int, files map[string]string) {
		files["guides/hub.md"] = "---\nowners: [tech-lead]\n---\n# Hub\n\n" + strings.Repeat("[[one]] [[two]] @tech-lead ", n) + "\n"
	}, 0},
	{"a path of many steps", func(n int, files map[string]string) {
		var steps strings.Builder
		for range n {
			steps.WriteString("  - {page: guides/one}\n")
		}
		files["paths/p.md"] = "---\nowners: [tech-lead]\nfor: Somebody\nsteps:\n" + steps.String() + "---\n# P\n"
	}, 0},
	{"many paths of many steps", func(n int, files map[string]string) {
		k := 1
		for k*k < n {
			k++
		}
		for i := range k {
			files[fmt.Sprintf("paths/p%d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\nfor: Somebody\nsteps:\n%s---\n# P%d\n", strings.Repeat("  - {page: guides/one}\n", k), i)
		}
	}, 0},
	{"many paths over the same pages", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("paths/p%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\nfor: Somebody\nsteps:\n  - {page: guides/one}\n  - {page: guides/two}\n---\n# P%d\n", i)
		}
	}, 0},
	{"a path over its own pages", func(n int, files map[string]string) {
		var steps strings.Builder
		for i := range n {
			files[fmt.Sprintf("guides/g%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\n---\n# G%d\n", i)
			fmt.Fprintf(&steps, "  - {page: g%04d}\n", i)
		}
		files["paths/p.md"] = "---\nowners: [tech-lead]\nfor: Somebody\nsteps:\n" + steps.String() + "---\n# P\n"
	}, 100},
	{"a chain of paths", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("paths/p%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\nfor: Somebody\nafter: [p%04d]\nbuddy_path: p%04d\nsteps:\n  - {page: guides/one}\n  - {page: p%04d}\n---\n# P%d\n", max(i-1, 0), max(i-1, 0), max(i-1, 0), i)
		}
	}, 0},
	{"a checklist of many tasks", func(n int, files map[string]string) {
		files["checklists/c.md"] = "---\nowners: [tech-lead]\n---\n# C\n\n" + strings.Repeat("- [ ] Task @tech-lead for [[one]]\n", n)
	}, 0},
	{"a retro of many lessons", func(n int, files map[string]string) {
		files["retros/r.md"] = "---\nowners: [tech-lead]\ndate: 2026-01-01\n---\n# R\n\n## Lessons\n\n" + strings.Repeat("- Lesson that was learnt @tech-lead for [[one]]\n", n) + "\n## Actions\n\n" + strings.Repeat("- [ ] Do it @tech-lead by 2026-02-01\n", n)
	}, 0},
	{"many retros with a lesson for one page", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("retros/r%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\ndate: 2026-01-01\n---\n# R%d\n\n## Lessons\n\n- Lesson that was learnt @tech-lead for [[one]]\n", i)
		}
	}, 0},
	{"many lessons alike", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("retros/r%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\ndate: 2026-01-%02d\n---\n# R%d\n\n## Lessons\n\n- Ask the night shift before the model changes number %d\n", i%28+1, i, i)
		}
	}, 0},
	{"many partners", func(n int, files map[string]string) {
		var list strings.Builder
		for i := range n {
			fmt.Fprintf(&list, "  - {id: p%04d, name: P%d}\n", i, i)
		}
		files["directory.yaml"] = strings.Replace(files["directory.yaml"], "teams:\n", list.String()+"teams:\n", 1)
	}, 0},
	{"many teams", func(n int, files map[string]string) {
		var list strings.Builder
		for i := range n {
			fmt.Fprintf(&list, "  - {id: t%04d, name: T%d, partner: lab}\n", i, i)
		}
		files["directory.yaml"] = strings.Replace(files["directory.yaml"], "people:\n", list.String()+"people:\n", 1)
	}, 0},
	{"many people of one team", func(n int, files map[string]string) {
		for i := range n {
			files["directory.yaml"] += fmt.Sprintf("  - {id: q%04d, name: Q%d, partner: hospital, team: hospital-it, deputy: q%04d}\n", i, i, (i+n-1)%n)
		}
	}, 0},
	{"many people owning one page", func(n int, files map[string]string) {
		var ids []string
		for i := range n {
			ids = append(ids, fmt.Sprintf("q%04d", i))
			files["directory.yaml"] += fmt.Sprintf("  - {id: q%04d, name: Q%d, partner: hospital}\n", i, i)
		}
		files["guides/hub.md"] = "---\nowners: [" + strings.Join(ids, ", ") + "]\n---\n# Hub\n"
	}, 0},
	{"many people and many pages", func(n int, files map[string]string) {
		for i := range n {
			files["directory.yaml"] += fmt.Sprintf("  - {id: q%04d, name: Q%d, partner: hospital, team: hospital-it}\n", i, i)
			files[fmt.Sprintf("guides/g%04d.md", i)] = fmt.Sprintf("---\nowners: [hospital-it]\n---\n# G%d\n", i)
		}
	}, 0},
	{"many verifications of one page", func(n int, files map[string]string) {
		files["guides/hub.md"] = "---\nowners: [tech-lead]\nverified:\n" + strings.Repeat("  - {by: human:tech-lead, at: 2026-01-01, how: used}\n", n) + "---\n# Hub\n"
	}, 0},
	{"many reports of one page", func(n int, files map[string]string) {
		files["guides/hub.md"] = "---\nowners: [tech-lead]\nreported:\n" + strings.Repeat("  - {by: tech-lead, at: 2026-01-01, reason: wrong}\n", n) + "---\n# Hub\n"
	}, 0},
	{"many aliases of one page", func(n int, files map[string]string) {
		var list strings.Builder
		for i := range n {
			fmt.Fprintf(&list, "  - old/a%d\n", i)
		}
		files["guides/hub.md"] = "---\nowners: [tech-lead]\naliases:\n" + list.String() + "---\n# Hub\n"
	}, 0},
	{"many types", func(n int, files map[string]string) {
		var list strings.Builder
		list.WriteString("types:\n")
		for i := range n {
			fmt.Fprintf(&list, "  - {name: kind%d, doc: a kind, family: know}\n", i)
			files[fmt.Sprintf("kind%ds/k.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\n---\n# K%d\n", i)
		}
		files["site.yaml"] += list.String()
	}, 50},
	{"many editions", func(n int, files map[string]string) {
		var list strings.Builder
		list.WriteString("title: Fixture\neditions:\n")
		for i := range n {
			fmt.Fprintf(&list, "  e%d: {audiences: [internal]}\n", i)
		}
		files["site.yaml"] = list.String() + "default_audience: [internal]\n"
	}, 20},
	{"deep folders", func(n int, files map[string]string) {
		dir := "guides"
		for i := range min(n, 300) {
			dir += "/f"
			files[dir+"/index.md"] = fmt.Sprintf("---\nowners: [tech-lead]\n---\n# F%d\n", i)
		}
	}, 60},
	{"many folders with an index", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("guides/f%04d/index.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\n---\n# F%d\n", i)
		}
	}, 0},
	{"many headings", func(n int, files map[string]string) {
		var text strings.Builder
		for i := range n {
			fmt.Fprintf(&text, "## H%d\n\n", i)
		}
		files["guides/hub.md"] = "---\nowners: [tech-lead]\n---\n# Hub\n\n" + text.String()
	}, 0},
	{"many headings of one name", func(n int, files map[string]string) {
		files["guides/hub.md"] = "---\nowners: [tech-lead]\n---\n# Hub\n\n" + strings.Repeat("## H\n\n", n)
	}, 0},
	{"many terms in a text", func(n int, files map[string]string) {
		var text strings.Builder
		for i := range n {
			fmt.Fprintf(&text, "Word%d. ", i)
			files[fmt.Sprintf("glossary/w%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\nmeans: something\n---\n# Word%d\n\nWord0.\n", i)
		}
		files["guides/hub.md"] = "---\nowners: [tech-lead]\n---\n# Hub\n\n" + text.String() + "\n"
	}, 0},
	{"many terms that mean one another", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("glossary/w%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\nmeans: Word0 and Word1 and Word2\n---\n# Word%d\n\nWord0, Word1, Word%d.\n", i, (i+1)%n)
		}
	}, 0},
	{"many updates", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("updates/u%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\ndate: 20%02d-01-%02d\nrag: green\n---\n# U%d\n", i/28%26, i%28+1, i)
		}
	}, 0},
	{"many teach-backs of a page", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("teach-backs/t%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\ndate: 2026-01-%02d\nteacher: tech-lead\nlearners: [product-owner]\ncovers: [one]\n---\n# T%d\n", i%28+1, i)
		}
	}, 0},
	{"many risks", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("risks/r%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\nlikelihood: 3\nimpact: 3\nraised: 2026-01-01\n---\n# R%d\n", i)
		}
	}, 0},
	{"many pages of one tag", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("guides/g%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\ntags: [one]\n---\n# G%d\n", i)
		}
	}, 0},
	{"many tags in all", func(n int, files map[string]string) {
		for i := range n {
			files[fmt.Sprintf("guides/g%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\ntags: [t%d]\n---\n# G%d\n", i, i)
		}
	}, 0},
	{"many sister sites", func(n int, files map[string]string) {
		var list strings.Builder
		for i := range n {
			fmt.Fprintf(&list, "  - {name: S%d, url: 'https://s%d.example.org/'}\n", i, i)
		}
		files["site.yaml"] += "sister_sites:\n" + list.String()
	}, 20},
	{"many breaks", func(n int, files map[string]string) {
		files["site.yaml"] += "breaks:\n" + strings.Repeat("  - {from: 2026-12-01, to: 2027-12-01}\n", n)
	}, 0},
	{"links to nothing", func(n int, files map[string]string) {
		var text strings.Builder
		for i := range n {
			fmt.Fprintf(&text, "[[nothing%d]] ", i)
			files[fmt.Sprintf("guides/nothin%04d.md", i)] = fmt.Sprintf("---\nowners: [tech-lead]\n---\n# G%d\n", i)
		}
		files["site.yaml"] += "lenient: true\n"
		files["guides/hub.md"] = "---\nowners: [tech-lead]\n---\n# Hub\n\n" + text.String() + "\n"
	}, 0},
	{"unknown keys", func(n int, files map[string]string) {
		var text strings.Builder
		for i := range n {
			fmt.Fprintf(&text, "ownrs%d: x\n", i)
		}
		files["site.yaml"] += "lenient: true\n"
		files["guides/hub.md"] = "---\nowners: [tech-lead]\n" + text.String() + "---\n# Hub\n"
	}, 0},
}

// sizeOf builds a base of a shape and returns the size of its pages, and of all of
// its outputs, in bytes.
func sizeOf(t *testing.T, shape func(n int, files map[string]string), n int) (in, out int) {
	t.Helper()
	files := readAll(t, os.DirFS("testdata/base"))
	shape(n, files)
	for _, text := range files {
		in += len(text)
	}
	began := time.Now()
	checked, sites, err := new(generator.Builder).Build(context.Background(), options(fileSystem(files)))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range checked.Problems {
		if p.Severity == diag.Error {
			t.Fatalf("the base has an error: %v", p)
		}
	}
	for _, site := range sites {
		for _, made := range site.Outputs {
			out += len(made.Data)
		}
	}
	t.Logf("%d: %d bytes in, %.2f MB out, %v", n, in, float64(out)/1e6, time.Since(began))
	return in, out
}

// TestOutputGrowsWithTheInput builds hostile bases at two sizes: twice as much of a
// shape makes about twice as many bytes.
func TestOutputGrowsWithTheInput(t *testing.T) {
	if testing.Short() && *costSize == 0 {
		t.Skip("builds a hundred bases")
	}
	n := cmp.Or(*costSize, 100)
	_, none := sizeOf(t, func(int, map[string]string) {}, 0)
	for _, shape := range hostileBases {
		t.Run(shape.name, func(t *testing.T) {
			n, most := n, 2.4
			if shape.most > 0 { // up to its limit it may grow with the square
				n, most = min(n, shape.most/2), 4.4
			}
			_, once := sizeOf(t, shape.make, n)
			_, twice := sizeOf(t, shape.make, 2*n)
			if grown, first := twice-none, max(once-none, 100_000); float64(grown) > most*float64(first) {
				t.Errorf("%d of it make %d bytes, and twice as many %d", n, first, grown)
			}
		})
	}
}

// costSize is how many of each shape are built; twice as many are built too.
var costSize = flag.Int("cost", 0, "size of the hostile bases; 0: a small one")
