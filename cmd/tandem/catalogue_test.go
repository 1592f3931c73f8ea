//go:build linux

package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
)

var catalogueFile = flag.String("catalogue", "", "write the tables of the fault catalogue to this file, as Markdown")

// faultCase is one kind of bad input, fault or attack, and the proof that the program
// survives it.
type faultCase struct {
	id    string // of the kind; several cases may share one
	what  string // the input, in a few words
	prove func(*trial)
	open  string // the reason why it still fails; empty: it passes
}

// faultClass is a group of kinds that concern one part of the program.
type faultClass struct {
	letter, name string
	prefix       string // of its ids
	kinds        int    // ids run from 01 to this number
	cases        []faultCase
}

func faultClasses() []faultClass {
	return []faultClass{
		{"A", "Headers", "FM", 30, slices.Concat(headerCases(), headerValueCases(), addressCases())},
		{"B", "Markdown", "MD", 20, slices.Concat(markdownCases(), markdownCostCases())},
		{"C", "Links and assets", "LK", 15, slices.Concat(linkCases(), assetCases())},
		{"D", "Settings and command line", "CF", 13, slices.Concat(settingsCases(), commandCases())},
		{"E", "File system and crashes", "FS", 19, slices.Concat(crashCases(), fileCases(), diskCases())},
		{"F", "Dev server", "DV", 14, slices.Concat(requestCases(), serverCases())},
		{"G", "Search", "SE", 10, searchCases()},
		{"H", "Editions that leak", "AU", 15, slices.Concat(audienceCases(), leakCases())},
		{"I", "Resources", "RS", 10, resourceCases()},
	}
}

// issueClasses are the kinds that were found by attack, beside the catalogue.
func issueClasses() []faultClass {
	return []faultClass{
		{"attacks", "Authors who attack", "A", 8, slices.Concat(fileAttackCases(), costAttackCases())},
		{"editions", "Editions that cannot leak", "B", 6, editionCases()},
		{"rest", "Settings, days and notices", "C", 1, restCases()},
	}
}

// faultResult is one row of the table.
type faultResult struct {
	faultCase
	faults  []string
	skipped string
	notes   []string // measurements
}

func (r faultResult) String() string {
	switch {
	case r.skipped != "":
		return "not tried: " + r.skipped
	case len(r.faults) == 0:
		return "holds"
	case r.open != "":
		return "open: " + r.open
	}
	return "fails: " + strings.Join(r.faults, "; ")
}

// TestCatalogue tries every case on the real program. A case that is listed as open
// must fail, so that the list stays current.
func TestCatalogue(t *testing.T) {
	tables := []struct {
		title   string
		classes []faultClass
	}{
		{"Fault catalogue", faultClasses()},
		{"Attacks and leaks", issueClasses()},
	}
	var text strings.Builder
	var lock sync.Mutex
	results := map[string][]faultResult{} // by class
	t.Run("cases", func(t *testing.T) {
		for _, table := range tables {
			for _, class := range table.classes {
				results[class.letter] = make([]faultResult, len(class.cases))
				for i, c := range class.cases {
					t.Run(c.id+" "+c.what, func(t *testing.T) {
						t.Parallel()
						r := try(t, c)
						lock.Lock()
						defer lock.Unlock()
						results[class.letter][i] = r
						r.report(t)
					})
				}
			}
		}
	})
	if *catalogueFile == "" {
		return
	}
	for _, table := range tables {
		fmt.Fprintf(&text, "# %s\n", table.title)
		for _, class := range table.classes {
			writeClass(&text, class, results[class.letter])
		}
		text.WriteString("\n")
	}
	if err := os.WriteFile(*catalogueFile, []byte(text.String()), 0o644); err != nil {
		t.Error(err)
	}
}

// TestCatalogueIsWhole checks that every kind of the catalogue has a case.
func TestCatalogueIsWhole(t *testing.T) {
	kinds := 0
	for _, class := range faultClasses() {
		checkIDs(t, class)
		kinds += class.kinds
	}
	if kinds != 146 {
		t.Errorf("the catalogue has %d kinds, want 146", kinds)
	}
	for _, class := range issueClasses() {
		checkIDs(t, class)
	}
}

func (r faultResult) report(t *testing.T) {
	t.Helper()
	switch {
	case r.skipped != "":
		t.Skip(r.skipped)
	case r.open != "" && len(r.faults) == 0:
		t.Errorf("it holds now: take it off the open list (%s)", r.open)
	case r.open != "":
		t.Logf("open: %s\n%s", r.open, strings.Join(r.faults, "\n"))
	case len(r.faults) > 0:
		t.Error(strings.Join(r.faults, "\n"))
	}
}

// checkIDs checks that the ids of a class are complete.
func checkIDs(t *testing.T, class faultClass) {
	t.Helper()
	seen := map[string]bool{}
	for _, c := range class.cases {
		if seen[c.id+c.what] {
			t.Errorf("two cases are named %s %q", c.id, c.what)
		}
		seen[c.id], seen[c.id+c.what] = true, true
	}
	for i := 1; i <= class.kinds; i++ {
		id := fmt.Sprintf("%s-%02d", class.prefix, i)
		if !seen[id] {
			t.Errorf("no case has the id %s", id)
		}
	}
}

func writeClass(w *strings.Builder, class faultClass, results []faultResult) {
	slices.SortStableFunc(results, func(a, b faultResult) int { return strings.Compare(a.id, b.id) })
	count := map[string]int{}
	var rows strings.Builder
	for _, r := range results {
		kind, _, _ := strings.Cut(r.String(), ":")
		count[kind]++
		result := r.String()
		if len(r.notes) > 0 {
			result += " (" + strings.Join(r.notes, "; ") + ")"
		}
		fmt.Fprintf(&rows, "| %s | %s | %s |\n", r.id, cell(r.what), cell(result))
	}
	fmt.Fprintf(w, "\n## %s. %s\n\n%d hold, %d open, %d fail, %d not tried\n\n| case | what | result |\n|---|---|---|\n%s",
		class.letter, class.name, count["holds"], count["open"], count["fails"], count["not tried"], rows.String())
}

// cell makes a text fit a cell of a Markdown table.
func cell(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if len(text) > 300 {
		text = strings.ToValidUTF8(text[:300], "") + "…"
	}
	return strings.NewReplacer("|", `\|`, "<", "&lt;").Replace(text)
}
