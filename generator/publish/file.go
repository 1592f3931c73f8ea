package publish

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"tandem/generator/kb"
)

// File writes one file. It is written whole beside the old one and then takes
// its place, so that a crash or a full disk leaves the old one as it was. A
// folder of that name, and a place among the forbidden folders, are refused.
func File(ctx context.Context, name string, data []byte, o Options) error {
	whole, err := filepath.Abs(name)
	if err != nil {
		return err
	}
	dir := filepath.Dir(whole)
	explained := func(err error) error {
		return explain(err, dir, []kb.Output{{Path: filepath.Base(whole), Data: data}})
	}
	for _, forbidden := range o.Forbidden {
		if within(dir, forbidden) {
			return &RefusedError{Dir: whole, Why: fmt.Sprintf("it belongs to %q", forbidden), Remedy: "name a file elsewhere"}
		}
	}
	if info, err := os.Stat(whole); err == nil && info.IsDir() {
		return &RefusedError{Dir: whole, Why: "it is a folder", Remedy: "name a file"}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return explained(err)
	}
	fresh := filepath.Join(dir, fmt.Sprintf(".%s.new-%d", filepath.Base(whole), os.Getpid()))
	if err := writeFile(fresh, data); err != nil {
		_ = os.Remove(fresh) // it may not exist
		return explained(err)
	}
	if err := os.Rename(fresh, whole); err != nil {
		_ = os.Remove(fresh) // the earlier error is returned
		return explained(err)
	}
	return nil
}

func writeFile(name string, data []byte) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		_ = f.Close() // the first error counts
		return err
	}
	if err := f.Sync(); err != nil {
		_ = f.Close() // as above
		return err
	}
	return f.Close()
}
