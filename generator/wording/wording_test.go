package wording

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"tandem/generator/diag"
)

const english = `{"language": {"plural": "one-other", "nouns": "small",
	"months": ["January","February","March","April","May","June","July","August","September","October","November","December"],
	"short_months": ["Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec"],
	"long_day": "{day} {month} {year}", "short_day": "{day} {month} {year}"},
	"words": {"Home": "Home", "{done} of {all}": "{done} of {all}", "{n} pages": {"one": "{n} page", "other": "{n} pages"}}}`

func folder(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys["words/"+name+".json"] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func told(problems diag.List) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(string(p.Severity) + " " + p.Code + ": " + p.Message + "\n")
	}
	return b.String()
}

func TestWordsOfABaseStandBeforeTheShippedOnes(t *testing.T) {
	shipped := folder(map[string]string{"en": english, "de": `{"language": {"plural": "one-other", "nouns": "capital",
		"months": ["Januar","Februar","März","April","Mai","Juni","Juli","August","September","Oktober","November","Dezember"],
		"short_months": ["Jan.","Feb.","März","Apr.","Mai","Juni","Juli","Aug.","Sep.","Okt.","Nov.","Dez."],
		"long_day": "{day}. {month} {year}", "short_day": "{day}. {month} {year}"},
		"words": {"Home": "Startseite", "{done} of {all}": "von {all} sind {done} erledigt", "{n} pages": {"one": "eine Seite", "other": "{n} Seiten"}}}`})
	own := folder(map[string]string{"de": `{"words": {"Home": "Anfang"}}`, "de-CH": `{"words": {"Home": "Aafang"}}`})
	w, problems := Load(own, shipped, "de")
	if len(problems) > 0 {
		t.Fatalf("got problems\n%s", told(problems))
	}
	for _, c := range []struct{ got, want string }{
		{w.Say("Home"), "Anfang"},
		{w.Say("{done} of {all}", 2, "{done}"), "von {done} sind 2 erledigt"},
		{w.Count(1, "{n} page", "{n} pages"), "eine Seite"},
		{w.Count(3, "{n} page", "{n} pages"), "3 Seiten"},
		{w.Say("to|day"), "to"},
		{w.Long(time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC)), "3. März 2026"},
		{w.Noun("Playbook"), "Playbook"},
		{(*Words)(nil).Count(1, "{n} page", "{n} pages"), "1 page"},
		{(*Words)(nil).Long(time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC)), "3 March 2026"},
		{(*Words)(nil).Noun("Playbook"), "playbook"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	if w, _ := Load(own, shipped, "de-CH"); w.Say("Home") != "Aafang" || w.Lang() != "de-CH" {
		t.Errorf("de-CH: got %q in %q", w.Say("Home"), w.Lang())
	}
}

func TestFaultsOfAFileAreTold(t *testing.T) {
	shipped := folder(map[string]string{"en": english})
	grammar := `"language": {"plural": "arabic", "nouns": "small", "months": ["1","2","3","4","5","6","7","8","9","10","11","12"],
		"short_months": ["1","2","3","4","5","6","7","8","9","10","11","12"], "long_day": "{day} {month} {year}", "short_day": "{day} {month} {year}"}`
	all := `{"zero": "x", "one": "x", "two": "x", "few": "{n}", "many": "{n}", "other": "{n}"}`
	for _, c := range []struct{ lang, text, want string }{
		{"ar", "", "warning words/no-language: the interface has no translation for \"ar\" and is in English\n"},
		{"ar", `{`, "error words/unreadable: the words cannot be read: line 1: unexpected EOF\nwarning words/no-language: the interface has no translation for \"ar\" and is in English\n"},
		{"ar", `{` + grammar + `, "words": {"Home": "h", "{done} of {all}": "{all} {done}", "{n} pages": ` + all + `}}`, ""},
		{"ar", `{` + grammar + `, "words": {"Home": "h", "{done} of {all}": "{al} {done}", "{n} pages": ` + all + `}}`,
			"error words/bad-placeholder: \"{done} of {all}\" has no {al}\nerror words/bad-placeholder: the words for \"{done} of {all}\" leave {all} out\n"},
		{"ar", `{` + grammar + `, "words": {"Hom": "h", "{done} of {all}": "{all} {done}", "{n} pages": "s"}}`,
			"warning words/unknown: nothing says \"Hom\"\nerror words/bad-plural: \"{n} pages\" depends on a number\nwarning words/missing: 1 of 3 words are missing and are said in English\n"},
		{"ar", `{` + grammar + `, "words": {"Home": "h", "{done} of {all}": "{all} {done}", "{n} pages": {"one": "x", "other": "{n}"}}}`,
			"error words/bad-plural: \"{n} pages\" has no form for \"zero\"\nerror words/bad-plural: \"{n} pages\" has no form for \"two\"\nerror words/bad-plural: \"{n} pages\" has no form for \"few\"\nerror words/bad-plural: \"{n} pages\" has no form for \"many\"\n"},
		{"ar", `{"words": {"Home": "h", "{done} of {all}": "{all} {done}", "{n} pages": {"one": "x", "other": "{n}"}}}`,
			"error words/bad-grammar: the file does not say what the language is like\n"},
		{"en", `{"words": {"Home": "Front page"}}`, ""},
	} {
		own := folder(nil)
		if c.text != "" {
			own = folder(map[string]string{c.lang: c.text})
		}
		if _, problems := Load(own, shipped, c.lang); told(problems) != c.want {
			t.Errorf("%s %s\ngot\n%swant\n%s", c.lang, c.text, told(problems), c.want)
		}
	}
}

func TestPluralsAreThoseOfCLDR(t *testing.T) {
	for _, c := range []struct {
		rule string
		want map[int]string
	}{
		{"one-other", map[int]string{0: "other", 1: "one", 2: "other", 21: "other"}},
		{"zero-is-one", map[int]string{0: "one", 1: "one", 2: "other"}},
		{"east-slavic", map[int]string{0: "many", 1: "one", 2: "few", 5: "many", 11: "many", 12: "many", 21: "one", 22: "few", 111: "many"}},
		{"polish", map[int]string{1: "one", 2: "few", 5: "many", 12: "many", 21: "many", 22: "few"}},
		{"czech", map[int]string{1: "one", 3: "few", 5: "other", 22: "other"}},
		{"hebrew", map[int]string{1: "one", 2: "two", 3: "other", 10: "other"}},
		{"arabic", map[int]string{0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many", 100: "other", 103: "few"}},
		{"other", map[int]string{1: "other"}},
	} {
		for n, want := range c.want {
			if got := pluralOf(c.rule, n); got != want {
				t.Errorf("%s %d: got %q, want %q", c.rule, n, got, want)
			}
		}
	}
}

func TestDirectionIsThatOfTheScript(t *testing.T) {
	for lang, want := range map[string]string{"en": "ltr", "ar": "rtl", "he-IL": "rtl", "fa": "rtl", "ur-PK": "rtl", "az": "ltr", "az-Arab": "rtl", "ks-Deva": "ltr", "pt-BR": "ltr"} {
		if got := Direction(lang); got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
	for lang, want := range map[string]bool{"en": true, "pt-BR": true, "zh-Hant-TW": true, "sl-rozaj-1994": true, "": false, "english": false, "e": false, "de_AT": false, "de-": false, `de"`: false} {
		if got := Tag(lang); got != want {
			t.Errorf("%q: got %v, want %v", lang, got, want)
		}
	}
}
