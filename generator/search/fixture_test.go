package search

import (
	"strings"
	"testing"

	"tandem/generator/kb"
)

// term is a glossary header, as package practice declares it.
type term struct{ kb.Definition }

func (t *term) Fields() []kb.Field {
	return []kb.Field{
		kb.Text("means", &t.Means, "what it means"),
		kb.Texts("also", &t.Also, "other words"),
		kb.Words("says", &t.Says, "the word each partner uses"),
	}
}

// written is a page of the fixture: its path, title, owner, state, tags, and
// its body, in which a line "## Name" begins a section.
type written struct {
	path, title, owner string
	state              kb.State
	tags               []string
	body               string
	header             kb.Fields
}

// fixture is a small base of two partners, with every case that ranking distinguishes.
func fixture() []written {
	return []written{
		{"playbooks/kickoff.md", "Run the kick-off", "product-owner", kb.StateVerified, []string{"governance"},
			"A kick-off brings both partners to one table.\n## When to use\nBefore the first sprint of a pilot.\n## Steps\nInvite a nurse, a data steward and the ombud.\nAgree the red lines of the charter.\n## Done when\nEveryone can say the goal in one sentence.", nil},
		{"playbooks/kickoff-old.md", "Run the kick-off meeting", "product-owner", kb.StateSuperseded, []string{"governance"},
			"The former way to run a kick-off meeting.\n## Steps\nInvite everyone to the kick-off.", nil},
		{"playbooks/data-access.md", "Give access to data", "data-steward", kb.StateOverdue, []string{"trust", "data"},
			"Data leaves the hospital only after redaction.\n## Steps\nRedact names before the first export.\nLog every access.\n## Incidents\nA leak is reported within one hour to the hospital and the lab.", nil},
		{"playbooks/incident.md", "Handle an incident", "hospital-it", kb.StateVerified, nil,
			"What to do when something leaks or breaks.\n## First hour\nReport the leak. Stop the export. Call the duty officer.\n## Afterwards\nHold an after-action review within five days.", nil},
		{"checklists/triage.md", "Triage checklist", "tech-lead", kb.StateDueSoon, []string{"triage"},
			"For every model that sorts patients.\n## Before\nA clinician has read twenty cases.\nNegation rules are agreed with two clinicians.\n## After\nThe numbers are in the update.", nil},
		{"checklists/release.md", "Release checklist", "tech-lead", kb.StateVerified, nil,
			"Ticks before a version 2.4.1 goes live.\n## Before\nA nurse has seen it.\nThe rollback was tried.\n## After\nThe dashboard was watched for an hour.", nil},
		{"retros/2026-03-pilot.md", "Retro: pilot sprint 3", "product-owner", kb.StateRecord, nil,
			"What the third sprint of the pilot taught.\n## Keep\nWeekly demo with a nurse in the room.\n## Lessons\nRedact names before the first export.\nAgree negation rules with clinicians.", nil},
		{"decisions/0001-cloud.md", "Use the hospital's own cloud", "hospital-it", kb.StateRecord, []string{"data"},
			"The lab's servers stay out.\n## Context\nPatient data must not leave the hospital's network.\n## Choice\nThe hospital's private cloud.\n## Why\nNo contract covers another place; O'Brien's team already runs it.", nil},
		{"decisions/0002-names.md", "Publish under both names", "product-owner", kb.StateRecord, []string{"credit"},
			"Papers and posters carry both partners' names.\n## Why\nFair credit was agreed in the charter.", nil},
		{"charters/triage.md", "Charter of the triage partnership", "product-owner", kb.StateVerified, []string{"governance", "triage"},
			"What both partners want, and what neither will do.\n## Outcomes\nWaiting time falls by a fifth.\n## Red lines\nNo patient data in the lab.\n## Ombud\nThe ombud neither decides nor is accountable.", nil},
		{"guides/verification.md", "How verification works", "data-steward", kb.StateNoReview, nil,
			"Every page says when and by whom it was last verified.\n## Overdue pages\nAn overdue page sinks in the search.\n## Reviews\nA review takes ten minutes.", nil},
		{"guides/umlaute.md", "Names with accents", "data-steward", kb.StateVerified, nil,
			"A résumé of Müller, Ångström and Straße.\n## Scripts\nΑθήνα, Москва, 東京, ירושלים and القاهرة are cities.\nUse <script>alert(1)</script> nowhere; e-mail goes to it@hospital.example.", nil},
		{"glossary/handover.md", "Handover", "product-owner", kb.StateNoReview, nil,
			"Said at every change of shift.", &term{kb.Definition{Means: "passing work on with all that is known", Also: []string{"baton pass"}, Says: []kb.Word{{Name: "hospital", Text: "shift report"}, {Name: "lab", Text: "transfer"}}}}},
		{"guides/night.md", "Nights and weekends", "hospital-it", kb.StateVerified, nil,
			"Who is on duty.\n## Handover\nThe handover is at seven in the morning; nobody leaves before it.", nil},
		{"guides/transfer.md", "Moving models between sites", "tech-lead", kb.StateArchived, nil,
			"A model transfer takes a week.\n## Steps\nFreeze, copy, compare, release.", nil},
		{"playbooks/index.md", "Playbooks", "", "", nil, "How we do things here, step by step.", nil},
		{"decisions/index.md", "Decisions", "", "", nil, "", nil},
	}
}

// edition makes an edition of pages.
func edition(pages []written) *kb.Edition {
	directory := kb.Directory{
		Partners: []kb.Partner{{ID: "hospital", Name: "City hospital"}, {ID: "lab", Name: "Lab"}},
		Teams:    []kb.Team{{ID: "hospital-it", Name: "Hospital IT", Partner: "hospital"}},
		People: []kb.Person{
			{ID: "product-owner", Name: "Product owner", Partner: "hospital"},
			{ID: "data-steward", Name: "Data steward", Partner: "hospital"},
			{ID: "tech-lead", Name: "Tech lead", Partner: "lab"},
		},
	}
	types := map[string]*kb.Type{}
	trust := map[string]kb.Trust{}
	var list []*kb.Page
	for _, w := range pages {
		folder, _, _ := strings.Cut(w.path, "/")
		if types[folder] == nil {
			name := strings.TrimSuffix(folder, "s")
			if folder == "glossary" {
				name = "term"
			}
			types[folder] = &kb.Type{Name: name, Title: strings.ToUpper(name[:1]) + name[1:], Folder: folder}
			if name == "term" {
				types[folder].Defines = func(p *kb.Page) *kb.Definition { return &p.Fields.(*term).Definition }
			}
		}
		id := strings.TrimSuffix(w.path, ".md")
		p := &kb.Page{Path: w.path, Type: types[folder], Fields: w.header}
		if p.Index = strings.HasSuffix(id, "/index"); p.Index {
			id = strings.TrimSuffix(id, "/index")
		}
		p.ID, p.URL = id, kb.Address(id)
		p.Title, p.Tags = w.title, w.tags
		p.Body.VisibleText = strings.Join(strings.Fields(w.body), " ")
		if w.owner != "" {
			p.Owners = []string{w.owner}
			owner, _ := directory.Owner(w.owner)
			p.Partners = []string{owner.Partner}
		}
		var s kb.Section
		for _, line := range strings.Split(w.body, "\n") {
			if name, ok := strings.CutPrefix(line, "## "); ok {
				if s.Text != "" || s.Heading.Level > 0 {
					p.Body.Sections = append(p.Body.Sections, s)
				}
				s = kb.Section{Heading: kb.Heading{Level: 2, ID: kb.Slug(name), Text: name}}
				continue
			}
			s.Text += line + "\n"
		}
		if strings.TrimSpace(w.body) != "" {
			p.Body.Sections = append(p.Body.Sections, s)
		}
		if w.state != "" {
			trust[id] = kb.Trust{State: w.state}
		}
		list = append(list, p)
	}
	base := kb.NewBase(kb.Site{Lang: "en"}, directory, nil, list, nil)
	return &kb.Edition{Judged: &kb.Judged{Linked: &kb.Linked{Base: base}, Trust: trust}, Name: "all"}
}

// opened returns an index of the edition that ends with the test.
func opened(t testing.TB, e *kb.Edition) *Index {
	t.Helper()
	x, err := new(Cache).Memory(e)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	return x
}

// found returns the ids of the best n pages.
func found(t testing.TB, x *Index, query string, n int) []string {
	t.Helper()
	hits, err := x.Search(query, n)
	if err != nil {
		t.Fatalf("Search(%q): %v", query, err)
	}
	ids := []string{}
	for _, h := range hits {
		ids = append(ids, h.ID)
	}
	return ids
}
