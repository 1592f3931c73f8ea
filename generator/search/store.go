package search

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/standard"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/util"
	index "github.com/blevesearch/bleve_index_api"
	zap "github.com/blevesearch/zapx/v17"
	bolt "go.etcd.io/bbolt"
	"golang.org/x/sync/errgroup"

	"tandem/generator/kb"
	"tandem/generator/panics"
)

// segmentSize is how many documents one segment has. It is fixed, not taken from the
// number of cores, so that the bytes do not depend on the machine.
const segmentSize = 1024

// part is a segment: the bytes of the documents, and its counts.
type part struct {
	data    []byte
	words   vocabulary
	lengths [4]int // tokens by field, see ranked
}

// store returns the files of the bleve index, below kb.SearchURL, the words of the
// base, and the number of tokens in each field of the ranking.
func (k *Cache) store(docs []*document, speaks []string) ([]kb.Output, vocabulary, [4]int, error) {
	parts := make([]cachedSegment, (len(docs)+segmentSize-1)/segmentSize)
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range parts {
		of := docs[i*segmentSize : min((i+1)*segmentSize, len(docs))]
		if before, ok := k.part(i, of, speaks); ok {
			parts[i] = cachedSegment{of, speaks, before}
			continue
		}
		group.Go(func() (err error) {
			defer panics.Recover(&err, "search", "")
			made, err := newPart(of, speaks)
			parts[i] = cachedSegment{of, speaks, made}
			return err
		})
	}
	var lengths [4]int
	if err := group.Wait(); err != nil {
		return nil, nil, lengths, err
	}
	k.parts = parts
	outputs := []kb.Output{{Path: kb.SearchURL + "index_meta.json", Data: []byte(`{"storage":"scorch","index_type":"scorch"}`), Skip: kb.Both}}
	all := vocabulary{}
	for i, p := range parts {
		outputs = append(outputs, kb.Output{Path: kb.SearchURL + "store/" + segmentName(i), Data: p.data, Skip: kb.Both})
		for f, n := range p.lengths {
			lengths[f] += n
		}
		for w, u := range p.words {
			if all[w] == nil {
				all[w] = &usage{}
			}
			all[w].count += u.count
			all[w].heading = all[w].heading || u.heading
		}
	}
	if k.root.data == nil || k.root.segments != len(parts) || k.root.language != speaks[0] {
		data, err := rootBolt(len(parts), speaks[0])
		if err != nil {
			return nil, nil, lengths, err
		}
		k.root = cachedRoot{len(parts), speaks[0], data}
	}
	return append(outputs, kb.Output{Path: kb.SearchURL + "store/root.bolt", Data: k.root.data, Skip: kb.Both}), all, lengths, nil
}

// newPart analyses documents and writes them to a segment in their order.
func newPart(docs []*document, speaks []string) (part, error) {
	l, err := newLanguages(speaks)
	if err != nil {
		return part{}, err
	}
	p := part{words: l[0].words}
	entries := make([]index.Document, len(docs))
	for i, d := range docs {
		e, err := newEntry(d, l.named(d.language))
		if err != nil {
			return part{}, err
		}
		entries[i] = e
		for f, w := range ranked() {
			p.lengths[f] += e.length(w.name)
		}
	}
	made, _, err := new(zap.ZapPlugin).New(entries)
	if err != nil {
		return part{}, fmt.Errorf("segment: %w", err)
	}
	var data bytes.Buffer
	if _, err := made.(*zap.SegmentBase).WriteTo(&data); err != nil {
		return part{}, fmt.Errorf("segment: %w", err)
	}
	p.data, err = canonical(data.Bytes())
	return p, err
}

func segmentName(i int) string { return fmt.Sprintf("%012x.zap", segmentID(i)) }

// segmentID numbers segments from 2, as bleve does for a first batch.
func segmentID(i int) uint64 { return uint64(i) + 2 }

// rootBolt returns the file that names the segments of an index, in the layout
// of scorch, in one transaction, so that its bytes depend on the arguments alone. Scorch
// itself would write the time of day into it.
func rootBolt(segments int, language string) ([]byte, error) {
	m, err := newMapping(language)
	if err != nil {
		return nil, fmt.Errorf("mapping: %w", err)
	}
	described, err := util.MarshalJSON(m)
	if err != nil {
		return nil, fmt.Errorf("mapping: %w", err)
	}
	dir, err := os.MkdirTemp("", "tandem-search-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "root.bolt")
	options := *bolt.DefaultOptions
	options.PageSize, options.NoSync = 4096, true
	db, err := bolt.Open(path, 0o600, &options)
	if err != nil {
		return nil, err
	}
	err = db.Update(func(tx *bolt.Tx) error { return describe(tx, segments, described) })
	if closed := db.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return nil, fmt.Errorf("root.bolt: %w", err)
	}
	return os.ReadFile(path)
}

// describe writes one snapshot: its segments, and the mapping.
func describe(tx *bolt.Tx, segments int, described []byte) error {
	snapshots, err := tx.CreateBucketIfNotExists(util.BoltSnapshotsBucket)
	if err != nil {
		return err
	}
	snapshot, err := snapshots.CreateBucket(ascending(3))
	if err != nil {
		return err
	}
	put := func(bucket, key, value []byte) {
		if err != nil {
			return
		}
		var b *bolt.Bucket
		if b, err = snapshot.CreateBucketIfNotExists(bucket); err == nil {
			err = b.Put(key, value)
		}
	}
	version := make([]byte, binary.MaxVarintLen32) // scorch uses a buffer of this length
	binary.BigEndian.PutUint32(version, zap.Version)
	put(util.BoltMetaDataKey, util.BoltMetaDataSegmentTypeKey, []byte(zap.Type))
	put(util.BoltMetaDataKey, util.BoltMetaDataSegmentVersionKey, version)
	put(util.BoltMetaDataKey, util.BoltMetaDataFileWriterIDKey, nil)
	put(util.BoltMetaDataKey, util.BoltMetaDataTimeStamp, []byte("1970-01-01T00:00:00Z"))
	put(util.BoltInternalKey, util.MappingInternalKey, described)
	for i := range segments {
		put(ascending(segmentID(i)), util.BoltPathKey, []byte(segmentName(i)))
	}
	return err
}

// ascending encodes a number so that keys sort as numbers do, as scorch does.
func ascending(v uint64) []byte {
	const zero, small = 136, 109
	if v <= small {
		return []byte{byte(zero + v)}
	}
	var wide [8]byte
	binary.BigEndian.PutUint64(wide[:], v)
	digits := bytes.TrimLeft(wide[:], "\x00")
	return append([]byte{byte(zero + small + len(digits))}, digits...)
}

// newMapping records for bleve's tools how the fields were analysed: in a base of
// several languages, those of the site's language.
func newMapping(language string) (*mapping.IndexMappingImpl, error) {
	m := mapping.NewIndexMapping()
	analyserName := language
	if language != "en" && language != standard.Name {
		analyserName = "tandem_" + language
		steps := chains()[language]
		if err := m.AddCustomAnalyzer(analyserName, map[string]any{
			"type": custom.Name, "tokenizer": unicode.Name, "token_filters": slices.Concat(steps.shape, steps.finish),
		}); err != nil {
			return nil, err
		}
	}
	m.DefaultAnalyzer = analyserName
	m.DefaultField = fieldBody
	m.DefaultMapping = mapping.NewDocumentStaticMapping()
	for _, name := range []string{fieldTitle, fieldHeadings, fieldBody, fieldPath} {
		f := mapping.NewTextFieldMapping()
		f.Analyzer = analyserName
		f.Store = name == fieldTitle
		f.IncludeTermVectors = name == fieldTitle
		f.IncludeInAll, f.DocValues = false, false
		m.DefaultMapping.AddFieldMappingsAt(name, f)
	}
	facet := mapping.NewKeywordFieldMapping()
	facet.Store, facet.IncludeInAll, facet.DocValues = false, false, false
	m.DefaultMapping.AddFieldMappingsAt(fieldFacet, facet)
	return m, nil
}
