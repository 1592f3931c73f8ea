package history

import (
	"bytes"
	"context"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"path"
	"slices"
	"strings"

	"tandem/generator/folder"
)

// Differ returns the files of the content folder that differ from a commit, new ones
// included and deleted ones left out, sorted. Names that begin with . or _ do not
// count. The bytes are compared here, because git passes a file through the filters of
// the repository before it looks at it. Line endings that a checkout converted do not
// count.
func (r *Repository) Differ(ctx context.Context, commit string) ([]string, error) {
	listing, err := r.git(ctx, "ls-tree", "-r", "-z", "--end-of-options", commit, "--", ".")
	if err != nil {
		return nil, err
	}
	ids := map[string]string{}
	for _, entry := range fields(listing) {
		about, name, _ := strings.Cut(entry, "\t")
		if about := strings.Fields(about); len(about) == 3 && strings.HasPrefix(about[0], "100") { // mode, kind, id
			ids[name] = about[2]
		}
	}
	content, err := folder.Open(r.dir)
	if err != nil {
		return nil, err
	}
	defer content.Close()
	var differ []string
	err = fs.WalkDir(content, ".", func(name string, entry fs.DirEntry, err error) error {
		hidden := strings.ContainsAny(path.Base(name)[:1], "._") && name != "."
		switch {
		case errors.Is(err, fs.ErrNotExist), err == nil && hidden && !entry.IsDir():
			return nil // it was deleted meanwhile, or is not content
		case err != nil:
			return err
		case entry.IsDir() && hidden:
			return fs.SkipDir
		case !entry.Type().IsRegular():
			return ctx.Err()
		}
		data, err := fs.ReadFile(content, name)
		if refused := (*folder.Refused)(nil); errors.As(err, &refused) {
			return ctx.Err() // package source reports it
		}
		if err == nil && !isBlob(ids[name], data) {
			differ = append(differ, name)
		}
		return errors.Join(err, ctx.Err())
	})
	slices.Sort(differ)
	return differ, err
}

// isBlob reports whether git gives a text that id, unchanged or with its line endings
// as they are committed.
func isBlob(id string, data []byte) bool {
	return id != "" && (blob(id, data) == id || bytes.Contains(data, []byte("\r\n")) && blob(id, bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))) == id)
}

// blob returns the id of a text, made as the ids of the repository are.
func blob(like string, data []byte) string {
	var h hash.Hash = sha1.New()
	if len(like) == hex.EncodedLen(sha256.Size) {
		h = sha256.New()
	}
	fmt.Fprintf(h, "blob %d\x00", len(data))
	h.Write(data)
	return hex.EncodeToString(h.Sum(nil))
}
