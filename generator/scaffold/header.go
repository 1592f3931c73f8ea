package scaffold

import (
	"path"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// header collects the lines of a header.
type header struct {
	intro []string // comments above the keys
	lines []line
	needs []string // keys that are left for the author
}

// line is one line of a header: the code and the comment after it.
type line struct{ code, comment string }

func headerOf(t *kb.Type, o Options, file string) header {
	var h header
	h.intro = append(h.intro, article(t.Name)+" is "+strings.TrimSuffix(t.English().Doc, ".")+".", "Fill in the keys, write the text, then take out the line \"status: draft\".")
	if slices.ContainsFunc(t.New().Fields(), func(f kb.Field) bool { return f.Offered && f.Section == "" }) {
		h.intro = append(h.intro, "A key that is asked for may stay empty where there is nothing to say.")
	}
	h.add("status: draft", "begun, not published yet")
	if folder, _, _ := strings.Cut(file, "/"); folder != t.Folder || !strings.Contains(file, "/") {
		h.add("type: "+t.Name, "kind of page; its folder would say another")
	}
	fields := t.New().Fields()
	given := h.owners(t, o)
	if key := happening(t, o.Day); key != "" && dated(t, o.Day) {
		base := path.Base(file)
		needed := false
		for _, f := range fields {
			needed = needed || f.Key == key && f.Need == kb.Required
		}
		if needed || !strings.HasPrefix(base, string(o.Day)) {
			given[key] = string(o.Day)
		}
	}
	var rest []kb.Field
	for _, f := range fields {
		if f.Today {
			given[f.Key] = string(o.Day)
		}
		value, known := given[f.Key]
		switch {
		case f.Section != "" || f.Kind == kb.KindFree:
		case known:
			h.add(f.Key+": "+value, doc(f))
		case f.Need != kb.Optional || f.Offered:
			h.empty(f, o.Day)
		default:
			rest = append(rest, f)
		}
	}
	if o.Full {
		h.optional(rest, t.English().Title+": keys that you may add")
		h.optional(common(h), "Keys of every page")
	}
	return h
}

// article puts "A" or "An" before a word.
func article(word string) string {
	if strings.ContainsAny(word[:min(1, len(word))], "aeiou") {
		return "An " + word
	}
	return "A " + word
}

// owners writes the owners of the page, and returns the value of the field from which
// they follow, where there is one: who begins the page, else the owners.
func (h *header) owners(t *kb.Type, o Options) map[string]string {
	given := map[string]string{}
	owners := o.Owners
	if o.By != "" && len(owners) == 0 {
		owners = []string{o.By}
	}
	names := strings.Join(owners, ", ")
	if key := answering(t); key != "" && names != "" {
		first := owners
		if o.By != "" {
			first = []string{o.By}
		}
		f, _ := kb.FieldNamed(t.New().Fields(), key)
		if f.Kind == kb.KindOwner {
			first = first[:1]
			given[key] = first[0]
		} else {
			given[key] = "[" + strings.Join(first, ", ") + "]"
		}
		if slices.Equal(first, owners) {
			return given // they follow from it
		}
	}
	switch owners := commonField("owners"); {
	case names != "":
		h.add("owners: ["+names+"]", owners.Doc)
	case t.OwnersNeeded && answering(t) == "":
		h.needs = append(h.needs, owners.Key)
		h.add("owners: []", "needed: "+owners.Doc)
	}
	return given
}

// empty writes a key without a value, for the author to fill in.
func (h *header) empty(f kb.Field, day kb.Day) {
	if f.Need == kb.Required {
		h.needs = append(h.needs, f.Key)
	}
	code := f.Key + ":"
	switch f.Kind {
	case kb.KindTexts, kb.KindOwners, kb.KindPages:
		code += " []"
	}
	h.add(code, doc(f))
	h.rows(f, "  # ", day)
}

// rows writes the cells of a row below the key of a list of rows, as comments, with day
// where a row is begun with it.
func (h *header) rows(f kb.Field, mark string, day kb.Day) {
	switch {
	case f.Kind == kb.KindWords:
		h.add(mark+"name: text", "")
	case f.Kind != kb.KindRows && f.Kind != kb.KindNamed:
	case len(f.Of) == 1 && f.Of[0].Key == "":
		h.add(mark+"name:", doc(f.Of[0]))
	default:
		first := "- "
		if f.Kind == kb.KindNamed {
			h.add(mark+"name:", "")
			first = "  "
		}
		for i, cell := range f.Of {
			if len(cell.Past.Keys) > 0 {
				continue // a new page has no former values
			}
			lead := "  "
			if i == 0 {
				lead = first
			}
			code := mark + lead + cell.Key + ":"
			if cell.Today && day != "" {
				code += " " + string(day)
			}
			h.add(code, doc(cell))
		}
	}
}

// optional lists optional keys, as comments.
func (h *header) optional(fields []kb.Field, title string) {
	if len(fields) == 0 {
		return
	}
	h.add("", "")
	h.add("# "+title, "")
	for _, f := range fields {
		if len(f.Past.Keys) > 0 {
			continue
		}
		h.add("# "+f.Key+":", doc(f))
		h.rows(f, "#   ", "")
	}
}

// common returns the common keys that the header does not have yet.
func common(h header) []kb.Field {
	var fields []kb.Field
	for _, f := range new(kb.Common).Fields() {
		written := f.Key == "title" || f.Key == "type" || f.Kind == kb.KindFree
		for _, l := range h.lines {
			written = written || strings.HasPrefix(l.code, f.Key+":")
		}
		if !written {
			fields = append(fields, f)
		}
	}
	return fields
}

func commonField(key string) kb.Field {
	for _, f := range new(kb.Common).Fields() {
		if f.Key == key {
			return f
		}
	}
	return kb.Field{Key: key}
}

func (h *header) add(code, comment string) { h.lines = append(h.lines, line{code, comment}) }

// widest is the column up to which comments are aligned.
const widest = 44

func (h header) text() string {
	var b strings.Builder
	for _, sentence := range h.intro {
		b.WriteString("# " + sentence + "\n")
	}
	column := 0
	for _, l := range h.lines {
		if n := len([]rune(l.code)); l.comment != "" && n > column && n <= widest {
			column = n
		}
	}
	for _, l := range h.lines {
		b.WriteString(l.code)
		if l.comment != "" {
			b.WriteString(strings.Repeat(" ", max(0, column-len([]rune(l.code)))) + "  # " + l.comment)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
