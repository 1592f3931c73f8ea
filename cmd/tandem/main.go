// Command tandem compiles a folder of Markdown that two organisations keep
// together to a static, searchable site. Run it with --help.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"tandem/generator/panics"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run executes the command line args and returns the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root, s := newRoot(stdout, stderr)
	root.SetArgs(args)
	err := execute(ctx, root)
	if s.verbose {
		for _, met := range panics.All(err) {
			fmt.Fprintf(stderr, "tandem: %v\n%s", met, met.Stack)
		}
	}
	return exitCode(ctx, stderr, err)
}

// execute runs the command; a panic of it is an error.
func execute(ctx context.Context, root *cobra.Command) (err error) {
	defer panics.Recover(&err, "", "")
	return root.ExecuteContext(ctx)
}
