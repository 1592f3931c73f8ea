package kb

import "strings"

// OwnPages returns the pages that the site itself makes and links may lead to (people,
// partners, tags, reports), by their address below OwnFolder.
func (b *Base) OwnPages() map[string]Target {
	pages := map[string]Target{}
	add := func(address, owner string) {
		if own, ok := strings.CutPrefix(address, OwnFolder); ok {
			pages[own] = Target{Own: own, Owner: owner}
		}
	}
	add(StateURL, "")
	add(SearchURL, "")
	add(SteeringURL, "")
	for _, sheet := range []string{"", "lessons/", "triage/", "teach-backs/", "decisions/", "contributions/"} {
		add(LearningURL+sheet, "")
	}
	if b.Site.Components {
		add(GalleryURL, "")
	}
	if d := &b.Directory; len(d.Partners) > 0 {
		add(PeopleURL, "")
		add(ReportURL, "")
		for _, partner := range d.Partners {
			add(PartnerAddress(partner.ID), partner.ID)
		}
		for _, id := range d.OwnerIDs() {
			add(OwnerAddress(id), id)
		}
	}
	known := map[string]bool{}
	for _, p := range b.Pages {
		for _, tag := range p.Tags {
			if !known[tag] {
				known[tag] = true
				add(TagsURL, "")
				add(TagAddress(tag), "")
			}
		}
	}
	return pages
}
