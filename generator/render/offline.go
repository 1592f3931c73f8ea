package render

import "tandem/generator/kb"

// offlineView is the page on which a reader stores the whole site, and the one that
// the service worker shows for a page that is not stored.
type offlineView struct {
	layout
	Missing bool
}

func (s *site) offlineJobs() []job {
	if !s.o.Offline {
		return nil
	}
	page := func(url, title string, missing bool) job {
		return job{file(url), "offline", func() any {
			v := offlineView{layout: s.at(url).layout(url, s.e.Say(title), "", "", "offline"), Missing: missing}
			v.Canonical, v.NoIndex = "", true
			return v
		}}
	}
	return []job{
		page(kb.OfflineURL, "Read without a network", false),
		page(kb.OfflineURL+"missing/", "This page is not saved", true),
	}
}
