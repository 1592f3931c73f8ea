// Package check holds the rules for a base as a whole: Check takes a kb.Judged and
// returns the problems. Every rule is a value in the table Rules or in the descriptor
// of a type; the reference of codes is printed from both.
//
// Errors are broken promises to readers (an owner who does not exist); warnings
// are findings that a steward weighs (an overdue review). A day that passes
// never causes an error; only Strict makes it one.
//
// Readers compares a base before and after a change. Both pass the gate by their own rules,
// and the two editions are compared. So a finding is about what readers get, whatever
// setting caused it; the cause only decides where it is reported. Findings with
// one cause are one problem, and each code has at most twenty. Blocks are compared
// line by line, because a block has no name.
//
// Syntax of other tools that looks as if it hid text is an error: where it has the word
// "audience" in package markdown, where it has the name of an audience here, because
// only a base knows these names (kb.Marker).
package check

import (
	"fmt"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/panics"
)

// Rule is one check over a base.
type Rule struct {
	Code     string // stable, "stage/what-is-wrong"
	Why      string // the rule in one sentence
	Severity diag.Severity
	check    func(j *scope, report report)
}

// report receives a finding of a rule.
type report func(path string, at kb.Pos, message, hint string)

// Rules returns every rule that does not belong to a type.
func Rules() []Rule {
	return slices.Concat(directoryRules(), siteRules(), missingRules(), editionRules(), audienceRules(),
		ownerRules(), verificationRules(), trustRules(), promiseRules(), pageRules())
}

// scope is a base with the pages that rules of one page look at.
type scope struct {
	*kb.Judged
	pages []*kb.Page
}

// Check returns all that the rules find, sorted.
func Check(j *kb.Judged) diag.List { return runRules(&scope{j, j.Pages}).Sorted() }

// Pages returns the problems of some pages of the base, sorted: those that Check
// returns for their paths.
func Pages(j *kb.Judged, pages []*kb.Page) diag.List {
	found := runRules(&scope{j, pages})
	return slices.DeleteFunc(found, func(problem diag.Problem) bool {
		return !slices.ContainsFunc(pages, func(p *kb.Page) bool { return p.Path == problem.Path })
	}).Sorted()
}

// runRules runs every rule, in parallel where there are enough pages. A page
// whose header cannot be read has that one problem.
func runRules(j *scope) diag.List {
	if unread := func(p *kb.Page) bool { return p.Unread }; slices.ContainsFunc(j.pages, unread) {
		j.pages = slices.DeleteFunc(slices.Clone(j.pages), unread)
	}
	rules := Rules()
	found := make([]diag.List, len(rules)+1)
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	if len(j.pages) < 256 {
		group.SetLimit(1)
	}
	for i, rule := range rules {
		group.Go(func() (err error) {
			defer panics.Recover(&err, "check", "")
			rule.check(j, func(path string, at kb.Pos, message, hint string) {
				found[i].Add(diag.Problem{
					Path: path, Line: at.Line, Column: at.Column,
					Severity: rule.Severity, Code: rule.Code, Message: message, Hint: hint,
				})
			})
			return nil
		})
	}
	group.Go(func() (err error) {
		defer panics.Recover(&err, "check", "")
		found[len(rules)] = typeRules(j)
		return nil
	})
	if err := group.Wait(); err != nil {
		panic(err) // a panic, for the calling goroutine
	}
	return known(j.Judged, slices.Concat(found...))
}

// ofPage runs a rule of a type on one page.
func ofPage(check func(*kb.Judged, *kb.Page, kb.Report), j *kb.Judged, p *kb.Page, report kb.Report) {
	defer panics.Name("check", p.Path)
	check(j, p, report)
}

// typeRules runs the rules that types declare.
func typeRules(j *scope) diag.List {
	var problems diag.List
	for _, t := range j.Types {
		for _, rule := range t.Rules {
			severity := diag.Warning
			if rule.Wrong {
				severity = diag.Error
			}
			add := func(p *kb.Page, at kb.Pos, message, hint string) {
				problems.Add(diag.Problem{
					Path: p.Path, Line: at.Line, Column: at.Column,
					Severity: severity, Code: rule.Code, Message: message, Hint: hint,
				})
			}
			if rule.Whole != nil {
				rule.Whole(j.Judged, add)
			}
			if rule.Check == nil {
				continue
			}
			for _, p := range j.pages {
				if p.Type == t && !p.Index && !p.Draft() {
					ofPage(rule.Check, j.Judged, p, func(at kb.Pos, message, hint string) { add(p, at, message, hint) })
				}
			}
		}
	}
	return problems
}

// Strict returns an error when more of the pages that others rely on are overdue than
// site.yaml allows; nothing when it sets no limit.
func Strict(j *kb.Judged) diag.List {
	if j.Site.MaxOverdue.Text == "" {
		return nil
	}
	counted, overdue := 0, 0
	for _, p := range j.Pages {
		if p.Index || len(j.Referring(p.ID, "Relied on by", "Step of")) == 0 {
			continue
		}
		counted++
		if t := j.Trust[p.ID]; t.Has(kb.FlagOverdue) {
			overdue++
		}
	}
	if counted == 0 || float64(overdue)*100 <= j.Site.MaxOverdue.Value*float64(counted) {
		return nil
	}
	at := j.Site.At["max_overdue"]
	return diag.List{{
		Path: "site.yaml", Line: at.Line, Column: at.Column, Severity: diag.Error, Code: "trust/too-many-overdue",
		Message: fmt.Sprintf("%d of %s on which others rely %s overdue, more than %s", overdue, diag.Count(counted, "page"), diag.IfOne(overdue, "is", "are"), j.Site.MaxOverdue.Text),
		Hint:    "have the overdue pages verified, the ones in paths first",
	}}
}

// each visits the pages that are looked at.
func each(j *scope, visit func(p *kb.Page, t kb.Trust)) {
	for _, p := range j.pages {
		visit(p, j.Trust[p.ID])
	}
}

// top is the start of a file.
func top() kb.Pos { return kb.Pos{Line: 1, Column: 1} }
