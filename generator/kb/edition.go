package kb

// Edition is the part of a base that one published site may show. Whatever
// comes after the edition gate sees only this.
type Edition struct {
	*Judged
	Name   string
	Drafts bool // drafts are part of it, with a mark
	Roles  bool // people are shown by role: no page of a person, no contact
}

// Admitted is the result of the edition gate: pages without any reference to what the
// edition hides, before their references are resolved and they are judged again.
type Admitted struct {
	*Base
	Rule    EditionRule
	Drafts  bool
	Day     Day
	History *History
	Former  map[string][]FormerPage
	// Alone holds, by page id, what was judged in the whole base and depends on the
	// page alone: who has signed the whole text, which owners have left. Statements
	// about other pages do not hold here.
	Alone map[string]Trust
	// Same holds the references and the trust of the whole base, where those of the
	// edition are equal; nil where they may differ.
	Same *Judged
}

// Output is one file of the published site.
type Output struct {
	Path string // from the site's root, with slashes: "playbooks/kickoff/index.html"
	Data []byte
	Skip Copies // copies of the site that leave it out; zero: none does
}

// Copies are forms of a site beside the one on its host.
type Copies uint8

// The copies.
const (
	Offline Copies          = 1 << iota // for readers who store the whole base in a browser
	Zip                                 // for the site on a disk
	Both    = Offline | Zip             // left out of both: only hosts and other programs read it
)

// Skips reports whether a copy leaves the output out.
func (o Output) Skips(copy Copies) bool { return o.Skip&copy != 0 }
