// Command tandem compiles a folder of Markdown that two organisations keep
// together to a static, searchable site. Run it with --help.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the command without the process around it; it returns the exit code.
func run(args []string, stdout, stderr io.Writer) (code int) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	defer func() {
		if fault := recover(); fault != nil {
			fmt.Fprintf(stderr, "tandem: internal error: %v\n%s\nhint: this is a bug of tandem; report it with the text above\n", fault, debug.Stack())
			code = exitBug
		}
	}()
	root := newRoot(stdout, stderr)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	return explain(ctx, stderr, err)
}
