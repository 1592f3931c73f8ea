package search

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"tandem/generator/kb"
)

// labels are the labels of facets, where they differ from the value: "owner:tech-lead"
// → "Technical lead".
type labels map[string]string

// newLabels returns the labels of the facets of an edition, in its language.
func newLabels(e *kb.Edition) labels {
	all := labels{}
	for _, p := range e.Pages {
		if p.Type != nil {
			all.add("type", p.Type.Name, cmp.Or(p.Type.Plural, p.Type.Title))
		}
		for _, id := range p.Owners {
			owner, _ := e.Directory.Owner(id)
			all.add("owner", id, owner.Name)
		}
		for _, id := range p.Partners {
			partner, _ := e.Directory.Partner(id)
			all.add("partner", id, partner.Name)
		}
		for _, tag := range p.Tags {
			all.add("tag", tag, tag)
		}
		if state := e.Trust[p.ID].State; state != "" && !p.Index {
			all.add("state", string(state), e.StateWords(state))
		}
	}
	all.tellApart()
	return all
}

// facetOf returns a facet as pages are found by it.
func facetOf(key, value string) string { return key + ":" + strings.ToLower(norm.NFC.String(value)) }

func (l labels) add(key, value, label string) {
	facet := facetOf(key, value)
	if label = oneLine(label); label != "" && facet != key+":"+label && l[facet] == "" {
		l[facet] = label
	}
}

// tellApart appends the value to a label that two values of one key share.
func (l labels) tellApart() {
	having := map[string][]string{}
	for _, facet := range slices.Sorted(maps.Keys(l)) {
		key, _, _ := strings.Cut(facet, ":")
		having[key+":"+l[facet]] = append(having[key+":"+l[facet]], facet)
	}
	for _, facets := range having {
		for _, facet := range facets {
			if _, value, _ := strings.Cut(facet, ":"); len(facets) > 1 {
				l[facet] += " (" + value + ")"
			}
		}
	}
}

func (l labels) payload() []byte {
	facets := slices.Sorted(maps.Keys(l))
	var w writer
	w.number(len(facets))
	w.fronted(facets)
	for _, facet := range facets {
		w.text(l[facet])
	}
	return w.Bytes()
}
