package render

import (
	"encoding/json"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// PlacesFile is the file with the pages that are not pages of the base, and moved
// pages, for the palette and the 404 page.
const PlacesFile = kb.OwnFolder + "places.json"

// places are the pages of a site besides those of the base, for the command palette
// and the 404 page. Pages of the base are found by search.
type places struct {
	Places []place `json:"places"`
	Moved  []moved `json:"moved"`
}

// place is a page that is not a page of the base: a register, a sheet, a person, a
// partner, a tag.
type place struct {
	Kind  string `json:"kind"` // in the language of the site
	Title string `json:"title"`
	URL   string `json:"url"` // from the root; empty for the home page
}

// moved is a former address and the page that had it.
type moved struct {
	From  string `json:"from"` // from the root
	Title string `json:"title"`
	URL   string `json:"url"`
}

// places returns the file of the places, those of the navigation first.
func (s *site) places() (kb.Output, error) {
	base := s.e.Say("This base")
	all := places{Places: []place{{base, s.e.Say("Home"), ""}}, Moved: []moved{}}
	for _, group := range s.nav {
		for _, e := range group.Entries {
			kind := base
			if e.Count > 0 {
				kind = s.e.Say("Register")
			}
			all.Places = append(all.Places, place{kind, e.Title, e.URL})
		}
	}
	for _, id := range s.e.Directory.OwnerIDs() {
		if o, ok := s.e.Directory.Owner(id); ok && s.hasPage(id) {
			kind := s.e.Say("Person")
			if o.Team {
				kind = s.e.Say("Team")
			}
			all.Places = append(all.Places, place{kind, o.Name, ownerURL(id)})
		}
	}
	for _, p := range s.e.Directory.Partners {
		all.Places = append(all.Places, place{s.e.Say("Partner"), p.Name, partnerURL(p.ID)})
	}
	for _, t := range s.tags {
		all.Places = append(all.Places, place{s.e.Say("Tag"), t.tag, tagURL(t.tag)})
	}
	for _, p := range s.e.Pages {
		for _, from := range p.FormerAddresses() {
			all.Moved = append(all.Moved, moved{from, p.Title, p.URL})
		}
	}
	slices.SortStableFunc(all.Moved, func(a, b moved) int { return strings.Compare(a.From, b.From) })
	data, err := json.Marshal(all)
	return kb.Output{Path: PlacesFile, Data: data}, err
}
