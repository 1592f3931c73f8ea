package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"tandem/generator"
	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/search"
	"tandem/generator/serve"
	"tandem/generator/source"
	"tandem/generator/watch"
)

func serveCommand(s *settings) *cobra.Command {
	var addr, edition, editor string
	var strict, offline, follow, drafts bool
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "show the site while it is written",
		Long: `Serve builds the site in memory, shows it, and builds it again at each save. The
open page changes in place and keeps where you are, what you typed and ticked;
what has changed is outlined for a moment. While the content has errors the last
good site stays, and the page shows what to mend. Drafts are shown with a mark,
and pages of every audience.

With --edition it shows what the readers of that edition get: without drafts,
unless --drafts is given, and with the problems of its own pages alone. The
terminal prints all of them. The edition is searched for what it must not show at
each save, which takes as long as a build.

With --editor, each problem in the page opens its place in that editor: vscode,
cursor, zed, idea, sublime, vim and others (an unknown name lists them), or an
address with {path}, {line} and {column} in it. With --follow, the page that was
looked at last goes to the page that is saved or made, in one window alone.

Browsers keep nothing of what is shown, and drop what they kept of it before;
--offline lets them keep it as they keep a published site.`,
		Example: `  tandem serve
  tandem serve --editor vscode --follow
  tandem serve --addr 127.0.0.1:4001 --edition public`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			edit, err := editing(editor, s.content)
			if err != nil {
				return err
			}
			listener, err := listen(addr, strict, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			defer listener.Close()
			return show(cmd.Context(), s, showing{edition, drafts, offline, follow, edit}, listener, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	cmd.Flags().StringVar(&addr, "addr", "127.0.0.1:4000", "address to listen on")
	cmd.Flags().StringVar(&edition, "edition", "", "show this edition alone (default: pages of every audience)")
	cmd.Flags().BoolVar(&drafts, "drafts", false, "with --edition: show its drafts too, with a mark")
	cmd.Flags().BoolVar(&offline, "offline", false, "let browsers keep the site for reading without a network")
	cmd.Flags().StringVar(&editor, "editor", "", "open problems in this editor, by name or by an address with {path}, {line} and {column}")
	cmd.Flags().BoolVar(&follow, "follow", false, "go to the page that is saved, or made")
	cmd.Flags().BoolVar(&strict, "strict-port", false, "fail when the port is taken, instead of taking the next one")
	return cmd
}

// tries is how many ports are tried from the one that was asked for.
const tries = 20

// listen opens the address, or the next free port.
func listen(addr string, strict bool, stderr io.Writer) (net.Listener, error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, &usageError{fmt.Sprintf("--addr %q is not an address", addr), "write it as 127.0.0.1:4000"}
	}
	number, err := net.LookupPort("tcp", port)
	if err != nil {
		return nil, &usageError{fmt.Sprintf("--addr %q has no port", addr), "write it as 127.0.0.1:4000"}
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && !ip.IsLoopback() {
		fmt.Fprintf(stderr, "tandem: warning: %s can be reached by other machines, and shows pages of every audience unless --edition is given\n", addr)
	}
	var listener net.Listener
	for i := range tries {
		listener, err = net.Listen("tcp", net.JoinHostPort(host, fmt.Sprint(number+i)))
		if err == nil {
			if i > 0 {
				fmt.Fprintf(stderr, "tandem: port %d is taken, using %d\n", number, number+i)
			}
			return listener, nil
		}
		if strict || number == 0 {
			break
		}
	}
	return nil, err
}

// showing says what the dev server shows.
type showing struct {
	edition string // empty: pages of every audience
	drafts  bool   // of the edition too
	offline bool   // browsers may keep it
	follow  bool   // the open page goes where the author saves

	edit func(path string, line, column int) string // opens a place of a content file; nil: nothing does
}

// show builds and serves until the context ends.
func show(ctx context.Context, s *settings, what showing, listener net.Listener, stdout, stderr io.Writer) error {
	host, _, _ := net.SplitHostPort(listener.Addr().String())
	server := &serve.Server{Host: host, Follow: what.follow, Edit: what.edit}
	web := webServer(ctx, server)
	failed := make(chan error, 1)
	go func() { failed <- web.Serve(patient{listener}) }()
	defer web.Close()

	changes := watch.Folders(ctx, s.folders()...) // before they are read: nothing falls between
	author := &author{settings: s, showing: what, server: server, stderr: stderr, onlooker: watchBuild(stderr, "building", s), builder: new(generator.Builder), stuck: make(chan error)}
	defer author.onlooker.close()
	s.watchdog.giveUp = func(err error) {
		select {
		case author.stuck <- err:
		case <-ctx.Done():
		}
	}
	if err := author.build(ctx); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "http://%s/ shows %s (%s); ctrl-c ends\n", listener.Addr(), s.content, what.name())
	for {
		select {
		case <-ctx.Done():
			return context.Canceled
		case err := <-failed:
			if errors.Is(err, http.ErrServerClosed) {
				return nil
			}
			return err
		case err := <-author.stuck: // a browser asked for a page that is never rendered
			author.fault(err)
		case batch, open := <-changes:
			if !open {
				return context.Canceled
			}
			if batch.Notice != "" {
				fmt.Fprintln(stderr, "tandem: "+batch.Notice)
			}
			if _, err := os.Stat(s.content); errors.Is(err, fs.ErrNotExist) {
				continue // the last good site stays; the watcher says so, and when the folder is back
			}
			if paths, ok := inContent(batch); ok {
				author.builder.Touch(paths...)
			}
			if err := author.build(ctx); err != nil {
				if ctx.Err() != nil {
					return context.Canceled
				}
				author.fault(err)
			}
		}
	}
}

// folders are what a site is made of, each by the name that a batch calls it.
func (s *settings) folders() []watch.Folder {
	beside := filepath.Dir(filepath.Clean(s.content))
	return []watch.Folder{
		{Name: contentName, Dir: s.content, Needed: true, Ignore: source.Ignored},
		{Name: "templates", Dir: filepath.Join(beside, "templates"), Ignore: source.Ignored},
		{Name: "assets", Dir: filepath.Join(beside, "assets"), Ignore: source.Ignored},
	}
}

const contentName = "content"

// inContent returns the paths of a batch from the top of the content folder;
// false when one is elsewhere, or anything may have changed.
func inContent(batch watch.Batch) ([]string, bool) {
	var within []string
	for _, path := range batch.Paths {
		name, ok := strings.CutPrefix(path, contentName+"/")
		if !ok {
			return nil, false
		}
		within = append(within, name)
	}
	return within, !batch.Rescan && len(within) > 0
}

// author is who sits before the dev server: builds are for their eyes.
type author struct {
	settings *settings
	showing
	server   *serve.Server
	stderr   io.Writer
	onlooker *onlooker // of the first build; later ones are too short for one
	builder  *generator.Builder
	stuck    chan error  // a page that a stage does not finish
	finder   *finder     // that answers searches now
	shown    *kb.Edition // with the last site
	said     string      // what was last printed of problems
}

// opened is what a build came to.
type opened struct {
	checked *generator.Checked
	sites   []*generator.Live
	err     error
}

// open builds. A build with a page that a stage does not finish is left behind,
// with its builder: the next one begins anew.
func (a *author) open(ctx context.Context) opened {
	o, closeFolders, err := a.settings.options()
	if err != nil {
		return opened{err: err}
	}
	o.Edition, o.Drafts, o.Everyone, o.Dev, o.Offline = a.edition, a.drafts, true, true, a.offline
	if a.onlooker != nil {
		o.Observe = a.onlooker.observe
	}
	done := make(chan opened, 1)
	builder := a.builder
	go func() {
		var made opened
		made.checked, made.sites, made.err = builder.Open(ctx, o) // which recovers panics
		if len(made.sites) == 0 {
			_ = closeFolders() // they were only read: an error loses nothing
		}
		// A site reads templates when its pages are asked for. Its folders are
		// closed with it, when nothing refers to them any more (see os.Root).
		done <- made
	}()
	select {
	case made := <-done:
		return made
	case err := <-a.stuck:
		a.builder = new(generator.Builder)
		return opened{err: err}
	}
}

// build builds and publishes. With errors in the content the last good site
// stays and the problems are shown; they are printed when they change.
func (a *author) build(ctx context.Context) error {
	made := a.open(ctx)
	checked, sites, err := made.checked, made.sites, made.err
	if a.onlooker != nil {
		a.onlooker.close()
		a.onlooker = nil
	}
	if err != nil {
		return err
	}
	if len(sites) == 1 && a.edition != "" {
		err := sites[0].Proved(ctx)
		if leaks, ok := errors.AsType[*generator.Leaks](err); ok {
			checked, sites, err = checked.With(leaks.Problems), nil, nil // the last good site stays
		}
		if err != nil {
			return err
		}
	}
	site := serve.Site{Problems: checked.Visible(generator.Options{Edition: a.edition, Drafts: a.drafts, Everyone: true, Dev: true}), Source: checked.Source, Sisters: checked.Judged.Site.Sisters()}
	if a.edition != "" {
		site.Source = nil // a line may hold what the edition does not show
		if checked.Problems.Failed() && !site.Problems.Failed() {
			site.Problems = slices.Concat(site.Problems, inTerminal("the content has errors that this edition does not show"))
		}
	}
	last := a.finder
	if len(sites) == 1 {
		live := sites[0]
		site.Output = a.output(live)
		for _, out := range live.Assets() {
			site.Assets = append(site.Assets, out.Path)
		}
		a.finder = &finder{open: live.Search}
		site.Search = a.finder.search
		site.Page, site.Saved = pagesOf(live.Edition), saved(a.shown, live.Edition)
	}
	if err := a.server.Publish(site); err != nil {
		a.finder = last
		return err
	}
	if last != nil && last != a.finder {
		last.close() // now that the new one answers
	}
	if len(sites) == 1 {
		a.shown = sites[0].Edition
	}
	a.print(checked)
	return nil
}

// fault tells open pages why no site was made: not the content is wrong, but a
// template or a style. The last good site stays.
func (a *author) fault(err error) {
	printError(a.stderr, err)
	a.said = "" // what comes next is news
	hint := hintOf(err)
	if hint == "" {
		hint = "correct the file that it names, and save it"
	}
	problems := diag.List{{Severity: diag.Error, Code: "serve/not-made", Message: err.Error(), Hint: hint}}
	if a.edition != "" {
		problems = inTerminal("the site could not be made")
	}

	// Without a site to compare with, this cannot fail.
	_ = a.server.Publish(serve.Site{Problems: problems})
}

// finder answers searches with an index that is made at the first of them.
type finder struct {
	open func() (*search.Index, error)

	lock   sync.Mutex
	index  *search.Index
	closed bool
}

func (f *finder) search(query string, n int, bleve bool) (any, error) {
	f.lock.Lock()
	defer f.lock.Unlock()
	if f.closed {
		return nil, errors.New("the site has just changed: search again")
	}
	if f.index == nil {
		index, err := f.open()
		if err != nil {
			return nil, err
		}
		f.index = index
	}
	if bleve {
		return f.index.Match(query, n)
	}
	return f.index.Search(query, n)
}

func (f *finder) close() {
	f.lock.Lock()
	defer f.lock.Unlock()
	if f.closed = true; f.index != nil {
		f.index.Close()
		f.index = nil
	}
}

// print prints the errors whole, and counts the warnings.
func (a *author) print(checked *generator.Checked) {
	var b strings.Builder
	switch {
	case checked.Problems.Failed():
		a.settings.printErrors(&b, a.stderr, checked)
	case len(checked.Problems) > 0:
		fmt.Fprintf(&b, "tandem: built, with %s (%s lists them)\n", diag.Summary(checked.Problems), a.settings.checkCommand())
	default:
		b.WriteString("tandem: built\n")
	}
	if a.said != b.String() {
		a.said = b.String()
		fmt.Fprint(a.stderr, a.said)
	}
}
