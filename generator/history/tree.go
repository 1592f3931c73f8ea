package history

import (
	"bytes"
	"context"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"os"
	"strings"
)

// unchanged returns the SHA-256 of every page and settings file whose bytes on the disk are those
// of the last commit, by path. The bytes are compared here and not by git
// status, which may run filters of the repository's choosing. Line endings
// that git turned on checkout are no change.
func (r *Repo) unchanged(ctx context.Context) (map[string]string, error) {
	listing, err := r.output(ctx, "ls-tree", "-r", "-z", r.head, "--", ".")
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(r.dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	same := map[string]string{}
	for entry := range strings.SplitSeq(string(listing), "\x00") {
		about, path, ok := strings.Cut(entry, "\t")
		fields := strings.Fields(about) // mode, kind, id
		if !ok || len(fields) != 3 || !compared(path) || !strings.HasPrefix(fields[0], "100") {
			continue
		}
		data, err := root.ReadFile(path)
		if err != nil {
			continue // it is gone: a change
		}
		if id := fields[2]; blob(id, data) == id || blob(id, bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))) == id {
			same[path] = digest(data)
		}
	}
	return same, ctx.Err()
}

// blob returns the id that git gives a text, made as the ids of the repository are.
func blob(like string, data []byte) string {
	var h hash.Hash = sha1.New()
	if len(like) == hex.EncodedLen(sha256.Size) {
		h = sha256.New()
	}
	fmt.Fprintf(h, "blob %d\x00", len(data))
	h.Write(data)
	return hex.EncodeToString(h.Sum(nil))
}
