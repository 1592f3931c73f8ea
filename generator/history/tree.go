package history

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Tree returns the content folder as it was where a change began, read from
// git's objects: nothing is checked out, so that no filter runs. A symbolic link
// to a file of the folder is that file; other links and submodules are left out.
// The error is an *Unknown where the clone lacks an object.
func (r *Repository) Tree(ctx context.Context, t *Touched) (fs.FS, error) {
	listing, err := r.git(ctx, "ls-tree", "-r", "-z", "--end-of-options", t.base, "--", ".")
	if err != nil {
		return nil, err
	}
	type entry struct {
		name, id string
		link     bool
	}
	var entries []entry
	var ids []string
	for _, line := range fields(listing) {
		about, name, _ := strings.Cut(line, "\t")
		words := strings.Fields(about) // mode, kind, id
		if len(words) != 3 || words[1] != "blob" || !fs.ValidPath(name) {
			continue
		}
		entries = append(entries, entry{name, words[2], words[0] == "120000"})
		ids = append(ids, words[2])
	}
	texts, err := r.blobs(ctx, ids)
	if err != nil {
		return nil, err
	}
	files, links := map[string][]byte{}, map[string]string{}
	for i, e := range entries {
		if e.link {
			links[e.name] = path.Join(path.Dir(e.name), string(texts[i]))
		} else {
			files[e.name] = texts[i]
		}
	}
	all := tree{}
	for _, e := range entries {
		target := e.name
		for range mostLinks {
			next, link := links[target]
			if !link {
				break
			}
			target = next
		}
		if data, ok := files[target]; ok {
			all.add(e.name, data)
		}
	}
	return all, nil
}

// mostLinks is how many symbolic links may lead to each other.
const mostLinks = 40

// blobs returns the texts with these ids, read with one git cat-file. The error is an
// *Unknown where the clone lacks one.
func (r *Repository) blobs(ctx context.Context, ids []string) ([][]byte, error) {
	answers, err := r.ask(ctx, []byte(strings.Join(ids, "\n")+"\n"), "cat-file", "--batch")
	switch {
	case err != nil && ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil && r.partial:
		return nil, lacking()
	case err != nil:
		return nil, &Unknown{"former texts cannot be read: " + err.Error(), false, "git fsck says which object is damaged"}
	}
	texts := make([][]byte, len(ids))
	for i := range ids {
		var ok bool
		if texts[i], answers, ok = object(answers); !ok {
			return nil, lacking()
		}
	}
	return texts, nil
}

// object cuts the first object from the output of git cat-file --batch: a line with
// id, kind and size, the bytes, and a line end.
func object(printed []byte) (data, rest []byte, ok bool) {
	head, rest, found := bytes.Cut(printed, []byte("\n"))
	words := strings.Fields(string(head))
	if !found || len(words) != 3 {
		return nil, printed, false // "ID missing"
	}
	size, err := strconv.Atoi(words[2])
	if err != nil || size < 0 || size >= len(rest) {
		return nil, printed, false
	}
	return rest[:size], rest[size+1:], true
}

// tree is a folder in memory: files and folders by their path, the top as ".".
type tree map[string]*node

// node is a file or a folder of a tree, and its own fs.FileInfo.
type node struct {
	name     string // the last part of its path
	data     []byte
	children map[string]*node // nil for a file
}

// add puts a file into the tree, with the folders above it.
func (t tree) add(name string, data []byte) {
	child := &node{name: path.Base(name), data: data}
	t[name] = child
	for name != "." {
		name = path.Dir(name)
		folder := t[name]
		if folder == nil {
			folder = &node{name: path.Base(name), children: map[string]*node{}}
			t[name] = folder
		}
		folder.children[child.name] = child
		child = folder
	}
}

// Open opens a file or folder of the tree.
func (t tree) Open(name string) (fs.File, error) {
	n, ok := t[name]
	switch {
	case !fs.ValidPath(name):
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	case !ok && name == ".":
		n = &node{name: ".", children: map[string]*node{}} // a folder without files
	case !ok:
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	file := &openNode{node: n, Reader: bytes.NewReader(n.data)}
	for _, child := range n.children {
		file.unread = append(file.unread, fs.FileInfoToDirEntry(child))
	}
	slices.SortFunc(file.unread, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return file, nil
}

// openNode is an open file or folder.
type openNode struct {
	*node
	*bytes.Reader
	unread []fs.DirEntry
}

func (f *openNode) Stat() (fs.FileInfo, error) { return f.node, nil }
func (f *openNode) Close() error               { return nil }

// Size is that of the file: both node and Reader have one.
func (f *openNode) Size() int64 { return f.node.Size() }

// ReadDir returns the next n entries of a folder; all that are left for n <= 0.
func (f *openNode) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 || n > len(f.unread) {
		if n > 0 && len(f.unread) == 0 {
			return nil, io.EOF
		}
		n = len(f.unread)
	}
	part := f.unread[:n]
	f.unread = f.unread[n:]
	return part, nil
}

func (n *node) Name() string       { return n.name }
func (n *node) Size() int64        { return int64(len(n.data)) }
func (n *node) IsDir() bool        { return n.children != nil }
func (n *node) Sys() any           { return nil }
func (n *node) ModTime() time.Time { return time.Time{} }
func (n *node) Mode() fs.FileMode {
	if n.IsDir() {
		return fs.ModeDir | 0o555
	}
	return 0o444
}
