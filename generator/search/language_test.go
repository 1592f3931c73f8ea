package search

import (
	"math/rand"
	"slices"
	"testing"

	"github.com/blevesearch/bleve/v2/registry"

	"tandem/generator/kb"
)

// several is a base whose pages are written in English, German, French and a
// language without a stemmer; site is the language of the site.
func several(site string) *kb.Edition {
	pages := append(fixture(),
		written{"playbooks/uebergabe.md", "Die Übergabe am Schichtende", "product-owner", kb.StateVerified, nil,
			"Vor jeder Übergabe werden die Akten geprüft.\n## Prüfungen\nDie Prüfungen dauern zehn Minuten. Die Krankenhäuser melden Fehler sofort.", nil},
		written{"playbooks/remise.md", "L’hôpital remet les données", "data-steward", kb.StateVerified, nil,
			"Les vérifications précèdent l'export.\n## Étapes\nOn vérifie l'anonymisation des dossiers.", nil},
		written{"guides/kontrola.md", "Kontrola záznamů", "tech-lead", kb.StateVerified, nil, "Záznamy kontroluje směna.", nil},
		written{"glossary/schicht.md", "Schicht", "product-owner", kb.StateNoReview, nil, "Ein Arbeitstag.",
			&term{kb.Definition{Also: []string{"Dienste"}, Says: []kb.Word{{Name: "lab", Text: "Arbeitszeiten"}}}}},
		written{"guides/dienst.md", "Dienst an Feiertagen", "hospital-it", kb.StateVerified, nil, "Wer am Feiertag arbeitet, trägt sich ein.", nil},
	)
	e := edition(pages)
	e.Site.Lang = site
	languages := map[string]string{
		"playbooks/uebergabe.md": "de-AT", "playbooks/remise.md": "fr", "guides/kontrola.md": "cs", "glossary/schicht.md": "de", "guides/dienst.md": "de",
	}
	for _, p := range e.Pages {
		p.Lang = "en"
		if l := languages[p.Path]; l != "" {
			p.Lang = l
		}
	}
	return e
}

func TestEachPageIsFoundByFormsOfItsOwnLanguage(t *testing.T) {
	for _, site := range []string{"en", "de"} {
		x := opened(t, several(site))
		for query, want := range map[string]string{
			"Prüfung ":        "playbooks/uebergabe", // has Prüfungen
			"Übergaben ":      "playbooks/uebergabe",
			"Krankenhaus ":    "playbooks/uebergabe", // has Krankenhäuser
			"hôpital ":        "playbooks/remise",    // has L’hôpital
			"vérification ":   "playbooks/remise",
			"l'anonymiser ":   "playbooks/remise",
			"redacting names": "playbooks/data-access",
			"záznamů ":        "guides/kontrola",
			`"die Prüfung"`:   "playbooks/uebergabe", // die is a stop word in German, a word in English
			"Schichten ":      "glossary/schicht",
			"Krankenhaeuser ": "playbooks/uebergabe",
			"Uebergabe ":      "playbooks/uebergabe",
			"krankenhaeus":    "playbooks/uebergabe", // while it is typed
			"traegt ":         "guides/dienst",
			"Pruefungn ":      "playbooks/uebergabe",
		} {
			if got := found(t, x, query, 20); !slices.Contains(got[:min(len(got), 2)], want) {
				t.Errorf("site %s: %q: got %v, want %s among the first two", site, query, got, want)
			}
		}
		if got := found(t, x, "Arbeitszeit ", 20); !slices.Contains(got, "guides/dienst") {
			t.Errorf("site %s: a synonym in the page's language: got %v, want guides/dienst among them", site, got)
		}
	}
}

// bothSpellings is a base in which German words stand with ä, ö, ü and ß, and without.
func bothSpellings(site string) *kb.Edition {
	e := edition([]written{
		{"guides/eins.md", "Weg eins", "tech-lead", kb.StateVerified, nil, "Die Straße, die Häuser, die Größe und die Schlüsselübergabe.", nil},
		{"guides/zwei.md", "Weg zwei", "tech-lead", kb.StateVerified, nil, "Die Strasse, die Haeuser, die Groesse und die Schluesseluebergabe.", nil},
		{"guides/drei.md", "Weg drei", "tech-lead", kb.StateVerified, nil, "Neue Poesie und Masse.", nil},
	})
	e.Site.Lang = site
	for _, p := range e.Pages {
		p.Lang = "de"
	}
	return e
}

// TestBothSpellingsFindBoth: in a base with German pages a word finds the pages that spell
// it the other way too, also when both are there.
func TestBothSpellingsFindBoth(t *testing.T) {
	queries := []string{"Straße ", "Strasse ", "Häuser ", "Haeuser ", "Größe ", "Groesse ", "Schlüsselübergabe ", "Schluesseluebergabe "}
	for _, site := range []string{"en", "de"} {
		x := opened(t, bothSpellings(site))
		for _, query := range queries {
			got := found(t, x, query, 20)
			slices.Sort(got)
			if want := []string{"guides/eins", "guides/zwei"}; !slices.Equal(got, want) {
				t.Errorf("site %s: %q: got %v, want %v", site, query, got, want)
			}
		}
		for _, query := range []string{"neue ", "Poesie ", "Masse "} {
			if got := found(t, x, query, 20); !slices.Equal(got, []string{"guides/drei"}) {
				t.Errorf("site %s: %q: got %v, want guides/drei", site, query, got)
			}
		}
		compare(t, bothSpellings(site), append(queries, "neue", "Flusssand ", "Stresss ", "Poesie", "Straß", "haeus", "Masse "))
	}
}

func TestSharpSIsFoundBySS(t *testing.T) {
	for word, want := range map[string]string{"grösse": "größe", "strasse": "straße", "mass": "maß", "fuß": "fuss"} {
		list := lexicon{words: []string{"fuss", "größe", "maß", "straße"}, levels: make([]byte, 4)}.near(word, 1, false)
		if len(list) != 1 || list[0].word != want || list[0].distance != 0 {
			t.Errorf("%q: got %v, want %q", word, list, want)
		}
	}
}

func TestBrowserNamesTheSamePagesInSeveralLanguages(t *testing.T) {
	queries := []string{
		"Prüfung", "prüf", "Übergaben", "ubergabe", "Ubergaben ", "Krankenhaus", "hôpital", "hopital", "l'hôpital", "L’hopital ", "verification", "vérifications ", "anonymisation",
		"redacting names", "die Prüfung", "\"die Prüfungen dauern\"", "\"der Prüfung\"", "-\"die Prüfungen\" übergabe", "-prüfung übergabe", "Arbeitszeit", "Arbeitszeiten ", "Schicht", "Dienst ", "Dienste",
		"záznamů", "zaznamu ", "kontrola", "handover", "shift report", "kick-off", "Prufungn ", "over", "names", "the of", "und", "die", "was", "Krankenhaeuser", "krankenhaeus", "Uebergabe ", "traegt", "Pruefungn ", "kontroll", "dossier Übergabe nurse", "Strasse", "Grösse ", "grosse",
	}
	for _, site := range []string{"en", "de", "cs"} {
		compare(t, several(site), queries)
	}
}

// The chains are made here of bleve's filters; where bleve has an analyser of
// the same filters, both must agree.
func TestChainsAreBlevesAnalysers(t *testing.T) {
	texts := vocabularyTexts(rand.New(rand.NewSource(3)))
	cache := registry.NewCache()
	for _, name := range []string{"en", "standard", "da", "fi", "hu", "nl", "no", "ro", "ru", "sv"} {
		theirs, err := cache.AnalyzerNamed(name)
		if err != nil {
			t.Fatal(err)
		}
		ours, err := newAnalyser(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range texts {
			var want []string
			for _, token := range theirs.Analyze([]byte(text)) {
				want = append(want, string(token.Term))
			}
			if got := ours.terms(text); !slices.Equal(got, want) && !shrinks(text) {
				t.Errorf("%s: %+q: got %+q, bleve has %+q", name, text, got, want)
			}
		}
	}
}

// shrinks reports whether a text has a letter that bleve's lower case breaks.
func shrinks(text string) bool {
	for _, r := range text {
		if shrink(r) != r {
			return true
		}
	}
	return false
}
