package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/trust"
)

// dumpHelp is the help of --dump.
const dumpHelp = "print a stage as JSON instead: pages, site or problems"

// dumpLong describes what --dump prints, for the help of build and check.
const dumpLong = `
With --dump it prints the result of a stage as JSON, in a stable order, and writes
nothing. The exit code stays the same:
  pages     {"pages": [{id, path, url, title, type, state, owners, …, headings,
            links, linked_from}]}, by id; links say what they lead to
  site      {"site": {title, base_url, day, …}, "types", "owners", "files",
            "editions"}; build adds the pages and files of each edition
  problems  the same as check --format json`

// dumps are the stages that can be printed. Sites are nil where none were built.
var dumps = map[string]func(c *generator.Checked, sites []generator.Site) any{
	"pages":    dumpPages,
	"site":     dumpSite,
	"problems": nil, // diag writes them
}

// checkDump refuses a stage that cannot be printed.
func checkDump(name string) error {
	if _, known := dumps[name]; name == "" || known {
		return nil
	}
	return &usageError{fmt.Sprintf("--dump %q is unknown", name), "use pages, site or problems"}
}

// dumped prints a stage, and for a person the problems, unless they are the
// stage. It fails where the command would fail without it.
func dumped(cmd *cobra.Command, s *settings, name string, c *generator.Checked, sites []generator.Site) error {
	if name != "problems" {
		s.printErrors(cmd.ErrOrStderr(), cmd.ErrOrStderr(), c)
	}
	if err := dump(cmd.OutOrStdout(), name, c, sites); err != nil {
		return err
	}
	if c.Problems.Failed() {
		return failure(c)
	}
	return nil
}

// dump prints a stage.
func dump(w io.Writer, name string, c *generator.Checked, sites []generator.Site) error {
	if name == "problems" {
		return diag.WriteJSON(w, c.Problems, nil)
	}
	return diag.EncodeJSON(w, dumps[name](c, sites))
}

type dumpedPage struct {
	ID         string          `json:"id"`
	Path       string          `json:"path"` // in the content folder
	URL        string          `json:"url"`  // from the site's root
	Title      string          `json:"title"`
	Type       string          `json:"type"`
	Index      bool            `json:"index,omitempty"` // the text above its folder's register
	Status     string          `json:"status,omitempty"`
	State      kb.State        `json:"state"`
	Verified   kb.Day          `json:"verified,omitempty"`
	Due        kb.Day          `json:"due,omitempty"`
	Flags      []kb.FlagKind   `json:"flags,omitempty"`
	Owners     []string        `json:"owners"`
	Partners   []string        `json:"partners"`
	Audience   []string        `json:"audience"`
	Tags       []string        `json:"tags,omitempty"`
	Aliases    []string        `json:"aliases,omitempty"`
	Editions   []string        `json:"editions,omitempty"` // that show it; where they were built
	Words      int             `json:"words"`
	Text       string          `json:"text"` // hash of the text a reader sees, as in a verification
	Hash       string          `json:"hash"` // SHA-256 of the file
	Headings   []dumpedHeading `json:"headings"`
	Links      []dumpedLink    `json:"links"`
	LinkedFrom []string        `json:"linked_from"` // ids, sorted
}

type dumpedHeading struct {
	Level int    `json:"level"`
	ID    string `json:"id"`
	Text  string `json:"text"`
	Line  int    `json:"line"`
}

// dumpedLink has its target in its last key; without one it leads nowhere.
type dumpedLink struct {
	Line    int         `json:"line"`
	Column  int         `json:"column"`
	Kind    kb.LinkKind `json:"kind"`
	As      string      `json:"as"` // as written
	Page    string      `json:"page,omitempty"`
	Heading string      `json:"heading,omitempty"`
	File    string      `json:"file,omitempty"`
	Owner   string      `json:"owner,omitempty"`
	Folder  string      `json:"folder,omitempty"`
}

func dumpPages(c *generator.Checked, sites []generator.Site) any {
	j := c.Judged
	pages := []dumpedPage{}
	for _, p := range j.Pages {
		state := j.Trust[p.ID]
		d := dumpedPage{
			ID: p.ID, Path: p.Path, URL: p.URL, Title: p.Title, Type: p.Type.Name, Index: p.Index,
			Status: p.Status, State: state.State, Verified: state.Verified, Due: state.Due,
			Owners: list(p.Owners), Partners: list(p.Partners), Audience: list(p.Audience), Tags: p.Tags, Aliases: p.Aliases,
			Words: p.Body.Words, Text: trust.Hash(p), Hash: p.Hash,
			Headings: []dumpedHeading{}, Links: []dumpedLink{}, LinkedFrom: []string{},
		}
		for _, f := range state.Flags {
			d.Flags = append(d.Flags, f.Kind)
		}
		for _, s := range sites {
			if shown := s.Edition.Page(p.ID); shown != nil && shown.Path == p.Path {
				d.Editions = append(d.Editions, s.Edition.Name)
			}
		}
		for _, h := range p.Body.Outline {
			d.Headings = append(d.Headings, dumpedHeading{h.Level, h.ID, h.Text, h.Pos.Line})
		}
		targets := j.Targets[p.ID]
		for i, l := range p.Body.Links {
			link := dumpedLink{Line: l.Pos.Line, Column: l.Pos.Column, Kind: l.Kind, As: l.Dest}
			if i < len(targets) {
				t := targets[i]
				link.Page, link.Heading, link.File, link.Owner, link.Folder = t.Page, t.Heading, t.File, t.Owner, t.Folder
			}
			d.Links = append(d.Links, link)
		}
		for _, b := range j.Back[p.ID] {
			d.LinkedFrom = append(d.LinkedFrom, b.From)
		}
		slices.Sort(d.LinkedFrom)
		d.LinkedFrom = slices.Compact(d.LinkedFrom)
		pages = append(pages, d)
	}
	return struct {
		Pages []dumpedPage `json:"pages"`
	}{pages}
}

type dumpedSite struct {
	Title       string   `json:"title"`
	Description string   `json:"description,omitempty"`
	BaseURL     string   `json:"base_url"`
	Lang        string   `json:"lang"`
	Day         kb.Day   `json:"day"` // it is judged by
	Audience    []string `json:"default_audience"`
	Tags        []string `json:"tags"`
	Lenient     bool     `json:"lenient"`
}

type dumpedType struct {
	Name   string `json:"name"`
	Folder string `json:"folder"`
	Pages  int    `json:"pages"`
}

type dumpedOwners struct {
	Partners []string `json:"partners"`
	Teams    []string `json:"teams"`
	People   []string `json:"people"`
}

type dumpedFile struct {
	Path string `json:"path"`
	Size int64  `json:"size"` // bytes
	Hash string `json:"hash"` // SHA-256
}

type dumpedEdition struct {
	Name      string       `json:"name"`
	Audiences []string     `json:"audiences"`
	People    string       `json:"people"`
	Pages     []string     `json:"pages,omitempty"` // ids; where it was built
	Outputs   []dumpedFile `json:"outputs,omitempty"`
}

func dumpSite(c *generator.Checked, sites []generator.Site) any {
	j := c.Judged
	s, d := &j.Site, &j.Directory
	out := struct {
		Site     dumpedSite      `json:"site"`
		Types    []dumpedType    `json:"types"` // that have pages
		Owners   dumpedOwners    `json:"owners"`
		Files    []dumpedFile    `json:"files"` // of the content folder, beside pages
		Editions []dumpedEdition `json:"editions"`
	}{
		Site:  dumpedSite{s.Title, s.Description, s.BaseURL, s.Lang, j.Day, list(s.DefaultAudience), list(s.Tags), s.Lenient},
		Types: []dumpedType{}, Files: []dumpedFile{}, Editions: []dumpedEdition{},
		Owners: dumpedOwners{list(d.PartnerIDs()), list(d.TeamIDs()), list(d.PersonIDs())},
	}
	count := map[string]int{}
	for _, p := range j.Pages {
		count[p.Type.Name]++
	}
	for _, t := range j.Types {
		if n := count[t.Name]; n > 0 {
			out.Types = append(out.Types, dumpedType{t.Name, t.Folder, n})
		}
	}
	slices.SortFunc(out.Types, func(a, b dumpedType) int { return cmp.Compare(a.Name, b.Name) })
	for _, f := range j.Files {
		out.Files = append(out.Files, dumpedFile{f.Path, f.Size, f.Hash})
	}
	for _, rule := range s.Editions {
		e := dumpedEdition{Name: rule.Name, Audiences: list(rule.Audiences), People: cmp.Or(rule.People, "names")}
		for _, built := range sites {
			if built.Edition.Name == rule.Name {
				e.Pages, e.Outputs = shownIn(built)
			}
		}
		out.Editions = append(out.Editions, e)
	}
	return out
}

// shownIn returns the pages and files of a built edition.
func shownIn(s generator.Site) (pages []string, outputs []dumpedFile) {
	for _, p := range s.Edition.Pages {
		pages = append(pages, p.ID)
	}
	for _, o := range s.Outputs {
		sum := sha256.Sum256(o.Data)
		outputs = append(outputs, dumpedFile{o.Path, int64(len(o.Data)), hex.EncodeToString(sum[:])})
	}
	return pages, outputs
}

// list returns a list that JSON writes as one, even when it is empty.
func list(l []string) []string {
	if l == nil {
		return []string{}
	}
	return l
}
