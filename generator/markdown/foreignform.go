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

// taskWord is a task of Logseq: a word in capitals at the beginning of a list item.
var taskWord = regexp.MustCompile(`^((?:TODO|DOING|DONE)[ \t]+(?:\[#[ABC]\][ \t]+)?(?:[\pL\pN*_]|\[\[).*?)\s*$`)

const (
	shownAsWritten = " is shown as it is written"
	hideHint       = "write <!-- and --> around the text that nobody may read, or remove it"
	mathHint       = "write the formula as code between two `, or show a picture of it"
	includeHint    = "link to the file, or copy the text that belongs here"
)

// icon is an icon of MkDocs. Its forms below have longer signs than its colon, which
// most lines of prose have.
var icon = regexp.MustCompile(`(?:^|[^:\pL\pN])(:(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:)`)

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
	{"{/*", regexp.MustCompile(`(\{/\*[^\n]*?\*/\})`), "markdown/foreign-comment", " is a comment to other tools, and everybody reads it here", always(hideHint)},
	{"((", regexp.MustCompile(`(?:^|[^(])(\(\([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\)\))`), "markdown/foreign-include", " leads to no block", always("link to a heading, such as [[page#heading]], or copy the text that belongs here")},
	{"::", regexp.MustCompile(`^[ \t]*([\pL][\pL\pN_-]{1,40}::[ \t]+[^\s:].*?)\s*$`), "markdown/foreign-mark", shownAsWritten, propertyHint},
	{"::", regexp.MustCompile(`(?:^|[^\]\[(\pL\pN])([\[(][\pL][\pL\pN_ -]{1,40}::[ \t]+[^\[\]()\n]+[\])])(?:$|[\s.,;:!?)])`), "markdown/foreign-mark", shownAsWritten, propertyHint},
	{"#+", regexp.MustCompile(`^[ \t]*(#\+(?:BEGIN|END|begin|end)_[A-Za-z]+)\s*$`), "markdown/foreign-mark", shownAsWritten, always("write > before each line of the block, or take the line out")},
	{"TODO", taskWord, "markdown/bad-task", " is not a task", taskWordHint},
	{"DONE", taskWord, "markdown/bad-task", " is not a task", taskWordHint},
	{"DOING", taskWord, "markdown/bad-task", " is not a task", taskWordHint},
	{"///", regexp.MustCompile(`^[ \t]*(///[ \t]+(?:note|tip|warning|danger|caution|info|details|admonition|important|hint)\b.*?)\s*$`), "markdown/foreign-mark", " begins no block", always("write \":::note\" in its place, and \":::\" in that of the closing ///")},
	{"$$", regexp.MustCompile(`(?:^|[^$])(\$\$[^$\n]+\$\$|^[ \t]*\$\$[ \t]*$|^[ \t]*\$\$[^$\n]*[\\^_=][^$\n]*$)`), "markdown/math", " is a formula to other tools and is shown as it is written", always(mathHint)},
	{"$", regexp.MustCompile("(?:^|[^$\\pL\\pN])(\\$`[^`\n]+`\\$|\\$[A-Za-z]\\$|\\$[^\\s$](?:[^$\n]*(?:\\\\[a-zA-Z]|[_^])[^$\n]*)[^\\s$]\\$)(?:$|[^\\pL\\pN$])"), "markdown/math", " is a formula to other tools and is shown as it is written", always(mathHint)},
	{"8<", regexp.MustCompile(`^[ \t]*(-+8<-+.*?)[ \t]*$`), "markdown/foreign-include", " puts no other text here", always(includeHint)},
	{"{!", regexp.MustCompile(`(\{![^{}\n]+!\})`), "markdown/foreign-include", " puts no other text here", always(includeHint)},
	{"*[", regexp.MustCompile(`^[ \t]*(\*\[[^\]\n]+\]:.*?)[ \t]*$`), "markdown/foreign-abbreviation", " explains no abbreviation and is shown as text", abbreviationHint},
	{"import ", regexp.MustCompile(`^(import [^\n]+ from ["'][^"'\n]+["'];?)[ \t]*$`), "markdown/foreign-template", " is a line of a program and is shown as text", always("take it out, or write it as code")},
	{":material-", icon, "markdown/foreign-icon", " is an icon to other tools and is shown as it is written", always("say it in words, or take it out")},
	{":fontawesome-", icon, "markdown/foreign-icon", " is an icon to other tools and is shown as it is written", always("say it in words, or take it out")},
	{":octicons-", icon, "markdown/foreign-icon", " is an icon to other tools and is shown as it is written", always("say it in words, or take it out")},
	{":simple-", icon, "markdown/foreign-icon", " is an icon to other tools and is shown as it is written", always("say it in words, or take it out")},
}

func (p *page) foreignForm(form foreignForm, text string, at int) {
	if strings.TrimSpace(text) == "$$" { // the line that ends a formula is not reported again
		if p.inFormula = !p.inFormula; !p.inFormula {
			return
		}
	}
	p.warn(at, form.code, quoteFolded(text)+form.says, form.hint(text))
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

var priority = regexp.MustCompile(`^\s*\[#[ABC]\]`)

// taskWordHint says to write a box in place of a word.
func taskWordHint(text string) string {
	word, rest, _ := strings.Cut(text, " ")
	box := "[ ]"
	if word == "DONE" {
		box = "[x]"
	}
	return "write it as \"- " + box + " " + cut(strings.TrimSpace(priority.ReplaceAllString(rest, "")), 60) + "\""
}

// propertyHint says where to write the value of a property.
func propertyHint(text string) string {
	key, value, _ := strings.Cut(strings.Trim(text, "[]() \t"), "::")
	key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
	switch key {
	case "tags", "owners", "partners":
		return "write it in the header: " + key + ": [" + value + "]"
	case "title", "status", "description":
		return "write it in the header: " + key + ": " + value
	case "id", "collapsed":
		return "take the line out"
	}
	return "write it with one colon if readers need it, or take it out"
}
