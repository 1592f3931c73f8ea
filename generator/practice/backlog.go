package practice

import (
	"cmp"
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// Backlog is the header of a list of possible work that names the partner better placed
// for each piece.
type Backlog struct {
	Items    []Piece
	RankedOn kb.Day
}

// Piece is a row of a backlog.
type Piece struct {
	Title   string
	Edge    string // id of the partner that is better placed
	Owner   string
	Due     kb.Day
	Timebox kb.Interval // of a spike
	State   string
	Rank    kb.Number
	Was     []kb.Move

	moved string // in words: what was promised before
}

// The states of a backlog item.
const (
	pieceOpen    = "open"
	pieceDoing   = "doing"
	pieceDone    = "done"
	pieceDropped = "dropped"
)

// staleRanking is how many days a ranking is valid.
const staleRanking = 30

// Fields lists the keys of a backlog.
func (b *Backlog) Fields() []kb.Field {
	return []kb.Field{
		kb.Rows("items", &b.Items, "what could be done next", func(p *Piece) []kb.Field {
			return []kb.Field{
				kb.Text("title", &p.Title, "what is done, as a result").Require(),
				kb.Text("edge", &p.Edge, "id of the partner that is better placed to do it, either, or neither: buy it, learn it or drop it"),
				kb.Owner("owner", &p.Owner, "who takes it").Acts(),
				kb.Date("due", &p.Due, "the day by which it is done").Bookkeeping(),
				kb.Span("timebox", &p.Timebox, "how long a spike may take; its presence makes a spike"),
				kb.Choice("state", &p.State, "its status; open when missing", pieceOpen, pieceDoing, pieceDone, pieceDropped).Bookkeeping().Ends(pieceDone, pieceDropped),
				kb.Num("rank", &p.Rank, "its place, 1 first").Bookkeeping(),
				kb.Was("due", &p.Was),
			}
		}).Drawn(backlogPanels).Require(),
		kb.Date("ranked_on", &b.RankedOn, "the day on which both partners last put it in order").Offer().AsToday().As("Put in order").Bookkeeping().
			Shows(func(e *kb.Edition, _ *kb.Page) kb.Cell {
				return kb.Cell{Day: b.RankedOn, Late: b.RankedOn != "" && b.RankedOn.Add(staleRanking) < e.Day}
			}),
	}
}

// waiting reports whether a piece has still to be done.
func (p Piece) waiting() bool { return p.State != pieceDone && p.State != pieceDropped }

// ordered returns the pieces by rank, those without one after the others, finished
// ones last.
func (b *Backlog) ordered() []Piece {
	list := slices.Clone(b.Items)
	slices.SortStableFunc(list, func(x, y Piece) int {
		place := func(p Piece) int {
			switch {
			case !p.waiting():
				return 2
			case p.Rank.Text == "":
				return 1
			}
			return 0
		}
		return cmp.Or(cmp.Compare(place(x), place(y)), cmp.Compare(x.Rank.Value, y.Rank.Value))
	})
	return list
}

func backlogType() *kb.Type {
	return &kb.Type{
		Name: "backlog", Title: "Backlog", Plural: "Backlogs", Folder: "backlog", Register: "What could be done next",
		Doc:          "what the partners could do next, in one order, with who is better placed for each piece",
		Family:       kb.FamilyDo,
		New:          func() kb.Fields { return new(Backlog) },
		OwnersNeeded: true,
		Review:       kb.Interval{N: 60, Unit: "d"},
		Columns: []kb.Fact{
			{Label: "Open", Numeric: true, Of: func(_ *kb.Edition, p *kb.Page) kb.Cell {
				return kb.Cell{Text: count(kb.CountOf(p.Fields.(*Backlog).Items, Piece.waiting)), Number: true}
			}},
			{Label: "First in line", Of: func(_ *kb.Edition, p *kb.Page) kb.Cell {
				if list := p.Fields.(*Backlog).ordered(); len(list) > 0 && list[0].waiting() {
					return kb.Cell{Text: list[0].Title}
				}
				return kb.Cell{}
			}},
			{Field: "ranked_on"}, {Field: kb.FactOwners}, {Field: kb.FactTrust},
		},
		Summary: backlogSummary,
		Todos: func(_ *kb.Linked, p *kb.Page, _ kb.Day) []kb.Todo {
			var waits []kb.Todo
			for _, piece := range p.Fields.(*Backlog).Items {
				if piece.waiting() && piece.Due != "" {
					waits = append(waits, kb.Todo{Kind: "backlog piece", Text: piece.Title, Owners: one(piece.Owner), Due: piece.Due})
				}
			}
			return waits
		},
		Rules: backlogRules(),
	}
}

func backlogRules() []kb.Rule {
	return []kb.Rule{
		{
			Code:  "backlog/unknown-partner",
			Why:   "the edge names a partner of the directory, either or neither",
			Wrong: true,
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				for i, piece := range p.Fields.(*Backlog).Items {
					if piece.Edge != edgeEither && piece.Edge != edgeNeither {
						knownPartner(j, p, "items"+atRow(i)+".edge", piece.Edge, report)
					}
				}
			},
		},
		{
			Code: "backlog/taken-by-nobody",
			Why:  "a backlog item that is being done has an owner",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				for i, piece := range p.Fields.(*Backlog).Items {
					if piece.State == pieceDoing && piece.Owner == "" {
						report(p.Place("items"+atRow(i)), "somebody does "+diag.QuoteShort(piece.Title)+", and nobody is named", "add owner:, or set state: open")
					}
				}
			},
		},
		{
			Code: "backlog/spike-without-end",
			Why:  "a spike that has begun has a last day",
			Check: func(_ *kb.Judged, p *kb.Page, report kb.Report) {
				for i, piece := range p.Fields.(*Backlog).Items {
					if piece.State == pieceDoing && piece.Timebox.Given() && piece.Due == "" {
						report(p.Place("items"+atRow(i)), "the spike "+diag.QuoteShort(piece.Title)+" has begun, and no day says when its time box of "+(*kb.Base)(nil).Within(piece.Timebox)+" ends", "add due:, the last day of the box")
					}
				}
			},
		},
		{
			Code: "backlog/stale-ranking",
			Why:  "both partners review the order at least every 30 days",
			Check: func(j *kb.Judged, p *kb.Page, report kb.Report) {
				b := p.Fields.(*Backlog)
				switch {
				case retired(p):
				case b.RankedOn == "" && slices.ContainsFunc(b.Items, Piece.waiting):
					report(p.Place("items"), "the day on which the backlog was last ranked is missing", "go through it together, then add ranked_on")
				case b.RankedOn != "" && b.RankedOn.Add(staleRanking) < j.Day:
					report(p.Place("ranked_on"), "the backlog was last put in order on "+string(b.RankedOn), "go through it together, then set ranked_on")
				}
			},
		},
	}
}
