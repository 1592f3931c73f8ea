package kb

// Edition is the part of a base that one published site may show. Whatever
// comes after the edition gate sees only this.
type Edition struct {
	*Judged
	Name   string
	Drafts bool // drafts are part of it, with a mark
	Roles  bool // people are shown by role: no page of a person, no contact
}

// Output is one file of the published site.
type Output struct {
	Path string // from the site's root, with slashes: "playbooks/kickoff/index.html"
	Data []byte
}
