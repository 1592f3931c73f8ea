package search

import (
	"bytes"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/blevesearch/bleve/v2"

	"tandem/generator/kb"
)

func TestEqualEditionsGiveEqualBytes(t *testing.T) {
	pages := generated(3000, 1) // three segments
	var first []kb.Output
	for _, procs := range []int{1, runtime.NumCPU(), 7} {
		before := runtime.GOMAXPROCS(procs)
		outputs, err := new(Cache).Build(edition(pages))
		runtime.GOMAXPROCS(before)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = outputs
			continue
		}
		if len(outputs) != len(first) {
			t.Fatalf("with GOMAXPROCS=%d: got %d files, want %d", procs, len(outputs), len(first))
		}
		for i, out := range outputs {
			if out.Path != first[i].Path || !bytes.Equal(out.Data, first[i].Data) {
				t.Errorf("with GOMAXPROCS=%d: %s is not %s of the first build", procs, out.Path, first[i].Path)
			}
		}
	}
}

func TestManifestIsLastAndListsEveryFile(t *testing.T) {
	outputs, err := new(Cache).Build(edition(fixture()))
	if err != nil {
		t.Fatal(err)
	}
	last := outputs[len(outputs)-1]
	if last.Path != "-/search/manifest.json" {
		t.Errorf("last file: got %s, want -/search/manifest.json", last.Path)
	}
	for _, out := range outputs[:len(outputs)-1] {
		if name := strings.TrimPrefix(out.Path, "-/search/"); !bytes.Contains(last.Data, []byte(`"`+name+`"`)) {
			t.Errorf("the manifest does not list %s", name)
		}
	}
}

// Anyone with plain bleve can open the published index.
func TestStockBleveOpensTheIndex(t *testing.T) {
	dir := published(t, edition(fixture()))
	index, err := bleve.OpenUsing(dir, map[string]any{"read_only": true})
	if err != nil {
		t.Fatal(err)
	}
	defer index.Close()
	for query, want := range map[string]string{
		`title:charter`:               "charters/triage",
		`redacting +facet:tag\:trust`: "playbooks/data-access",
		`facet:state\:overdue`:        "playbooks/data-access",
	} {
		result, err := index.Search(bleve.NewSearchRequest(bleve.NewQueryStringQuery(query)))
		if err != nil {
			t.Fatal(err)
		}
		if len(result.Hits) == 0 || result.Hits[0].ID != want {
			t.Errorf("bleve's %q: got %v, want %s first", query, result.Hits, want)
		}
	}
}

// The shards equal the bleve index: every term, every page of it.
func TestShardsHoldWhatTheIndexHolds(t *testing.T) {
	dir := published(t, edition(generated(300, 2)))
	x, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	dict, err := dictionary(x.reader, fieldTitle, fieldHeadings, fieldPath, fieldBody)
	if err != nil {
		t.Fatal(err)
	}
	shards := map[string]postings{}
	for i := range x.root.terms.firsts {
		payload, err := readFile(os.DirFS(dir), kindTerms, x.root.terms.file("terms", i))
		if err != nil {
			t.Fatal(err)
		}
		terms, err := readTerms(payload)
		if err != nil {
			t.Fatal(err)
		}
		for name, p := range terms {
			shards[name] = p
		}
	}
	for _, term := range dict {
		name := term.name
		want, err := x.source.terms.postings(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := shards[name]; got.idf != want.idf || !slices.Equal(got.list, want.list) {
			t.Errorf("%q: the shard has %v, the index %v", name, got, want)
		}
		delete(shards, name)
	}
	for name := range shards {
		if !strings.HasPrefix(name, facetMark) {
			t.Errorf("the shards have %q, which the index has not", name)
		}
	}
}

func TestReaderRefusesWhatItDoesNotKnow(t *testing.T) {
	file := packed(t, kindTerms, []byte("payload"))
	changed := func(at int, b byte) []byte {
		data := slices.Clone(file)
		data[at] ^= b
		return data
	}
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"another magic", changed(0, 1), "is no search file"},
		{"another kind", changed(4, 1), "is no search file"},
		{"a future version", changed(5, 4), fmt.Sprintf("is of another version (%d, not %d)", formatVersion^4, formatVersion)},
		{"a flipped bit", changed(len(file)-3, 4), "is damaged"},
		{"a flipped checksum", changed(7, 4), "is damaged"},
		{"cut short", file[:len(file)-1], "is damaged"},
		{"nearly empty", file[:8], "is no search file"},
		{"empty", nil, "is no search file"},
	} {
		if _, err := unpack(kindTerms, c.data); err == nil || err.Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.name, err, c.want)
		}
	}
	if payload, err := unpack(kindTerms, file); err != nil || string(payload) != "payload" {
		t.Errorf("the file itself: got %q, %v", payload, err)
	}
}

func packed(t testing.TB, kind byte, payload []byte) []byte {
	t.Helper()
	p, err := newPacker()
	if err != nil {
		t.Fatal(err)
	}
	data, err := p.pack(kind, payload)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A root with a right checksum and an invalid payload must not do harm.
func FuzzRoot(f *testing.F) {
	r := root{languages: []string{"en"}, docs: 2, demotions: []demotion{0, 1}, terms: series{digest{1}, []string{"a"}}, synonyms: synonyms{{{"a"}, {"b", "c"}}}}
	f.Add(r.payload())
	f.Add([]byte{2, 'e', 'n', 255, 255, 255, 255, 255, 255, 255, 1})
	f.Fuzz(func(t *testing.T, payload []byte) {
		got, err := readRoot(fstest.MapFS{rootName: {Data: packed(t, kindRoot, payload)}})
		if err == nil && len(got.demotions) != got.docs {
			t.Errorf("readRoot took %d states for %d pages", len(got.demotions), got.docs)
		}
	})
}

// published writes an edition's index to a folder and returns its search folder.
func published(t testing.TB, e *kb.Edition) string {
	t.Helper()
	outputs, err := new(Cache).Build(e)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := spread(dir, outputs); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, "-", "search")
}

// generated returns n pages of made-up words, more common ones more often, the
// same for the same seed.
func generated(n int, seed int64) []written {
	r := rand.New(rand.NewSource(seed))
	syllables := strings.Fields("ka lo mi ter ran su pel do vin gra est on tri bal cu fen har jo qui zem")
	words := make([]string, 5000)
	for i := range words {
		for range 2 + r.Intn(3) {
			words[i] += syllables[r.Intn(len(syllables))]
		}
	}
	zipf := rand.NewZipf(r, 1.1, 4, uint64(len(words)-1))
	say := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = words[zipf.Uint64()]
		}
		return strings.Join(list, " ")
	}
	states := []kb.State{kb.StateVerified, kb.StateVerified, kb.StateOverdue, kb.StateSuperseded}
	var pages []written
	for i := range n {
		var b strings.Builder
		b.WriteString(say(20))
		for range 1 + r.Intn(5) {
			fmt.Fprintf(&b, "\n## %s\n%s.", say(2), say(20+r.Intn(60)))
		}
		pages = append(pages, written{
			path: fmt.Sprintf("guides/%s-%d.md", words[r.Intn(len(words))], i), title: say(2 + r.Intn(4)),
			owner: []string{"product-owner", "tech-lead"}[r.Intn(2)], state: states[r.Intn(4)], body: b.String(),
		})
	}
	return pages
}

// readTerms reads a shard of terms.
func readTerms(payload []byte) (map[string]postings, error) {
	in := reader{rest: payload}
	names := in.fronted(in.count())
	list := make([]postings, len(names))
	for i := range list {
		list[i] = postings{idf: in.number(), list: make([]posting, in.count())}
	}
	for _, p := range list {
		doc := -1
		for j := range p.list {
			doc += 1 + in.number()
			p.list[j].doc = doc
		}
	}
	for _, p := range list {
		for j, b := range in.bytes(len(p.list)) {
			p.list[j].impact = b &^ titleBit
			p.list[j].at = b & titleBit
		}
	}
	terms := map[string]postings{}
	for i, p := range list {
		for j := range p.list {
			if p.list[j].at != 0 {
				place := in.bytes(2)
				p.list[j].at, p.list[j].of = place[0], place[1]
			}
		}
		terms[names[i]] = p
	}
	return terms, in.err
}
