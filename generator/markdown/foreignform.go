package markdown

import (
	"regexp"
	"strings"
)

// foreignForm is syntax of another tool inside a line. The last group of its pattern
// is reported.
type foreignForm struct {
	sign    string // part of every match
	pattern *regexp.Regexp
	code    string
	says    string // after the quoted text
	hint    func(text string) string
}

const (
	shownAsWritten = " is shown as it is written"
	hideHint       = "write <!-- and --> around the text that nobody may read, or remove it"
	mathHint       = "write the formula as code between two `, or show a picture of it"
	includeHint    = "link to the file, or copy the text that belongs here"
)

var foreignForms = []foreignForm{
	{"==", regexp.MustCompile(`(?:^|[\s({])(==[^\s=](?:[^=]*[^\s=])?==)(?:$|[\s.,;:!?)}])`), "markdown/foreign-mark", shownAsWritten, inTag("mark", "=")},
	{"++", regexp.MustCompile(`(?:^|[\s(])(\+\+[a-z0-9"][a-z0-9"-]*(?:\+[a-z0-9"][a-z0-9"-]*)*\+\+)(?:$|[\s.,;:!?)])`), "markdown/foreign-mark", shownAsWritten, keysHint},
	{"^^", regexp.MustCompile(`(?:^|[\s(])(\^\^[^\s^](?:[^^\n]*[^\s^])?\^\^)(?:$|[\s.,;:!?)])`), "markdown/foreign-mark", shownAsWritten, inTag("ins", "^")},
	{"^", regexp.MustCompile(`[\pL\pN)](\^[\pL\pN+-]{1,20}\^)(?:$|[\s.,;:!?)])`), "markdown/foreign-mark", shownAsWritten, inTag("sup", "^")},
	{"~", regexp.MustCompile(`[\pL\pN)](~[\pL\pN+-]{1,20}~)(?:$|[^~])`), "markdown/foreign-mark", " is struck out", inTag("sub", "~")},
	{"{++", regexp.MustCompile(`(\{\+\+[^{}\n]+\+\+\})`), "markdown/foreign-mark", shownAsWritten, inTag("ins", "{}+")},
	{"{--", regexp.MustCompile(`(\{--[^{}\n]+--\})`), "markdown/foreign-mark", shownAsWritten, inTag("del", "{}-")},
	{"{~~", regexp.MustCompile(`(\{~~[^{}\n]+~~\})`), "markdown/foreign-mark", shownAsWritten, replacedHint},
	{"{>>", regexp.MustCompile(`(\{>>[^{}\n]+<<\})`), "markdown/foreign-comment", " is a comment to other tools, and everybody reads it here", always(hideHint)},
	{"%%", regexp.MustCompile(`(?:^|[^%\pL\pN])(%%[^%\n]+%%|%%[ \t]*$)`), "markdown/foreign-comment", " is a comment to other tools, and everybody reads it here", always(hideHint)},
	{"$$", regexp.MustCompile(`(?:^|[^$])(\$\$[^$\n]+\$\$|^[ \t]*\$\$[ \t]*$|^[ \t]*\$\$[^$\n]*[\\^_=][^$\n]*$)`), "markdown/math", " is a formula to other tools and is shown as it is written", always(mathHint)},
	{"$", regexp.MustCompile("(?:^|[^$\\pL\\pN])(\\$`[^`\n]+`\\$|\\$[A-Za-z]\\$|\\$[^\\s$](?:[^$\n]*(?:\\\\[a-zA-Z]|[_^])[^$\n]*)[^\\s$]\\$)(?:$|[^\\pL\\pN$])"), "markdown/math", " is a formula to other tools and is shown as it is written", always(mathHint)},
	{"8<", regexp.MustCompile(`^[ \t]*(-+8<-+.*?)[ \t]*$`), "markdown/foreign-include", " puts no other text here", always(includeHint)},
	{"{!", regexp.MustCompile(`(\{![^{}\n]+!\})`), "markdown/foreign-include", " puts no other text here", always(includeHint)},
	{"*[", regexp.MustCompile(`^[ \t]*(\*\[[^\]\n]+\]:.*?)[ \t]*$`), "markdown/foreign-abbreviation", " explains no abbreviation and is shown as text", abbreviationHint},
	{"import ", regexp.MustCompile(`^(import [^\n]+ from ["'][^"'\n]+["'];?)[ \t]*$`), "markdown/foreign-template", " is a line of a program and is shown as text", always("take it out, or write it as code")},
	{":", regexp.MustCompile(`(?:^|[^:\pL\pN])(:(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:)`), "markdown/foreign-icon", " is an icon to other tools and is shown as it is written", always("say it in words, or take it out")},
}

func (p *page) foreignForm(form foreignForm, text string, at int) {
	if strings.TrimSpace(text) == "$$" { // the line that ends a formula is not reported again
		if p.inFormula = !p.inFormula; !p.inFormula {
			return
		}
	}
	p.warn(at, form.code, quote(text)+form.says, form.hint(text))
}

func always(hint string) func(string) string { return func(string) string { return hint } }

// inTag says to write a text between tags instead of signs.
func inTag(name, signs string) func(string) string {
	return func(text string) string {
		return "write <" + name + ">" + strings.Trim(text, signs) + "</" + name + ">"
	}
}

func keysHint(text string) string {
	keys := strings.Split(strings.Trim(text, "+"), "+")
	return "write <kbd>" + strings.Join(keys, "</kbd>+<kbd>") + "</kbd>"
}

// replacedHint is the hint for text that is replaced by another.
func replacedHint(text string) string {
	before, after, _ := strings.Cut(strings.Trim(text, "{}~"), "~>")
	return "write <del>" + before + "</del><ins>" + after + "</ins>"
}

func abbreviationHint(text string) string {
	short, long, _ := strings.Cut(strings.TrimPrefix(text, "*["), "]:")
	return "write <abbr title=\"" + strings.TrimSpace(long) + "\">" + short + "</abbr> where it stands, or a page of the glossary"
}
