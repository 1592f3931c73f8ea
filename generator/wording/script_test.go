package wording

import "testing"

func TestScriptsSayTheWordsOfTheLanguage(t *testing.T) {
	german := &Words{lang: "de", said: map[string]Forms{
		"Home":            {Text: "Start \"hier\"</script>"},
		"{done} of {all}": {Text: "von {all} sind {done} erledigt"},
		"Open|verb":       {Text: "Öffnen"},
		"Same":            {Text: "Same"},
		"{n} pages of {name}": {By: map[string]string{
			"one": "Von {name}: eine Seite", Other: "Von {name}: {n} Seiten",
		}},
		"{n} tasks": {By: map[string]string{"one": "{n} task", Other: "{n} tasks"}}, // as in English
	}}
	for _, c := range []struct{ source, want string }{
		{`a(t("Home"));`, `a(t("Start \"hier\"</script>"));`},
		{"t(\n  \"{done} of {all}\", 2, 3)", "t(\n  \"von {1} sind {0} erledigt\", 2, 3)"},
		{`t("Open|verb") + t("Same") + t("Unknown")`, `t("Öffnen") + t("Same") + t("Unknown")`},
		{`n(list.length, "{n} page of {name}", "{n} pages of {name}", who)`, `n(list.length, { "one": "Von {1}: eine Seite", "other": "Von {1}: {0} Seiten" }, "de", who)`},
		{`n(size(x), "{n} task", "{n} tasks")`, `n(size(x), "{n} task", "{n} tasks")`},
		{`fit("Home"); "t(Home)"`, `fit("Home"); "t(Home)"`},
	} {
		if got := german.Script(c.source); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
		if got := (*Words)(nil).Script(c.source); got != c.source {
			t.Errorf("without words: got %s, want %s", got, c.source)
		}
	}
}
