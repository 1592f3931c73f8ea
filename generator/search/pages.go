package search

import (
	"bytes"
	"fmt"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"tandem/generator/kb"
)

// pageBlock is the number of pages in a block.
const pageBlock = 64

// pageFiles writes the blocks of pages and the text of each page, over the cores.
func pageFiles(docs []document) ([]kb.Output, []digest, error) {
	blocks := slices.Collect(slices.Chunk(docs, pageBlock))
	names, written := make([]digest, len(blocks)), make([]*files, len(blocks))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, block := range blocks {
		group.Go(func() (err error) {
			if written[i], err = newFiles(); err != nil {
				return err
			}
			names[i], err = written[i].block(block)
			written[i].packer = packer{} // its tables are large
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, nil, fmt.Errorf("pages: %w", err)
	}
	var outputs []kb.Output
	taken := map[string][]byte{}
	for _, f := range written {
		for _, out := range f.outputs {
			before, ok := taken[out.Path]
			if ok && !bytes.Equal(before, out.Data) {
				return nil, nil, errSameName
			}
			if !ok {
				taken[out.Path] = out.Data
				outputs = append(outputs, out)
			}
		}
	}
	return outputs, names, nil
}

// block writes a block of pages and their texts.
func (f *files) block(docs []document) (digest, error) {
	var texts []digest
	for _, d := range docs {
		name, err := f.add(kindText, "text", textPayload(d.page))
		if err != nil {
			return digest{}, err
		}
		texts = append(texts, name)
	}
	return f.add(kindPages, "pages", pagesPayload(docs, texts))
}

func textPayload(p page) []byte {
	var w writer
	if p.Cut {
		w.WriteByte(1)
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

func pagesPayload(block []document, texts []digest) []byte {
	var w writer
	w.number(len(block))
	for _, of := range []func(document) string{
		func(d document) string { return d.ID },
		func(d document) string { return d.URL },
		func(d document) string { return d.Title },
		func(d document) string { return d.Type },
		func(d document) string { return d.Owner },
		func(d document) string { return d.State },
		func(d document) string { return d.Tone },
		func(d document) string { return d.Language },
	} {
		for _, d := range block {
			w.text(of(d))
		}
	}
	for _, t := range texts {
		w.Write(t[:])
	}
	return w.Bytes()
}
