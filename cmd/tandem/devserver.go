package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"slices"
	"strings"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/serve"
	"tandem/generator/watch"
)

// serveOptions are the flags that select what is shown.
type serveOptions struct {
	addr    string // to listen on, as the flag has it
	edition string // empty: pages of every audience
	drafts  bool   // of the edition too
	offline bool   // browsers may store the site
	follow  bool   // the open page goes where the author saves

	edit func(path string, line, column int) string // opens a place of a content file; nil: nothing does
}

// show builds and serves until the context ends.
func show(ctx context.Context, s *settings, o serveOptions, listener net.Listener, stdout, stderr io.Writer) error {
	server := &serve.Server{Hosts: hostNames(o.addr, listener.Addr()), AnyIP: reachable(listener.Addr()), Follow: o.follow, Edit: o.edit}
	web := webServer(ctx, server)
	failed := make(chan error, 1)
	go func() { failed <- web.Serve(patient{listener}) }()
	defer web.Close()

	changes := watch.Folders(ctx, s.folders()...) // before they are read: nothing falls between
	dev := &devServer{settings: s, serveOptions: o, server: server, stderr: stderr, observer: observeBuild(stderr, "building", s), builder: new(generator.Builder), stuck: make(chan error)}
	defer dev.observer.close()
	s.watchdog.giveUp = func(err error) {
		select {
		case dev.stuck <- err:
		case <-ctx.Done():
		}
	}
	if err := dev.build(ctx); err != nil {
		return err
	}
	here, elsewhere := addresses(listener.Addr())
	fmt.Fprintf(stdout, "%s shows %s (%s); ctrl-c ends\n", here, s.content, o.name())
	for _, address := range elsewhere {
		fmt.Fprintf(stdout, "%s for other machines\n", address)
	}
	for {
		select {
		case <-ctx.Done():
			return context.Canceled
		case err := <-failed:
			if errors.Is(err, http.ErrServerClosed) {
				return nil
			}
			return err
		case err := <-dev.stuck: // a browser requested a page that is never rendered
			dev.fault(err)
		case batch, open := <-changes:
			if !open {
				return context.Canceled
			}
			if batch.Notice != "" {
				fmt.Fprintln(stderr, "tandem: "+batch.Notice)
			}
			if _, err := os.Stat(s.content); errors.Is(err, fs.ErrNotExist) {
				continue // the last good site stays; the watcher reports this, and when the folder is back
			}
			if paths, ok := inContent(batch); ok {
				dev.builder.Touch(paths...)
			}
			if err := dev.build(ctx); err != nil {
				if ctx.Err() != nil {
					return context.Canceled
				}
				dev.fault(err)
			}
		}
	}
}

// devServer rebuilds the site after each save and publishes it to open pages.
type devServer struct {
	settings *settings
	serveOptions
	server   *serve.Server
	stderr   io.Writer
	observer *buildObserver // of the first build; later ones are too short for one
	builder  *generator.Builder
	stuck    chan error  // a page that a stage does not finish
	finder   *finder     // that answers searches now
	shown    *kb.Edition // with the last site
	printed  string      // the report of problems printed last
}

// buildResult is the result of one build.
type buildResult struct {
	checked *generator.Checked
	sites   []*generator.Live
	err     error
}

// open builds. A build with a page that a stage does not finish is abandoned
// together with its builder; the next build starts from scratch.
func (d *devServer) open(ctx context.Context) buildResult {
	o, closeFolders, err := d.settings.options()
	if err != nil {
		return buildResult{err: err}
	}
	o.Edition, o.Drafts, o.Everyone, o.Dev, o.Offline = d.edition, d.drafts, true, true, d.offline
	if d.observer != nil {
		o.Observe = d.observer.observe
	}
	done := make(chan buildResult, 1)
	builder := d.builder
	go func() {
		var made buildResult
		made.checked, made.sites, made.err = builder.Open(ctx, o) // which recovers panics
		if len(made.sites) == 0 {
			_ = closeFolders() // they were only read: an error loses nothing
		}
		// A site reads templates when its pages are requested. Its folders are closed
		// with it, when nothing refers to them any more (see os.Root).
		done <- made
	}()
	select {
	case made := <-done:
		return made
	case err := <-d.stuck:
		d.builder = new(generator.Builder)
		return buildResult{err: err}
	}
}

// build builds and publishes. With errors in the content the last good site
// stays and the problems are shown; they are printed when they change.
func (d *devServer) build(ctx context.Context) error {
	made := d.open(ctx)
	checked, sites, err := made.checked, made.sites, made.err
	if d.observer != nil {
		d.observer.close()
		d.observer = nil
	}
	if err != nil {
		return err
	}
	if len(sites) == 1 && d.edition != "" {
		err := sites[0].Proved(ctx)
		if leaks, ok := errors.AsType[*generator.Leaks](err); ok {
			checked, sites, err = checked.With(leaks.Problems), nil, nil // the last good site stays
		}
		if err != nil {
			return err
		}
	}
	site := serve.Site{Problems: checked.Visible(generator.Options{Edition: d.edition, Drafts: d.drafts, Everyone: true, Dev: true}), Source: checked.Source, Sisters: checked.Judged.Site.Sisters()}
	if d.edition != "" {
		site.Source = nil // a line may contain text that the edition hides
		if checked.Problems.Failed() && !site.Problems.Failed() {
			site.Problems = slices.Concat(site.Problems, inTerminal("the content has errors that this edition does not show"))
		}
	}
	last := d.finder
	if len(sites) == 1 {
		live := sites[0]
		site.Output = d.output(live)
		for _, out := range live.Assets() {
			site.Assets = append(site.Assets, out.Path)
		}
		d.finder = &finder{open: live.Search}
		site.Search = d.finder.search
		site.Page, site.Saved = pagesOf(live.Edition), saved(d.shown, live.Edition)
	}
	if err := d.server.Publish(site); err != nil {
		d.finder = last
		return err
	}
	if last != nil && last != d.finder {
		last.close() // now that the new one answers
	}
	if len(sites) == 1 {
		d.shown = sites[0].Edition
	}
	d.print(checked)
	return nil
}

// fault shows on open pages why no site was made: because of a template or a style,
// not the content. The last good site stays.
func (d *devServer) fault(err error) {
	printError(d.stderr, err)
	d.printed = "" // the next build prints its problems even when they are the same
	hint := cmp.Or(hintOf(err), "correct the file that it names, and save it")
	problems := diag.List{{Severity: diag.Error, Code: "serve/not-made", Message: err.Error(), Hint: hint}}
	if d.edition != "" {
		problems = inTerminal("the site could not be made")
	}

	// Without a site to compare with, this cannot fail.
	_ = d.server.Publish(serve.Site{Problems: problems})
}

// print prints the errors whole, and counts the warnings.
func (d *devServer) print(checked *generator.Checked) {
	var b strings.Builder
	switch {
	case checked.Problems.Failed():
		d.settings.printErrors(&b, d.stderr, checked)
	case len(checked.Problems) > 0:
		fmt.Fprintf(&b, "tandem: built, with %s (%s lists them)\n", diag.Summary(checked.Problems), d.settings.checkCommand())
	default:
		b.WriteString("tandem: built\n")
	}
	if d.printed != b.String() {
		d.printed = b.String()
		fmt.Fprint(d.stderr, d.printed)
	}
}
