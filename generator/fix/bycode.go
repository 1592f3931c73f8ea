package fix

import (
	"regexp"
	"strconv"
	"strings"

	"tandem/generator/diag"
)

// byCode are the fixes of codes whose hint does not name a word.
var byCode = map[string]func(place) (diag.Fix, bool){
	"markdown/invisible":     withoutInvisible,
	"header/invisible":       withoutInvisible,
	"header/syntax":          ordinarySpace,
	"header/not-first":       headerFirst,
	"header/duplicate-key":   withoutRepeat,
	"markdown/no-scheme":     withScheme,
	"markdown/unclosed-code": unclosedCode,
	"decision/still-accepted": func(p place) (diag.Fix, bool) {
		return p.value("state", "superseded")
	},
}

var codePoint = regexp.MustCompile(`U\+([0-9A-F]{4,6})`)

// withoutInvisible removes the character that the message names.
func withoutInvisible(p place) (diag.Fix, bool) {
	m := codePoint.FindStringSubmatch(p.Message)
	if m == nil {
		return diag.Fix{}, false
	}
	n, err := strconv.ParseInt(m[1], 16, 32)
	i := strings.IndexRune(p.line(), rune(n))
	if err != nil || i < 0 {
		return diag.Fix{}, false
	}
	return p.safely("delete the character U+"+m[1], diag.Edit{From: p.start + i, To: p.start + i + len(string(rune(n)))})
}

// ordinarySpace replaces a no-break space in a key.
func ordinarySpace(p place) (diag.Fix, bool) {
	const noBreak = "\u00a0"
	i := strings.Index(p.line(), noBreak)
	if i < 0 || !strings.Contains(p.Message, "U+00A0") {
		return diag.Fix{}, false
	}
	return p.safely("type an ordinary space", diag.Edit{From: p.start + i, To: p.start + i + len(noBreak), Text: " "})
}

// headerFirst removes blank lines above a header.
func headerFirst(p place) (diag.Fix, bool) {
	from := len(p.text) - len(strings.TrimPrefix(p.text, "\ufeff"))
	if p.start <= from || strings.TrimSpace(p.text[from:p.start]) != "" {
		return diag.Fix{}, false
	}
	return p.safely("remove the blank lines above the header", diag.Edit{From: from, To: p.start})
}

// withoutRepeat removes a line of a header that is there twice, letter by letter.
func withoutRepeat(p place) (diag.Fix, bool) {
	line := p.line()
	start := strings.LastIndexByte(p.text[:p.start], '\n') + 1
	if start != p.start || strings.Count("\n"+p.text[:p.start], "\n"+line+"\n") == 0 {
		return diag.Fix{}, false
	}
	_, after, _ := strings.Cut(p.text[p.start:], "\n")
	if after == "" || strings.ContainsRune(" \t\r\n", rune(after[0])) || after[0] == '-' && !strings.HasPrefix(after, "---") {
		return diag.Fix{}, false // the value may continue on the next line
	}
	return p.safely("remove the repeated line", diag.Edit{From: p.start, To: len(p.text) - len(after)})
}

// withScheme writes https: before an address of another site.
func withScheme(p place) (diag.Fix, bool) {
	i := strings.Index(p.line(), "//")
	if i < 0 {
		return diag.Fix{}, false
	}
	return p.safely("write https: before the address", diag.Edit{From: p.start + i, To: p.start + i, Text: "https:"})
}

// unclosedCode ends a code block where the text ends.
func unclosedCode(p place) (diag.Fix, bool) {
	line := strings.TrimSpace(p.line())
	if line == "" {
		return diag.Fix{}, false
	}
	fence := line[:len(line)-len(strings.TrimLeft(line, line[:1]))]
	if len(fence) < 3 {
		return diag.Fix{}, false
	}
	return p.atEnd("end the code block below the text", fence)
}

// atEnd returns a fix, not a safe one, that adds a line at the end of the file.
func (p place) atEnd(title, line string) (diag.Fix, bool) {
	if !strings.HasSuffix(p.text, "\n") {
		line = "\n" + line
	}
	return diag.Fix{Title: title, Patch: diag.NewPatch([]byte(p.text), diag.Edit{From: len(p.text), To: len(p.text), Text: line + "\n"})}, true
}

// value returns a fix, not a safe one, that gives a key at the beginning of a
// line of the header another plain value.
func (p place) value(key, value string) (diag.Fix, bool) {
	m := regexp.MustCompile(`(?m)^` + key + `:[ \t]*(\w+)`).FindStringSubmatchIndex(p.text)
	if m == nil {
		return diag.Fix{}, false
	}
	return diag.Fix{Title: "set " + key + ": " + value, Patch: diag.NewPatch([]byte(p.text), diag.Edit{From: m[2], To: m[3], Text: value})}, true
}
