package trust

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// MostWords is how many words may differ in a minor change.
const MostWords = 8

// Major returns the reasons why a difference between two texts of a page is more than
// a typo, in words that finish "the change touches …": a number, a negation, a duty, a
// link, a task, code, or too much at once. Nothing means that a verification of the
// one is valid for the other. The order is fixed.
func Major(before, after *kb.Page) []string {
	var found []string
	differ := func(what string, of func(*kb.Page) []string) {
		was, is := of(before), of(after)
		if slices.Equal(was, is) {
			return
		}
		old, new := firstDifference(was, is)
		switch {
		case old == "":
			what += ": " + diag.QuoteShort(new) + " is new"
		case new == "":
			what += ": " + diag.QuoteShort(old) + " is gone"
		default:
			what += ": " + diag.QuoteShort(old) + " became " + diag.QuoteShort(new)
		}
		found = append(found, what)
	}
	differ("a number", numbers)
	differ("a negation", negations)
	differ("a duty", duties)
	differ("a link", links)
	differ("a task", tasks)
	differ("code", code)
	differ("an audience", audiences)
	if n := distance(wordsOf(before), wordsOf(after)); n > MostWords {
		found = append(found, strconv.Itoa(n)+" words, more than "+strconv.Itoa(MostWords))
	}
	return found
}

func audiences(p *kb.Page) []string {
	return kb.Map(p.Blocks(), func(b kb.Block) string { return strings.Join(b.Audience, " ") })
}

func firstDifference(was, is []string) (old, new string) {
	i := 0
	for i < min(len(was), len(is)) && was[i] == is[i] {
		i++
	}
	if i == len(was) {
		return "", is[i]
	}
	if i == len(is) {
		return was[i], ""
	}
	if len(was) < len(is) && i+1 < len(is) && was[i] == is[i+1] {
		return "", is[i]
	}
	if len(was) > len(is) && i+1 < len(was) && was[i+1] == is[i] {
		return was[i], ""
	}
	return was[i], is[i]
}

// wordsOf returns the visible words.
func wordsOf(p *kb.Page) []string {
	var all []string
	eachPart(p, func(name, text string) { all = append(append(all, name+"\x00"), strings.Fields(text)...) })
	return all
}

// normalizedWords returns the words in lower case without the punctuation around them.
func normalizedWords(p *kb.Page) []string {
	var all []string
	for _, word := range wordsOf(p) {
		word = strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
		for part := range strings.FieldsFuncSeq(word, func(r rune) bool { return r == '/' || r == '-' || r == '–' || r == '—' }) {
			all = append(all, strings.ReplaceAll(part, "’", "'"))
		}
	}
	return all
}

func chosen(p *kb.Page, choose func(string) bool) []string {
	return kb.Where(normalizedWords(p), func(word string) bool { return choose(word) })
}

// numbers returns the words that are numbers: those with a digit, with their signs and
// units, and number words.
func numbers(p *kb.Page) []string {
	var list []string
	for _, word := range wordsOf(p) {
		if strings.ContainsFunc(word, unicode.IsNumber) {
			list = append(list, strings.TrimRight(strings.TrimLeft(word, "(["), ".,;:!?)]"))
		}
	}
	return append(list, chosen(p, func(word string) bool { return slices.Contains(numerals(), word) })...)
}

func numerals() []string {
	return strings.Fields("zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety " +
		"hundred thousand million half quarter third once twice thrice both single double first second daily weekly monthly yearly")
}

// negations returns the words that negate a sentence.
func negations(p *kb.Page) []string {
	turning := strings.Fields("no not never none nobody nothing nowhere neither nor without cannot except unless hardly instead")
	return chosen(p, func(word string) bool { return slices.Contains(turning, word) || strings.HasSuffix(word, "n't") })
}

// duties returns the words that say how binding a sentence is, and for which people.
func duties(p *kb.Page) []string {
	binding := strings.Fields("must shall should may might can could will would need always only all any every each everyone somebody someone optional required before after until")
	return chosen(p, func(word string) bool { return slices.Contains(binding, word) })
}

var (
	address = regexp.MustCompile(`(?:href|src)="([^"]*)"`)
	literal = regexp.MustCompile(`(?s)<(?:pre|code)\b[^>]*>.*?</(?:pre|code)>`)
	element = regexp.MustCompile(`<[^>]*>`)
)

// links returns the targets of the text and the header, inside the base and outside.
func links(p *kb.Page) []string {
	var list []string
	for _, l := range p.Body.Links {
		dest := l.Dest
		if l.Heading != "" {
			dest += "#" + l.Heading
		}
		list = append(list, dest)
	}
	for _, m := range address.FindAllStringSubmatch(p.Body.HTML, -1) {
		if !strings.HasPrefix(m[1], "#") { // a heading's own address follows its words
			list = append(list, m[1])
		}
	}
	for _, ref := range kb.PageReferences(p.TypeFields()) {
		list = append(list, ref.To)
	}
	return list
}

func tasks(p *kb.Page) []string {
	return kb.Map(p.Body.Tasks, func(task kb.Task) string { return task.Text })
}

func code(p *kb.Page) []string {
	return kb.Map(literal.FindAllString(p.Body.HTML, -1), func(m string) string { return element.ReplaceAllString(m, "") })
}

// distance returns how many words one text has that the other has not, the
// larger of both counts, up to a little over MostWords.
func distance(a, b []string) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	// At most so many words between the first and the last difference are compared: a
	// larger difference is not a typo.
	const most = 3000
	if len(a) > most || len(b) > most {
		return max(len(a), len(b))
	}
	last := make([]int, len(b)+1)
	for i := range a {
		next := make([]int, len(b)+1)
		for j := range b {
			if a[i] == b[j] {
				next[j+1] = last[j] + 1
			} else {
				next[j+1] = max(last[j+1], next[j])
			}
		}
		last = next
	}
	return max(len(a), len(b)) - last[len(b)]
}
