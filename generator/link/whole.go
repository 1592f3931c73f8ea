package link

import (
	"net/url"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// whole returns the target of a link by a whole address. A link without a target in
// the base is unchanged: see kb.Base.LeadsTo.
func (l *linker) whole(p *kb.Page, link kb.Link) kb.Target {
	target, ok := l.base.LeadsTo(link.Dest)
	if !ok || target.Outside || target.Page == "" {
		return target
	}
	dest, heading, _ := strings.Cut(link.Dest, "#")
	link.Dest = dest
	heading, _, _ = strings.Cut(heading, ":~:") // words that a browser marks
	heading, err := url.PathUnescape(heading)
	if err != nil || heading == "" {
		return target
	}
	to := l.base.Page(target.Page)
	link.Heading = heading
	if to.Headings != nil {
		return l.partial(p, link, to)
	}
	link.Heading = headingID(to, heading)
	if broken := l.heading(p, to, link); broken != nil {
		l.report(p, link.Pos, diag.Warning, broken.code, broken.message, broken.hint)
		return target
	}
	target.Heading = link.Heading
	return target
}
