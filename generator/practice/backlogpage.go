package practice

import (
	"cmp"
	"slices"

	"tandem/generator/kb"
)

// What the edge of a piece may say beside a partner's id.
const (
	edgeEither  = "either"
	edgeNeither = "neither"
)

func backlogPanels(e *kb.Edition, p *kb.Page) []kb.Panel {
	notes, b := e.Notes(p), &Backlog{Items: slices.Clone(p.Fields.(*Backlog).Items)}
	for i := range b.Items {
		b.Items[i].moved = notes[rowKey("items", i, "due")]
	}
	var panels []kb.Panel
	for _, g := range edges(e) {
		panel := kb.Panel{Title: g.title, Kind: kb.PanelTable, Head: []string{"Rank", "What", "State", "Who", "Due", "Time box"}}
		for _, piece := range b.ordered() {
			if piece.edge() != g.id {
				continue
			}
			panel.Rows = append(panel.Rows, []kb.Cell{
				{Text: piece.Rank.Text, Number: true}, {Text: piece.Title}, pieceState(piece), {Owners: one(piece.Owner)},
				{Day: piece.Due, Late: piece.waiting() && piece.Due != "" && piece.Due < e.Day, Note: piece.moved}, {Text: e.Within(piece.Timebox)},
			})
		}
		panels = append(panels, panel)
	}
	return panels
}

// edge is a group of pieces by who is better placed to do them.
type edge struct{ id, title, short string }

// edges returns the groups in the order of the directory, then pieces that either
// partner can do and those that neither can.
func edges(e *kb.Edition) []edge {
	var list []edge
	for _, partner := range e.Directory.Partners {
		list = append(list, edge{partner.ID, e.Say("Better done by {partner}", partner.Name), partner.Name})
	}
	return append(list, edge{edgeEither, e.Say("By either"), e.Say("Either")}, edge{edgeNeither, e.Say("By neither: buy it, learn it or drop it"), e.Say("Neither")})
}

// edge returns who is better placed: either, when it does not say.
func (p Piece) edge() string {
	if p.Edge == "" {
		return edgeEither
	}
	return p.Edge
}

// backlogSummary shows which partner is better placed for the open pieces of all
// backlogs, how many of them the other partner leads in order to learn, and what is due
// next.
func backlogSummary(e *kb.Edition) []kb.Panel {
	t, ok := e.Types.Named("backlog")
	if !ok {
		return nil
	}
	by := map[string]int{}
	var total, led, turned int
	due := kb.Panel{Title: "Due next", Kind: kb.PanelTable, Head: []string{"What", "State", "Who", "Due", "Backlog"}}
	for _, p := range e.PagesOf(t) {
		for _, piece := range p.Fields.(*Backlog).Items {
			if !piece.waiting() || retired(p) {
				continue
			}
			total++
			by[piece.edge()]++
			if owner, ok := e.Directory.Owner(piece.Owner); ok && piece.edge() != edgeEither && piece.edge() != edgeNeither {
				led++
				if owner.Partner != piece.Edge {
					turned++
				}
			}
			if piece.Due != "" {
				due.Rows = append(due.Rows, []kb.Cell{
					{Text: piece.Title}, pieceState(piece), {Owners: one(piece.Owner)}, {Day: piece.Due, Late: piece.Due < e.Day}, {Page: p.ID},
				})
			}
		}
	}
	bars := kb.Panel{Title: "Who has the edge", Kind: kb.PanelBars, Note: e.Say("Pieces still to be done. Led by the partner without the edge, so that it learns: {n} of {all}.", turned, led)}
	for _, g := range edges(e) {
		if n := by[g.id]; n > 0 {
			bars.Rows = append(bars.Rows, []kb.Cell{{Text: g.short}, {Text: count(n * 100 / total), Number: true}, {Text: e.Say("{n} of {all}", n, total)}})
		}
	}
	slices.SortStableFunc(due.Rows, func(x, y []kb.Cell) int { return cmp.Compare(x[3].Day, y[3].Day) })
	return []kb.Panel{bars, due}
}

func pieceState(p Piece) kb.Cell {
	switch p.State {
	case pieceDone:
		return kb.Cell{Text: p.State, Tone: kb.ToneGood}
	case pieceDropped:
		return kb.Cell{Text: p.State, Tone: kb.ToneQuiet}
	case pieceDoing:
		return kb.Cell{Text: p.State, Tone: kb.ToneSoon}
	}
	return kb.Cell{Text: pieceOpen, Tone: kb.ToneQuiet}
}
