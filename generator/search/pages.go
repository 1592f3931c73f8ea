package search

import (
	"bytes"
	"compress/flate"
	"fmt"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"tandem/generator/kb"
	"tandem/generator/panics"
)

// pageBlock is the number of pages in a block of names.
const pageBlock = 64

// pageFiles writes a file for each page and the blocks that name them, over the cores.
func pageFiles(docs []*document) ([]kb.Output, series, error) {
	blocks := slices.Collect(slices.Chunk(docs, pageBlock))
	packed, written := make([][]byte, len(blocks)), make([]*files, len(blocks))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, block := range blocks {
		group.Go(func() (err error) {
			defer panics.Recover(&err, "search", "")
			if written[i], err = newFiles(); err != nil {
				return err
			}
			packed[i], err = written[i].block(block)
			written[i].packer, written[i].quick = packer{}, packer{} // their tables are large
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, series{}, fmt.Errorf("pages: %w", err)
	}
	var outputs []kb.Output
	taken := map[string][]byte{}
	for _, f := range written {
		for _, out := range f.outputs {
			before, ok := taken[out.Path]
			if ok && !bytes.Equal(before, out.Data) {
				return nil, series{}, errSameName
			}
			if !ok {
				taken[out.Path] = out.Data
				outputs = append(outputs, out)
			}
		}
	}
	s, named := seriesOf("pages", packed, nil)
	return append(outputs, named...), s, nil
}

// block writes the files of pages and the block of their names. The data of a hit is
// in the page's own file: a reader fetches ten of those, and with them the names of
// pages that share a block, but not their titles.
func (f *files) block(docs []*document) ([]byte, error) {
	var names writer
	names.number(len(docs))
	for _, d := range docs {
		rest, err := f.rest(d)
		if err != nil {
			return nil, err
		}
		if d.file == nil {
			if d.file, err = f.pack(kindText, textPayload(d.page, rest)); err != nil {
				return nil, err
			}
		}
		name, err := f.add("text", d.file)
		if err != nil {
			return nil, err
		}
		names.Write(name[:])
	}
	return f.pack(kindPages, names.Bytes())
}

// rest writes the file of the sections that a page's text cuts, and returns its
// name; nothing where it cuts none. Only who asks for a phrase fetches it.
func (f *files) rest(d *document) (_ digest, err error) {
	if !d.Cut {
		return digest{}, nil
	}
	if f.quick.squeeze == nil {
		if f.quick, err = newPackerOf(flate.BestSpeed); err != nil {
			return digest{}, err
		}
	}
	if d.rest == nil {
		var w writer
		w.number(len(d.whole))
		for _, text := range d.whole {
			w.text(text)
		}
		if d.rest, err = f.quick.pack(kindWhole, w.Bytes()); err != nil {
			return digest{}, err
		}
	}
	return f.add("text", d.rest)
}

// textPayload is the data of a hit; rest is the file with the rest of cut sections.
func textPayload(p page, rest digest) []byte {
	var w writer
	for _, column := range []string{p.ID, p.URL, p.Title, p.Type, p.Owner, p.State, p.Tone, p.Language} {
		w.text(column)
	}
	if p.Cut {
		w.WriteByte(1)
		w.Write(rest[:])
	} else {
		w.WriteByte(0)
	}
	w.number(len(p.Sections))
	for _, s := range p.Sections {
		w.text(s.ID)
		w.text(s.Heading)
		w.text(s.Text)
	}
	return w.Bytes()
}
