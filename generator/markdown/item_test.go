package markdown_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"tandem/generator/kb"
	"tandem/generator/markdown"
)

// TestListLinesAreItems reads a line of a list as typed data.
func TestListLinesAreItems(t *testing.T) {
	type item = kb.Item
	one := func(text string) []string { return strings.Fields(text) }
	for _, test := range []struct {
		line string
		want item
	}{
		{"Redact names first", item{Text: "Redact names first"}},
		{"Redact names [[intake]] @tech-lead 2026-12-01", item{Text: "Redact names", Pages: one("intake"), Owners: one("tech-lead"), Due: "2026-12-01"}},
		{"2026-12-01 @tech-lead [[intake]] Redact names", item{Text: "Redact names", Pages: one("intake"), Owners: one("tech-lead"), Due: "2026-12-01"}}, // any order
		{"Redact names [[intake]]", item{Text: "Redact names", Pages: one("intake")}},
		{"Say [[intake|the intake list]] aloud", item{Text: "Say the intake list aloud", Pages: one("intake")}}, // text of a link stays
		{"See [the *list*](../checklists/intake.md#b)", item{Text: "See the list", Pages: one("../checklists/intake.md#b")}},
		{"Say *unknown* for *few* notes, and 3 * 4 * 5", item{Text: "Say unknown for few notes, and 3 * 4 * 5"}},
		{"[ ] **Bold** `code` {#id-1}", item{Text: "Bold code", Task: true}},

		// Days: the last one counts, at the end it is taken out.
		{"Note what broke on 2026-01-05 [[kickoff]] @ann 2026-12-03", item{Text: "Note what broke on 2026-01-05", Pages: one("kickoff"), Owners: one("ann"), Due: "2026-12-03"}},
		{"Tell all by 2026-12-01. [[kickoff]] @ann", item{Text: "Tell all by 2026-12-01.", Pages: one("kickoff"), Owners: one("ann"), Due: "2026-12-01"}},
		{"Tell all (2026-12-01) @ann", item{Text: "Tell all (2026-12-01)", Owners: one("ann"), Due: "2026-12-01"}},
		{"Tell all until 2026-12-01, then stop @ann", item{Text: "Tell all until 2026-12-01, then stop", Owners: one("ann"), Due: "2026-12-01"}},
		{"Compare 2026-01-01 2026-12-03", item{Text: "Compare 2026-01-01", Due: "2026-12-03"}},
		{"Build 2026-12-011, v2026-01-01x", item{Text: "Build 2026-12-011, v2026-01-01x"}},

		// Words that lead up to a day at the end go with it.
		{"Fix it [[kickoff]] @ann by 2026-12-10", item{Text: "Fix it", Pages: one("kickoff"), Owners: one("ann"), Due: "2026-12-10"}},
		{"Fix it [[kickoff]] @ann due: 2026-12-01", item{Text: "Fix it", Pages: one("kickoff"), Owners: one("ann"), Due: "2026-12-01"}},
		{"Fix it, due 2026-12-02 @ann [[kickoff]]", item{Text: "Fix it", Pages: one("kickoff"), Owners: one("ann"), Due: "2026-12-02"}},
		{"Fix it @ann, due by 2026-12-02 [[kickoff]]", item{Text: "Fix it", Pages: one("kickoff"), Owners: one("ann"), Due: "2026-12-02"}},
		{"Fix it – until: 2026-12-02", item{Text: "Fix it", Due: "2026-12-02"}},
		{"Alles sagen bis 2026-12-02 @ann", item{Text: "Alles sagen", Owners: one("ann"), Due: "2026-12-02"}},
		{"To be fixed by @ann 2026-12-02", item{Text: "To be fixed", Owners: one("ann"), Due: "2026-12-02"}},
		{"Pay what is due @ann 2026-12-02", item{Text: "Pay what is due", Owners: one("ann"), Due: "2026-12-02"}},
		{"Stand by [[kickoff]]", item{Text: "Stand by", Pages: one("kickoff")}},
		{"Run `until` 2026-12-02", item{Text: "Run until", Due: "2026-12-02"}},
		{"Set a standby 2026-12-02", item{Text: "Set a standby", Due: "2026-12-02"}},
		{"By 2026-12-02 @ann", item{Text: "By", Owners: one("ann"), Due: "2026-12-02"}},
		{"Wait until [[kickoff]] is due", item{Text: "Wait until kickoff is due", Pages: one("kickoff"), Named: []kb.Naming{{From: 11, To: 18, Page: "kickoff"}}}},
		{"[[a]] before [[b]] by 2026-12-02", item{Text: "a before b", Pages: one("a b"), Due: "2026-12-02", Named: []kb.Naming{{To: 1, Page: "a"}, {From: 9, To: 10, Page: "b"}}}},

		// An invalid day is reported.
		{"Tell all @bo 01.12.2026", item{Text: "Tell all @bo 01.12.2026", Owners: one("bo"), BadDay: "01.12.2026", Named: []kb.Naming{{From: 9, To: 12, Owner: "bo"}}}},
		{"Tell all 01.12.2026 @bo", item{Text: "Tell all 01.12.2026", Owners: one("bo"), BadDay: "01.12.2026"}},
		{"Tell all 12/1/26", item{Text: "Tell all 12/1/26", BadDay: "12/1/26"}},
		{"Tell all 2026/12/01", item{Text: "Tell all 2026/12/01", BadDay: "2026/12/01"}},
		{"Tell all 2026-12-1", item{Text: "Tell all 2026-12-1", BadDay: "2026-12-1"}},
		{"Tell all 1.12.2026 10:00", item{Text: "Tell all 1.12.2026 10:00", BadDay: "1.12.2026 10:00"}},
		{"Tell all @bo 1.12.", item{Text: "Tell all @bo 1.12.", Owners: one("bo"), BadDay: "1.12.", Named: []kb.Naming{{From: 9, To: 12, Owner: "bo"}}}},
		{"Tell all by 1 December 2026", item{Text: "Tell all by 1 December 2026", BadDay: "1 December 2026"}},
		{"Bis 1. Dezember 2026", item{Text: "Bis 1. Dezember 2026", BadDay: "1. Dezember 2026"}},
		{"Tell all 2026-13-45", item{Text: "Tell all 2026-13-45", BadDay: "2026-13-45"}},
		{"By 2026-02-30", item{Text: "By 2026-02-30", BadDay: "2026-02-30"}},
		{"Since 2026-01-05, by 2026-02-30", item{Text: "Since 2026-01-05, by 2026-02-30", Due: "2026-01-05", BadDay: "2026-02-30"}},
		{"Ticket 2026-13-45 2026-12-01", item{Text: "Ticket 2026-13-45", Due: "2026-12-01"}},
		{"We met on 01.12.2026 and agreed", item{Text: "We met on 01.12.2026 and agreed"}}, // in the middle it is text
		{"Read section 3.2", item{Text: "Read section 3.2"}},
		{"Use version 1.2.3", item{Text: "Use version 1.2.3"}},

		{"Use version 1.8.14 or 1.13.10 @bo", item{Text: "Use version 1.8.14 or 1.13.10", Owners: one("bo")}},
		{"Open ticket 20263199", item{Text: "Open ticket 20263199"}},

		// Owners: all at the end, or at the beginning; elsewhere a name is part of the text.
		{"Tell all @ann @bo", item{Text: "Tell all", Owners: one("ann bo")}},
		{"Tell all @ann, @bo and @cy 2026-12-01", item{Text: "Tell all", Owners: one("ann bo cy"), Due: "2026-12-01"}},
		{"Tell all (@ann)", item{Text: "Tell all (@ann)", Owners: one("ann"), Named: []kb.Naming{{From: 10, To: 14, Owner: "ann"}}}},
		{"Tell all @Ann", item{Text: "Tell all", Owners: one("ann")}},
		{"Ask @tech-lead.", item{Text: "Ask @tech-lead.", Owners: one("tech-lead"), Named: []kb.Naming{{From: 4, To: 14, Owner: "tech-lead"}}}},
		{"Tell @bo the day @ann", item{Text: "Tell @bo the day", Owners: one("ann"), Named: []kb.Naming{{From: 5, To: 8, Owner: "bo"}}}},
		{"@ann: write it", item{Text: "write it", Owners: one("ann")}},
		{"@ann writes it", item{Text: "@ann writes it", Owners: one("ann"), Named: []kb.Naming{{To: 4, Owner: "ann"}}}},
		{"**@ann** writes it", item{Text: "@ann writes it", Owners: one("ann"), Named: []kb.Naming{{To: 4, Owner: "ann"}}}},
		{"Mail it@hospital.example", item{Text: "Mail it@hospital.example"}}, // an address is not an owner
		{"Install @angular/core", item{Text: "Install @angular/core"}},       // nor is a package

		// Pages.
		{"[[a]] before [[b/c]]", item{Text: "a before b/c", Pages: one("a b/c"), Named: []kb.Naming{{To: 1, Page: "a"}, {From: 9, To: 12, Page: "b/c"}}}},
		{"Change [[a]] so that it holds", item{Text: "Change a so that it holds", Pages: one("a"), Named: []kb.Naming{{From: 7, To: 8, Page: "a"}}}},
		{"Change both [[a]], [[b]] @ann", item{Text: "Change both", Pages: one("a b"), Owners: one("ann")}},
		{"See [this](#below), [a file](x.pdf) and [one](https://example.org/a.md)", item{Text: "See this, a file and one"}},

		// Code, addresses and quotations are text.
		{"Run `restore 2026-01-01 --all` weekly [[kickoff]] @bo 2026-12-05", item{Text: "Run restore 2026-01-01 --all weekly", Pages: one("kickoff"), Owners: one("bo"), Due: "2026-12-05"}},
		{"Install `npm i @angular/core` [[kickoff]] @bo 2026-12-04", item{Text: "Install npm i @angular/core", Pages: one("kickoff"), Owners: one("bo"), Due: "2026-12-04"}},
		{"Write `[[x]]` and `@ann 2026-12-01`", item{Text: "Write [[x]] and @ann 2026-12-01"}},
		{"See https://example.org/2026-01-01/@ann @bo", item{Text: "See https://example.org/2026-01-01/@ann", Owners: one("bo")}},
		{"See [minutes of 2026-01-01 @ann](https://example.org) @bo", item{Text: "See minutes of 2026-01-01 @ann", Owners: one("bo")}},
		{`Answer "ask @ann by 2026-01-01" [[kickoff]] @bo 2026-12-05`, item{Text: `Answer "ask @ann by 2026-01-01"`, Pages: one("kickoff"), Owners: one("bo"), Due: "2026-12-05"}},
		{"Antworte „@ann bis 2026-01-01“ @bo", item{Text: "Antworte „@ann bis 2026-01-01“", Owners: one("bo")}},
		{`Buy a 5" screen @bo 2026-12-05`, item{Text: `Buy a 5" screen`, Owners: one("bo"), Due: "2026-12-05"}},
		{"Read [the RFC](https://example.org/r), mind `__init__.py` &amp; \\*stars\\* [[kickoff]] @ann 2026-12-06", item{Text: "Read the RFC, mind __init__.py & *stars*", Pages: one("kickoff"), Owners: one("ann"), Due: "2026-12-06"}},
		{"Press <kbd>Esc</kbd>, then<br>wait <!-- @ann --> ~~not~~ @bo", item{Text: "Press Esc, then wait not", Owners: one("bo")}},

		// Declined.
		{"Buy a tool [[x]] declined: too dear", item{Text: "Buy a tool", Pages: one("x"), Declined: "too dear"}},
		{"Buy a tool [[x]] @ann Declined: too dear, see [[y]] now", item{Text: "Buy a tool", Pages: one("x y"), Owners: one("ann"), Declined: "too dear, see y now", Named: []kb.Naming{{From: 14, To: 15, Declined: true, Page: "y"}}}},
		{"Buy a tool declined: too dear @ann 2026-12-01", item{Text: "Buy a tool", Owners: one("ann"), Due: "2026-12-01", Declined: "too dear"}},
		{"Buy a tool declined:", item{Text: "Buy a tool declined:", NotDeclined: "declined:"}},
		{"Write `x declined: y`", item{Text: "Write x declined: y"}},

		// Tasks, and further paragraphs.
		{"[x] Redact names @ann {#redact}", item{Text: "Redact names", Owners: one("ann"), Task: true, Done: true}},
		{"Redact names\n  in all of them @ann", item{Text: "Redact names in all of them", Owners: one("ann")}},
		{"Redact names\n\n  Because of 2026-01-01 @ann", item{Text: "Redact names", Owners: one("ann"), Due: "2026-01-01"}},
		{"Redact names @bo 2026-12-01\n\n  As @ann said on 2026-01-01", item{Text: "Redact names", Owners: one("bo"), Due: "2026-12-01"}},
	} {
		body, list := markdown.Parse("page.md", []byte("- "+test.line+"\n"))
		if len(list) > 0 {
			t.Errorf("%q: %v", test.line, list)
		}
		if len(body.Sections) != 1 || len(body.Sections[0].Lines) != 1 {
			t.Errorf("%q is %+v, want one line", test.line, body.Sections)
			continue
		}
		if diff := cmp.Diff(test.want, body.Sections[0].Lines[0].Item, cmpopts.IgnoreFields(kb.Item{}, "Pos")); diff != "" {
			t.Errorf("%q differs:\n%s", test.line, diff)
		}
	}
}
