package check

import (
	"maps"
	"path"
	"slices"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// audienceRules are about who may read a page, or a part of one.
func audienceRules() []Rule {
	return []Rule{
		{Code: "audience/unknown", Why: "the audience of a part of a page is one that some edition shows", Severity: diag.Error, check: audienceUnknown},
		{Code: "audience/wider", Why: "a part of a page is only for readers of what it is part of", Severity: diag.Error, check: audienceWider},
		{Code: "audience/misplaced", Why: "what looks as if it hid a text does hide it", Severity: diag.Error, check: audienceMisplaced},
		{Code: "site/no-such-folder", Why: "folder_audience names folders with pages", Severity: diag.Error, check: siteNoSuchFolder},
		{Code: "page/wider-than-folder", Why: "a page is for readers of its folder, unless its header has beyond_folder: yes", Severity: diag.Error, check: pageWiderThanFolder},
		{Code: "page/beyond-folder", Why: "lists the pages that are for more readers than their folder", Severity: diag.Warning, check: pageBeyondFolder},
	}
}

func audienceUnknown(j *scope, report report) {
	known := audiences(&j.Site)
	eachBlock(j, func(p *kb.Page, b kb.Block, _ []string) {
		for _, a := range b.Audience {
			if unknown(known, a) {
				report(p.Path, b.Pos(), "no edition is for the audience "+diag.Quote(a), diag.DidYouMean(a, known))
			}
		}
	})
}

func audienceWider(j *scope, report report) {
	known := audiences(&j.Site)
	eachBlock(j, func(p *kb.Page, b kb.Block, around []string) {
		for _, a := range b.Audience {
			edition, wider := j.Site.Wider([]string{a}, around)
			if !wider || unknown(known, a) {
				continue
			}
			report(p.Path, b.Pos(), "the block is for \""+a+"\", but the page or block around it is for "+quoted(around)+": the edition \""+edition+"\" shows nothing of it",
				"take \""+a+"\" out, or widen the audience of the page or block around it")
		}
	})
}

func audienceMisplaced(j *scope, report report) {
	known := audiences(&j.Site)
	if len(known) == 0 {
		return
	}
	known = append(known, kb.AudiencePrivate)
	each(j, func(p *kb.Page, _ kb.Trust) {
		for _, m := range p.Body.Markers {
			i := slices.IndexFunc(known, func(a string) bool { return strings.EqualFold(a, m.Word) })
			if i >= 0 {
				report(p.Path, m.Pos, "\""+m.Written+"\" hides nothing from readers who are not \""+known[i]+"\"",
					"write \":::audience "+known[i]+"\" on a line before the text and \":::\" on a line after it, or use another word")
			}
		}
	})
}

func siteNoSuchFolder(j *scope, report report) {
	folders := map[string]bool{}
	for _, p := range j.Pages {
		for dir := p.Folder(); dir != "" && dir != "." && !folders[dir]; dir = path.Dir(dir) {
			folders[dir] = true
		}
	}
	seen := map[string]string{}
	for _, f := range j.Site.FolderAudience {
		at, name := j.Site.At["folder_audience."+f.Folder], strings.Trim(f.Folder, "/")
		switch {
		case name == "" || name == ".":
			report(siteFile, at, "folder_audience names the whole base", "write default_audience")
		case !folders[name]:
			report(siteFile, at, "there are no pages in the folder \""+f.Folder+"\"", diag.DidYouMean(name, slices.Sorted(maps.Keys(folders))))
		case len(f.Audience) == 0:
			report(siteFile, at, "the folder \""+f.Folder+"\" is for no audience", "write it as "+f.Folder+": [internal]")
		case seen[name] != "":
			report(siteFile, at, "\""+f.Folder+"\" and \""+seen[name]+"\" are the same folder", "keep one of the two")
		}
		seen[name] = f.Folder
	}
}

func pageWiderThanFolder(j *scope, report report) {
	eachWider(j, func(p *kb.Page, folder kb.FolderAudience, edition string) {
		if p.Beyond != kb.Yes {
			report(p.Path, p.Place("audience"), "the edition \""+edition+"\" shows this page, but its folder \""+folder.Folder+"\" is for "+quoted(folder.Audience),
				"write \"beyond_folder: yes\" in the header if that is meant, or narrow the audience")
		}
	})
}

func pageBeyondFolder(j *scope, report report) {
	eachWider(j, func(p *kb.Page, folder kb.FolderAudience, edition string) {
		if p.Beyond == kb.Yes {
			report(p.Path, p.Place("beyond_folder"), "the edition \""+edition+"\" shows this page although its folder \""+folder.Folder+"\" is for "+quoted(folder.Audience),
				"move the page to a folder for these readers, and this line can go")
		}
	})
}

// unknown reports whether no edition shows an audience. A base without editions knows
// any.
func unknown(known []string, audience string) bool {
	return len(known) > 0 && audience != kb.AudiencePrivate && !slices.Contains(known, audience)
}

// eachBlock visits the parts of pages that have an audience, with the audience of the
// text around each.
func eachBlock(j *scope, visit func(p *kb.Page, b kb.Block, around []string)) {
	each(j, func(p *kb.Page, _ kb.Trust) {
		var open []kb.Block // those that hold the next one, the innermost last
		for _, b := range p.Blocks() {
			for len(open) > 0 && !b.Within(open[len(open)-1]) {
				open = open[:len(open)-1]
			}
			around := p.Audience
			if len(open) > 0 {
				around = open[len(open)-1].Audience
			}
			if _, unread := kb.MayBeFor(b.Audience); !unread {
				visit(p, b, around)
			}
			open = append(open, b)
		}
	})
}

// eachWider visits the pages that some edition shows which is not for their folder.
func eachWider(j *scope, visit func(p *kb.Page, folder kb.FolderAudience, edition string)) {
	each(j, func(p *kb.Page, _ kb.Trust) {
		folder, ok := j.Site.AudienceOf(p.Folder())
		if !ok || len(folder.Audience) == 0 {
			return
		}
		if edition, wider := j.Site.Wider(p.Audience, folder.Audience); wider {
			visit(p, folder, edition)
		}
	})
}

func quoted(labels []string) string { return "\"" + strings.Join(labels, "\", \"") + "\"" }
