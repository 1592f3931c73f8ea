package trust_test

import (
	"strings"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/trust"
)

func text(seen, html string, links ...string) *kb.Page {
	p := &kb.Page{Common: kb.Common{Title: "A"}, Body: kb.Body{VisibleText: seen, HTML: html}}
	for _, dest := range links {
		p.Body.Links = append(p.Body.Links, kb.Link{Dest: dest})
	}
	return p
}

func TestMajorNamesWhatASlipOfThePenDoesNotTouch(t *testing.T) {
	task := func(s string) *kb.Page {
		p := text("Tick them.", "")
		p.Body.Tasks = []kb.Task{{Text: s}}
		return p
	}
	heading := func(id string) *kb.Page {
		p := text("See it.", "", "page.md")
		p.Body.Links[0].Heading = id
		return p
	}
	const long = "the quick brown fox jumps over the lazy dog beside a calm river in the early light"
	for name, test := range map[string]struct {
		before, after *kb.Page
		want          string // joined by "; "
	}{
		"typo":              {text("Recieve the notes.", ""), text("Receive the notes.", ""), ""},
		"comma":             {text("First read then sign.", ""), text("First read, then sign.", ""), ""},
		"number":            {text("Wait 5 days.", ""), text("Wait 15 days.", ""), `a number: "5" became "15"`},
		"percentage":        {text("Up to 5 of them.", ""), text("Up to 5% of them.", ""), `a number: "5" became "5%"`},
		"number in words":   {text("Wait two days.", ""), text("Wait three days.", ""), `a number: "two" became "three"`},
		"number gone":       {text("Wait 5 days.", ""), text("Wait days.", ""), `a number: "5" is gone`},
		"negation":          {text("Do not send it.", ""), text("Do now send it.", ""), `a negation: "not" is gone`},
		"contraction":       {text("Do send it.", ""), text("Don’t send it.", ""), `a negation: "don't" is new`},
		"link":              {text("See it.", "", "a.md"), text("See it.", "", "b.md"), `a link: "a.md" became "b.md"`},
		"link elsewhere":    {text("See it.", `<a href="https://a.example/">`), text("See it.", `<a href="https://b.example/">`), `a link: "https://a.example/" became "https://b.example/"`},
		"task":              {task("Lock the door"), task("Lock the doors"), `a task: "Lock the door" became "Lock the doors"`},
		"second link":       {text("", `<a href="https://a.example/"></a><a href="https://b.example/">`), text("", `<a href="https://a.example/"></a><a href="https://c.example/">`), `a link: "https://b.example/" became "https://c.example/"`},
		"second code":       {text("", "<code>a</code> <pre>b</pre>"), text("", "<code>a</code> <pre>c</pre>"), `code: "b" became "c"`},
		"code":              {text("Run rm a", "<p>Run <code>rm a</code></p>"), text("Run rm b", "<p>Run <code>rm b</code></p>"), `code: "rm a" became "rm b"`},
		"heading of a link": {heading("a"), heading("b"), `a link: "page.md#a" became "page.md#b"`},
		"no heading":        {heading(""), heading("b"), `a link: "page.md" became "page.md#b"`},
		"duty in two words": {text("Yes/no: must-have.", ""), text("Yes/no: nice-have.", ""), `a duty: "must" is gone`},
		"number in braces":  {text("Wait (5) days.", ""), text("Wait [5], days.", ""), ""},
		"fraction":          {text("Take ½.", ""), text("Take ¼.", ""), `a number: "½" became "¼"`},
		"number before":     {text("7 rooms", ""), text("8 rooms", ""), `a number: "7" became "8"`},
		"order of words":    {text("Read and sign the form.", ""), text("Sign and read the form.", ""), ""},
		"case of a duty":    {text("Must it?", ""), text("must it?", ""), ""},
		"duty":              {text("You must ask.", ""), text("You may ask.", ""), `a duty: "must" became "may"`},
		"too much":          {text(long, ""), text(strings.ToUpper(long), ""), `17 words, more than 8`},
		"a heading's name":  {text("Recieve", `<h2 id="recieve"><a href="#recieve">`), text("Receive", `<h2 id="receive"><a href="#receive">`), ""},
	} {
		if got := strings.Join(trust.Major(test.before, test.after), "; "); got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}
