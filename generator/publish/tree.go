package publish

import (
	"bytes"
	"context"
	"os"
	"path"
	"path/filepath"
	"runtime"

	"golang.org/x/sync/errgroup"

	"tandem/generator/kb"
)

// write makes the folder fresh and writes the outputs into it, several at a
// time, and waits until they have reached the disk. The files of last, which
// stand in dir, are linked where their bytes are the same.
func write(ctx context.Context, fresh, dir string, last map[string]bool, outputs []kb.Output) error {
	if err := os.Mkdir(fresh, 0o755); err != nil {
		return err
	}
	synced, err := openDisk(fresh)
	if err != nil {
		return err
	}
	defer synced.Close()
	if err := folders(ctx, fresh, outputs); err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(4 * runtime.GOMAXPROCS(0)) // they wait more than they work
	for _, out := range append([]kb.Output{marker(outputs)}, outputs...) {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			name := filepath.FromSlash(out.Path)
			file := filepath.Join(fresh, name)
			if last[name] && holds(filepath.Join(dir, name), out.Data) && os.Link(filepath.Join(dir, name), file) == nil {
				return nil
			}
			return os.WriteFile(file, out.Data, 0o644)
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return synced.Sync()
}

// folders makes the folders of the outputs below root.
func folders(ctx context.Context, root string, outputs []kb.Output) error {
	made := map[string]bool{".": true}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(4 * runtime.GOMAXPROCS(0))
	for _, out := range outputs {
		dir := path.Dir(out.Path)
		if made[dir] {
			continue
		}
		made[dir] = true
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return os.MkdirAll(filepath.Join(root, filepath.FromSlash(dir)), 0o755)
		})
	}
	return group.Wait()
}

// holds reports whether a file has exactly these bytes. They are compared, not
// their hash or time: whoever edits a published file does not keep the edit.
func holds(file string, data []byte) bool {
	info, err := os.Lstat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	old, err := os.ReadFile(file)
	return err == nil && bytes.Equal(old, data)
}
