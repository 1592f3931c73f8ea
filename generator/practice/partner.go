package practice

import (
	"cmp"
	"slices"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// inOrder returns ids without repeats, those of the directory first and in its order,
// the others after them in the given order.
func inOrder(d *kb.Directory, ids []string) []string {
	var ordered []string
	for _, p := range d.Partners {
		if slices.Contains(ids, p.ID) {
			ordered = append(ordered, p.ID)
		}
	}
	for _, id := range ids {
		if id != "" && !slices.Contains(ordered, id) {
			ordered = append(ordered, id)
		}
	}
	return ordered
}

// knownPartner reports an id of a partner that is not in the directory.
func knownPartner(j *kb.Judged, p *kb.Page, key, id string, report kb.Report) {
	if _, ok := j.Directory.Partner(id); ok || id == "" {
		return
	}
	ids := j.Directory.PartnerIDs()
	hint := cmp.Or(diag.DidYouMean(id, ids), "write the id of a partner of directory.yaml")
	report(p.Place(key), diag.QuoteShort(id)+" is not a partner of directory.yaml", hint)
}

// retired reports whether the page no longer claims to be valid, so that its gaps need
// no work.
func retired(p *kb.Page) bool {
	return p.Status == kb.StatusSuperseded || p.Status == kb.StatusArchived
}

// headerSays returns the text that a page's header has under a key of text or choice,
// empty when it has none. So a type can read one value of another type without
// importing it.
func headerSays(p *kb.Page, key string) string {
	f, _ := kb.FieldNamed(p.TypeFields(), key)
	if text, ok := f.Target.(*string); ok {
		return *text
	}
	return ""
}

// translated returns words of the model in the language of the base.
func translated(e *kb.Edition, words []string) []string {
	out := make([]string, len(words))
	for i, word := range words {
		out[i] = e.Say(word)
	}
	return out
}
