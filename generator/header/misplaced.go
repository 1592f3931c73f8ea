package header

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"tandem/generator/diag"
	"tandem/generator/frontmatter"
	"tandem/generator/kb"
)

// finder looks for a header in the wrong place or with the wrong marks.
type finder struct {
	path     string
	src      []byte // a byte order mark is blanked out
	start    int    // of the first line, after a byte order mark
	fields   []kb.Field
	form     *regexp.Regexp // of a line that gives a key a value
	problems diag.List
}

func (f *finder) add(line int, code, message, hint string) {
	f.problems.Add(problem(f.path, line, 1, diag.Error, code, message, hint))
}

// mostLines is the number of lines at the start of a file in which a header is looked
// for.
const mostLines = 50

var (
	keyLine  = regexp.MustCompile(`^([\pL][\pL\d_-]*)[ \t]*:(?:[ \t\x{a0}]+(.*))?$`)
	tomlLine = regexp.MustCompile(`^([\pL][\pL\d_-]*)[ \t]*=(.*)$`)
	jsonLine = regexp.MustCompile(`^[ \t{]*"([\pL][\pL\d_-]*)"[ \t]*:(.*)$`)
)

// key returns the key that a line of a header would give a value.
func (f *finder) key(line string) (name, value string, ok bool) {
	if !strings.ContainsAny(line, ":=") {
		return "", "", false // most lines, before the pattern is tried
	}
	m := f.form.FindStringSubmatch(strings.TrimRight(line, "\r\n"))
	if m == nil {
		return "", "", false
	}
	return m[1], strings.TrimSpace(m[2]), true
}

// tells reports whether a line gives a value to a key of the page, so that it belongs
// to a header and not to a text. Keys for audience and draft may be misspelt.
func (f *finder) tells(line string) bool {
	name, value, ok := f.key(line)
	if !ok {
		return false
	}
	if slices.ContainsFunc(f.fields, func(field kb.Field) bool { return field.Key == name }) {
		return true
	}
	oneWord := value == "" || value[0] == '[' || !strings.Contains(value, " ")
	return like(name, "audience") && oneWord || like(name, "status") && !published(value) && oneWord
}

// tellsAny does the same as tells, for a line in any format of a header.
func (f *finder) tellsAny(line string) bool {
	was := f.form
	defer func() { f.form = was }()
	for _, f.form = range []*regexp.Regexp{keyLine, jsonLine, tomlLine} {
		if f.tells(line) {
			return true
		}
	}
	return false
}

// like reports whether a key is the other one misspelt or in another case.
func like(name, key string) bool {
	near, ok := diag.Nearest(name, []string{key})
	return ok && near == key || strings.EqualFold(name, key)
}

// looksLikeHeader distinguishes a header without an end from a rule at the top of an
// ordinary text: the lines before the first blank one have a key, or the line after it
// has a key of the page.
func (f *finder) looksLikeHeader(from int) bool {
	blank := false
	for i, line := range lines(f.src[from:]) {
		line = strings.TrimRight(line, " \t\r\n")
		name, _, ok := strings.Cut(line, ":")
		switch {
		case i > mostLines:
			return false
		case line == "":
			blank = true
		case f.tellsAny(line):
			return true
		case strings.TrimSpace(line) == "{":
		case blank && !strings.HasPrefix(line, "#"):
			return false
		case ok && name != "" && !strings.ContainsAny(name, " \t#*["):
			return true
		}
	}
	return false
}

// notClosed reports a header without its closing mark.
func (f *finder) notClosed(b *block) {
	b.unread = f.src[b.Open:]
	mark := map[string]string{frontmatter.YAML: "---", frontmatter.TOML: "+++"}[b.Format]
	if b.Format == frontmatter.JSON {
		f.add(b.Line, "header/not-closed", "the JSON object that begins here is not read as a header", "check its quotes and commas, and write nothing after its last } on that line")
		return
	}
	if at, written := otherMark(f.src[b.Start:]); at >= 0 && b.Format == frontmatter.YAML {
		f.notAMark(b.Line+1+bytes.Count(f.src[b.Start:b.Start+at], []byte("\n")), written, "end")
		return
	}
	f.add(b.Line, "header/not-closed", "the header that begins here is never closed", "add a line with "+mark+" alone where the header ends")
}

func (f *finder) notAMark(line int, written, does string) {
	hint := "write --- alone in this line, three hyphens from column 1 on"
	if pluses(written) {
		hint = "write +++ alone in this line, three plus signs from column 1 on"
	}
	f.add(line, "header/not-a-mark", diag.QuoteShort(written)+" does not "+does+" a header"+unusual(written), hint)
}

// unusual names the first character of a mark that looks like the right one and is
// not.
func unusual(mark string) string {
	for _, r := range mark {
		if r != '-' && r != '+' && r != ' ' && r != '\t' {
			return ": it contains " + codePoint(r)
		}
	}
	return ""
}

// otherMark returns the first line that looks like a mark of a header and is not one;
// -1 when there is none before a real mark.
func otherMark(text []byte) (offset int, written string) {
	at := 0
	for _, line := range lines(text) {
		if frontmatter.Mark([]byte(line)) != "" {
			break
		}
		if dashes(line) {
			return at, strings.TrimRight(line, "\r\n")
		}
		at += len(line)
	}
	return -1, ""
}

// dashes reports whether a line is made of dashes, as word processors write them, or
// of hyphens that are indented, too many, or beside invisible characters.
func dashes(line string) bool {
	n := 0
	for _, r := range line {
		switch {
		case r == '-':
			n++
		case unicode.Is(unicode.Pd, r) || r == '\u2212': // a dash is as wide as several hyphens
			n += 2
		case !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r):
			return false
		}
	}
	return n > 1
}

// pluses is dashes for the marks of TOML.
func pluses(line string) bool {
	n := 0
	for _, r := range line {
		switch {
		case strings.ContainsRune("+\uff0b\ufe62\u2795", r):
			n++
		case !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r):
			return false
		}
	}
	return n > 1
}

// elsewhere looks for a header below a comment or heading, between other marks, or
// without the first mark.
func (f *finder) elsewhere(found block) block {
	none := block{Block: frontmatter.Block{Line: 1}, body: f.src}
	at, comment := f.start, false
	all := lines(f.src[at:])
	for i, line := range all[:min(len(all), mostLines)] {
		text := strings.TrimSpace(line)
		below := f.below(all[i+1:])
		switch {
		case comment || strings.HasPrefix(text, "<!--"):
			comment = !strings.Contains(text, "-->")
		case fenced(line, "") != "" && i+1 < len(all) && (frontmatter.Mark([]byte(all[i+1])) != "" || dashes(all[i+1])) && f.below(all[i+2:]):
			f.add(i+1, "header/not-first", "the header is in a block of code", "remove this line and the one that closes the block, so that the header begins in line 1")
			none.unread = f.src[at:]
			return none
		case unknownFormat(text) && (below || i == 0 || found.Open == at):
			f.add(i+1, "header/unknown-format", "header format "+diag.QuoteShort(text)+" is not read", "begin the header with --- alone and write YAML")
			none.unread = f.src[at:]
			return none
		case frontmatter.Mark([]byte(line)) == "---" && below, frontmatter.Mark([]byte(line)) == "+++":
			b := block{Block: frontmatter.FindAt(f.src, at), body: f.src}
			f.add(b.Line, "header/not-first", "the header begins in line "+strconv.Itoa(b.Line), "move it to line 1")
			if !b.Closed {
				b.unread = f.src[at:]
			}
			return b
		case (dashes(line) || pluses(line)) && below:
			f.notAMark(i+1, strings.TrimRight(line, "\r\n"), "begin")
			b, _ := f.unreadUntil(none, at, at+len(line))
			return b
		case f.inTable(all[i:]):
			f.add(i+1, "header/unknown-format", "the header is written as a table", "write one key a line, such as title: Backup, between two lines of --- alone")
			none.unread = f.src[at:]
			return none
		case strings.HasPrefix(text, "{") && f.tells(firstLine(strings.TrimLeft(string(f.src[at:]), "{ \t\r\n"))):
			f.add(i+1, "header/unknown-format", "the header in braces is not JSON: its keys have no quotes", "write YAML between lines of ---, or put the keys in double quotes")
			none.unread = f.src[at:]
			return none
		case f.tells(line):
			b, closed := f.unreadUntil(none, at, at)
			hint := "add a line with --- alone above this line"
			if !closed {
				hint += ", and one below the last line of the header"
			}
			f.add(i+1, "header/not-opened", "the header begins here without a line of ---", hint)
			return b
		case text != "" && !strings.HasPrefix(text, "#"):
			return f.keysBelow(none)
		}
		at += len(line)
	}
	return f.keysBelow(none)
}

// below reports whether the first of some lines that is neither blank nor a comment is
// part of a header.
func (f *finder) below(all []string) bool {
	for _, line := range all[:min(len(all), mostLines)] {
		if text := strings.TrimSpace(line); text != "" && !strings.HasPrefix(text, "#") {
			return f.tellsAny(line)
		}
	}
	return false
}

func unknownFormat(line string) bool {
	name := strings.TrimLeft(line, "-")
	return line == ";;;" || len(line)-len(name) == 3 && name != "" && len(name) < 9 && !strings.Contains(name, " ")
}

// unreadUntil leaves the lines of a header that is not read out of the body: those up
// to its closing mark, if there is one.
func (f *finder) unreadUntil(b block, from, keys int) (_ block, closed bool) {
	b.unread = f.src[from:]
	end := keys
	for _, line := range lines(f.src[keys:]) {
		end += len(line)
		if frontmatter.Mark([]byte(line)) != "" || (dashes(line) || pluses(line)) && line == strings.TrimSpace(line)+"\n" {
			b.body = blanked(f.src, from, end)
			return b, true
		}
	}
	return b, false
}

// keysBelow looks for keys in the text of a page without a header, in each form that a
// header may have.
func (f *finder) keysBelow(b block) block {
	forms := []*regexp.Regexp{keyLine, jsonLine}
	if bytes.Contains(f.src, []byte("\n+++")) {
		forms = append(forms, tomlLine)
	}
	for _, f.form = range forms {
		f.keysInText(&b)
		if b.unread != nil {
			b.unread = f.src[f.start:]
			break
		}
	}
	return b
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}

// lines returns the lines of a text with their ends.
func lines(text []byte) []string {
	return slices.Collect(strings.Lines(string(text)))
}
