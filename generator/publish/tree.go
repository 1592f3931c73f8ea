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
	"tandem/generator/panics"
)

// unchanged returns which outputs are already in the site in dir, whose files are
// last. Bytes are compared, not hashes or times, so manual edits of a published file
// are overwritten.
func unchanged(ctx context.Context, dir string, last map[string]bool, outputs []kb.Output) ([]bool, error) {
	same := make([]bool, len(outputs))
	err := each(ctx, len(outputs), func(i int) error {
		name := filepath.FromSlash(outputs[i].Path)
		same[i] = last[name] && holds(filepath.Join(dir, name), outputs[i].Data)
		return nil
	})
	return same, err
}

// holds reports whether a file has exactly these bytes.
func holds(file string, data []byte) bool {
	info, err := os.Lstat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	old, err := os.ReadFile(file)
	return err == nil && bytes.Equal(old, data)
}

// write makes the folder fresh, writes the outputs into it and waits until they
// have reached the disk. What is the same in dir is linked.
func write(ctx context.Context, fresh, dir string, same []bool, outputs []kb.Output) error {
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
	m := marker(outputs)
	if err := os.WriteFile(filepath.Join(fresh, m.Path), m.Data, 0o644); err != nil {
		return err
	}
	err = each(ctx, len(outputs), func(i int) error {
		name := filepath.FromSlash(outputs[i].Path)
		file := filepath.Join(fresh, name)
		if same[i] && os.Link(filepath.Join(dir, name), file) == nil {
			return nil
		}
		return os.WriteFile(file, outputs[i].Data, 0o644)
	})
	if err != nil {
		return err
	}
	return synced.Sync()
}

// folders makes the folders of the outputs below root.
func folders(ctx context.Context, root string, outputs []kb.Output) error {
	var list []string
	known := map[string]bool{".": true}
	for _, out := range outputs {
		if dir := path.Dir(out.Path); !known[dir] {
			known[dir] = true
			list = append(list, dir)
		}
	}
	return each(ctx, len(list), func(i int) error {
		return os.MkdirAll(filepath.Join(root, filepath.FromSlash(list[i])), 0o755)
	})
}

// each calls do for 0 to n-1, several at a time because they wait for the disk
// more than they work, until one fails or the context ends.
func each(ctx context.Context, n int, do func(i int) error) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(4 * runtime.GOMAXPROCS(0))
	for i := range n {
		group.Go(func() (err error) {
			defer panics.Recover(&err, "publish", "")
			if err := ctx.Err(); err != nil {
				return err
			}
			return do(i)
		})
	}
	return group.Wait()
}
