package practice

import (
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Agreement is the header of terms between the partners: their contributions and
// benefits, ownership, and response times.
type Agreement struct {
	Kind          string
	InForce       kb.Day
	Terms         []Terms
	Model         string
	Levels        []ServiceLevel
	Communication []Route
}

// Terms are the contributions and benefits of one partner.
type Terms struct {
	Partner string
	Gives   []string
	Gets    []string
}

// ServiceLevel is a promise about time: an answer within a span, or something
// regular.
type ServiceLevel struct {
	What       string
	Who        string
	Within     string      // "48 hours": how long an answer may take
	Every      kb.Interval // for something that is due regularly
	LastMet    kb.Day
	LastMissed kb.Day
	Was        []kb.Move
}

// Route is one line of a communication plan.
type Route struct {
	About   string
	From    string
	To      []string
	Channel string
	Within  string
}

// Reciprocity is the kind of agreement that must have terms.
const Reciprocity = "reciprocity"

// ipAndPublishing is the kind of agreement that says who owns and publishes results.
const ipAndPublishing = "ip-and-publishing"

// Fields lists the keys of an agreement.
func (a *Agreement) Fields() []kb.Field {
	return []kb.Field{
		kb.Choice("kind", &a.Kind, "what it settles", Reciprocity, "fair-credit", "service-level", ipAndPublishing,
			"data", "communication", "norms", "commitments", "talent").As("Settles").Require().
			Shows(func(e *kb.Edition, p *kb.Page) kb.Cell { return kb.TextCell(agreementKind(e.Base, p)) }),
		kb.Date("in_force", &a.InForce, "the day from which it holds").Offer().As("In force since"),
		kb.Rows("terms", &a.Terms, "what each partner gives and gets", func(t *Terms) []kb.Field {
			return []kb.Field{
				kb.Text("partner", &t.Partner, "id of the partner").Require(),
				kb.Texts("gives", &t.Gives, "what it gives"),
				kb.Texts("gets", &t.Gets, "what it gets"),
			}
		}).Offer().Drawn(sideBySide),
		kb.Text("model", &a.Model, "who owns results: one partner, a dual licence, or open by default"),
		kb.Rows("service_levels", &a.Levels, "how fast each side answers, and what happens regularly", func(s *ServiceLevel) []kb.Field {
			return []kb.Field{
				kb.Text("what", &s.What, "what is promised").Require(),
				kb.Owner("who", &s.Who, "who keeps the promise").Acts(),
				kb.Text("within", &s.Within, "how long it may take: 48 hours, 2 working days").
					Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell { return kb.TextCell(s.Says(e.Base)) }),
				kb.Span("every", &s.Every, "how often, when it is regular: 1w, 1mo").Elsewhere(),
				kb.Date("last_met", &s.LastMet, "the latest day on which it was kept").As("Last met").Bookkeeping(),
				kb.Date("last_missed", &s.LastMissed, "the latest day on which it was not").As("State").Bookkeeping().
					Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell { return levelState(*s, a.InForce, e.Day) }),
				kb.WasText("within", &s.Was),
			}
		}),
		kb.Rows("communication", &a.Communication, "who tells whom about what", func(r *Route) []kb.Field {
			return []kb.Field{
				kb.Text("about", &r.About, "the subject").Require(),
				kb.Owner("from", &r.From, "who tells").Acts(),
				kb.Owners("to", &r.To, "who is told"),
				kb.Text("channel", &r.Channel, "how: telephone, mail, weekly demo").As("How"),
				kb.Text("within", &r.Within, "how soon"),
			}
		}).As("Who informs whom"),
	}
}

// Missed reports whether the service level is missed on day: it is recorded as missed,
// or it is due regularly and the next day has passed. If it was never met, the first
// interval begins on since, the first day of the agreement.
func (s ServiceLevel) Missed(since, day kb.Day) bool {
	if s.LastMissed != "" && s.LastMissed > s.LastMet {
		return true
	}
	next := s.Next(since)
	return next != "" && next < day
}

// Next returns the day by which something regular has to happen again; no day if it is
// not regular or unknown.
func (s ServiceLevel) Next(since kb.Day) kb.Day {
	if s.LastMet != "" {
		since = s.LastMet
	}
	return s.Every.After(since)
}

// Says returns the promise as people read it: "48 hours", "every week".
func (s ServiceLevel) Says(b *kb.Base) string {
	var parts []string
	if s.Within != "" {
		parts = append(parts, s.Within)
	}
	if s.Every.Given() {
		parts = append(parts, b.Every(s.Every))
	}
	return strings.Join(parts, ", ")
}

func agreementType() *kb.Type {
	return &kb.Type{
		Name: "agreement", Title: "Agreement", Plural: "Agreements", Folder: "agreements", Register: "Agreements and service levels",
		Doc:          "terms between the partners: what each gives and gets, who may use and publish what, how fast each answers",
		Family:       kb.FamilyDecide,
		New:          func() kb.Fields { return new(Agreement) },
		OwnersNeeded: true,
		BothSign:     true,
		Columns: []kb.Fact{
			{Field: "kind"}, {Label: "Between", Of: func(_ *kb.Edition, p *kb.Page) kb.Cell { return kb.Cell{Owners: p.Partners} }}, {Field: "in_force"},
			{Label: "Promises kept", Of: func(e *kb.Edition, p *kb.Page) kb.Cell { return levelTally(e, p.Fields.(*Agreement), e.Day) }},
			{Field: kb.FactTrust},
		},
		Summary: agreementSummary,
		Todos:   agreementWaits,
		Rules: []kb.Rule{
			{
				Code:  "agreement/one-sided",
				Why:   "each partner of an agreement gives something and gets something",
				Check: oneSided,
			},
			{
				Code: "agreement/service-level-missed",
				Why:  "a promised service level is kept, or the promise is changed",
				Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
					a := p.Fields.(*Agreement)
					for i, s := range a.Levels {
						if retired(p) || !s.Missed(a.InForce, j.Day) {
							continue
						}
						message := diag.QuoteShort(s.What) + " was missed on " + string(s.LastMissed) + " and has not been met since"
						if s.LastMissed == "" || s.LastMissed <= s.LastMet {
							message = diag.QuoteShort(s.What) + " was promised " + s.Every.Words() + " and was due by " + string(s.Next(a.InForce))
						}
						report(p.Place("service_levels"+atRow(i)), message, "keep it and set last_met, or agree a level that can be kept")
					}
				},
			},
			{
				Code:  "agreement/unknown-partner",
				Why:   "the terms name partners of the directory",
				Wrong: true,
				Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
					for i, t := range p.Fields.(*Agreement).Terms {
						knownPartner(j, p, "terms"+atRow(i)+".partner", t.Partner, report)
					}
				},
			},
		},
	}
}

// agreementKind returns the subject of an agreement, in the words of the base.
func agreementKind(b *kb.Base, p *kb.Page) string {
	switch kind := p.Fields.(*Agreement).Kind; kind {
	case "fair-credit":
		return b.Say("fair credit")
	case "ip-and-publishing":
		return b.Say("rights and publishing")
	case "service-level":
		return b.Say("service levels")
	default:
		return b.Say(kind)
	}
}

// boundBy returns the partners that an agreement binds: those of the page and
// those of its terms.
func boundBy(d *kb.Directory, p *kb.Page) []string {
	ids := slices.Clone(p.Partners)
	for _, t := range p.Fields.(*Agreement).Terms {
		ids = append(ids, t.Partner)
	}
	return inOrder(d, ids)
}

// gathered returns everything that a partner gives and gets in its rows of the terms.
func (a *Agreement) gathered(partner string) (gives, gets []string) {
	for _, t := range a.Terms {
		if t.Partner == partner {
			gives, gets = append(gives, t.Gives...), append(gets, t.Gets...)
		}
	}
	return gives, gets
}

// oneSided reports partners that give or get nothing. Terms may be missing
// where the agreement is about something else than an exchange.
func oneSided(j *kb.Judged, p *kb.Page, report kb.Report) {
	a := p.Fields.(*Agreement)
	if retired(p) || len(a.Terms) == 0 && a.Kind != Reciprocity {
		return
	}
	for _, id := range boundBy(&j.Directory, p) {
		place := p.Place("terms")
		for i, t := range a.Terms {
			if t.Partner == id {
				place = p.Place("terms" + atRow(i))
				break
			}
		}
		gives, gets := a.gathered(id)
		name := j.Directory.PartnerInText(id)
		switch {
		case len(gives) == 0 && len(gets) == 0:
			report(place, name+" gives nothing and gets nothing", "add a row of terms with what it gives and gets, or leave the partner out")
		case len(gives) == 0:
			report(place, name+" gives nothing", "add gives: what it brings, or ask why the others agreed")
		case len(gets) == 0:
			report(place, name+" gets nothing", "add gets: with its advantage from the agreement")
		}
	}
}
