package check

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/frontmatter"
	"tandem/generator/kb"
)

// parts reports texts of a page that an edition hid as part of a block and now shows,
// and the reverse. It compares lines of the file, those of the header too, so it does
// not matter whether a block was widened, cut or removed. A page that enters or leaves
// an edition is reported as a whole, and new lines do not count.
func (c *comparison) parts(old, now *kb.Page) {
	if len(old.Blocks())+len(now.Blocks()) == 0 {
		return
	}
	was, is := textOf(c.before.Source(old.Path), old.Blocks()), textOf(c.after.Source(now.Path), now.Blocks())
	gains, losses := changedLines{}, changedLines{}
	for _, rule := range c.after.Site.Editions {
		if !rule.Shows(old.Audience) || !rule.Shows(now.Audience) {
			continue
		}
		c.opened(old, now, was, is, rule)
		first, n := moved(is, was, rule, rule)
		if n > 0 {
			gains.add(first, n, rule.Name)
		}
		if first, n = moved(was, is, rule, rule); n > 0 {
			losses.add(is.line(was[first-1].text), n, rule.Name)
		}
	}
	report := func(code int, lines changedLines, how, hint string) {
		for _, at := range slices.Sorted(maps.Keys(lines)) {
			n := lines[at].count
			in := how + quoteAll(lines[at].editions)
			c.found.add(finding{
				code: code, path: now.Path, at: kb.Pos{Line: at, Column: 1}, noun: "page", thing: diag.Quote(now.Path), hint: hint, group: now.Folder() + in,
				says: func(subject string) string {
					if subject == diag.Quote(now.Path) {
						return diag.Count(n, "line") + " of " + subject + in
					}
					return "lines of " + subject + in
				},
			})
		}
	}
	report(audienceWidens, gains, ", hidden before, now in ", "have an owner agree to the wider audience, or put the lines back into a block that is for fewer")
	report(audienceNarrows, losses, ", shown before, no longer in ", "")
}

// changedLines are the lines that editions gain, or lose, by the first line of the text
// after.
type changedLines map[int]struct {
	editions []string
	count    int // of lines, in the edition with the most
}

func (c changedLines) add(first, count int, edition string) {
	at := c[first]
	at.editions, at.count = append(at.editions, edition), max(at.count, count)
	c[first] = at
}

// opened reports parts of a page that an edition shows, or hides, because it is
// for other audiences than before.
func (c *comparison) opened(old, now *kb.Page, was, is sourceText, rule kb.EditionRule) {
	before := c.before.edition(rule.Name)
	if before == nil {
		return
	}
	former := before.Site.Editions[0]
	if sameAudience(former.Audiences, rule.Audiences) || !former.Shows(old.Audience) {
		return
	}
	at := c.reason(old, now, rule.Name)
	report := func(code int, what string) {
		c.found.add(finding{
			code: code, path: siteFile, at: at.Pos, group: at.group + what, noun: "page", thing: diag.Quote(now.Path),
			says: func(subject string) string { return "parts of " + subject + what + diag.Quote(rule.Name) },
		})
	}
	if _, n := moved(is, was, rule, former); n > 0 {
		report(contentAppears, " will appear in ")
	}
	if _, n := moved(was, is, former, rule); n > 0 {
		report(contentVanishes, " will disappear from ")
	}
}

// sourceLine is a line of a page, with the blocks that contain it.
type sourceLine struct {
	text   string // as compared; empty for a line without content
	blocks []kb.Block
}

// shownBy reports whether an edition that shows the page shows the line.
func (l sourceLine) shownBy(rule kb.EditionRule) bool {
	return !slices.ContainsFunc(l.blocks, func(b kb.Block) bool { return !rule.Shows(b.Audience) })
}

// sourceText are the lines of a page, the first one first.
type sourceText []sourceLine

// line returns the number of the first line with that text, 1 for none.
func (t sourceText) line(text string) int {
	return max(1, 1+slices.IndexFunc(t, func(l sourceLine) bool { return l.text == text }))
}

// The parts of a line that name an audience and that readers do not see.
var (
	fence     = regexp.MustCompile(`^:{3,}`)
	attribute = regexp.MustCompile(`\s*\{[^{}]*\baudience=[^{}]*\}\s*$`)
	key       = regexp.MustCompile(`\baudience:\s*(\[[^\]]*\]|[^,{}\[\]]*)`)
	dash      = regexp.MustCompile(`^-\s+`)
	says      = regexp.MustCompile(`[\pL\pN]`)
)

func punctuation(r rune) bool { return strings.ContainsRune(" \t,{}[]", r) }

// textOf returns the lines of a page's file.
func textOf(source []byte, blocks []kb.Block) sourceText {
	lines := strings.Split(string(source), "\n")
	text := make(sourceText, len(lines))
	header := bytes.Count(source[:frontmatter.Find(source).End], []byte("\n")) // lines
	for i, line := range lines {
		line = strings.TrimSpace(line)
		if i < header {
			line = key.ReplaceAllString(line, " ")
			line = strings.Join(strings.FieldsFunc(dash.ReplaceAllString(line, ""), punctuation), " ")
		} else {
			line = attribute.ReplaceAllString(line, "")
		}
		if fence.MatchString(line) || !says.MatchString(line) {
			continue
		}
		text[i].text = line
		for _, b := range blocks {
			if b.From <= i+1 && i+1 <= b.To {
				text[i].blocks = append(text[i].blocks, b)
			}
		}
	}
	return text
}

// moved returns the first line of here that an edition shows and that the text
// there has only where it does not, and how many there are. What it shows there
// may follow another rule.
func moved(here, there sourceText, rule, ruleThere kb.EditionRule) (first, n int) {
	hidden, shown := map[string]bool{}, map[string]bool{}
	for _, l := range there {
		if l.shownBy(ruleThere) {
			shown[l.text] = true
		} else {
			hidden[l.text] = true
		}
	}
	for i, l := range here {
		if l.text != "" && l.shownBy(rule) && hidden[l.text] && !shown[l.text] {
			if n++; n == 1 {
				first = i + 1
			}
		}
	}
	return first, n
}
