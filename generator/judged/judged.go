// Package judged measures a search on sets of queries that people have judged: Read
// reads a set, Score says how good an engine's answers are.
//
// # A set
//
// A folder with docs.jsonl (or docs.jsonl.gz; objects with id, title, text),
// queries.jsonl (id, text) and qrels.tsv (query, document, grade, separated by
// tabs; a grade below 1 is not relevant).
//
// # Measures
//
// All are means over the queries that have a relevant document, from 0 to 1,
// and look at the first ten answers:
//
//	nDCG@10    gain is the grade, discount log2(rank + 1), as in trec_eval
//	MRR@10     1 / rank of the first relevant document
//	recall@10  share of the relevant documents, of ten at most
package judged

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Depth is how many answers are looked at.
const Depth = 10

// Set is a judged collection.
type Set struct {
	Docs    []Doc
	Queries []Query
	grades  map[string]map[string]float64 // query → document
}

// Doc is a document of a set.
type Doc struct{ ID, Title, Text string }

// Query is a query of a set.
type Query struct{ ID, Text string }

// Scores are the measures of an engine on a set.
type Scores struct {
	NDCG, MRR, Recall float64
	Queries           int // how many had a relevant document
}

// Read reads a set from a folder.
func Read(fsys fs.FS) (Set, error) {
	var s Set
	if err := lines(fsys, "docs.jsonl", func(line []byte) error { return appendJSON(&s.Docs, line) }); err != nil {
		return Set{}, err
	}
	if err := lines(fsys, "queries.jsonl", func(line []byte) error { return appendJSON(&s.Queries, line) }); err != nil {
		return Set{}, err
	}
	s.grades = map[string]map[string]float64{}
	err := lines(fsys, "qrels.tsv", func(line []byte) error {
		parts := strings.Split(string(line), "\t")
		if len(parts) != 3 {
			return fmt.Errorf("%q has not three columns", line)
		}
		grade, err := strconv.ParseFloat(parts[2], 64)
		if err != nil {
			return nil // the line of heads
		}
		s.Judge(parts[0], parts[1], grade)
		return nil
	})
	return s, err
}

// Judge sets the grade of a document for a query.
func (s *Set) Judge(query, doc string, grade float64) {
	if s.grades == nil {
		s.grades = map[string]map[string]float64{}
	}
	if s.grades[query] == nil {
		s.grades[query] = map[string]float64{}
	}
	s.grades[query][doc] = grade
}

// Score measures the answers of an engine: ids of documents by id of the
// query, the best first.
func (s *Set) Score(answers map[string][]string) Scores {
	var sum Scores
	for _, q := range s.Queries {
		var grades []float64
		for _, g := range s.grades[q.ID] {
			if g >= 1 {
				grades = append(grades, g)
			}
		}
		if len(grades) == 0 {
			continue
		}
		slices.Sort(grades)
		slices.Reverse(grades)
		ideal, got, first, found := 0.0, 0.0, 0, 0
		for i, g := range grades[:min(len(grades), Depth)] {
			ideal += g / math.Log2(float64(i)+2)
		}
		list := answers[q.ID]
		for i, id := range list[:min(len(list), Depth)] {
			g := s.grades[q.ID][id]
			if g < 1 {
				continue
			}
			got += g / math.Log2(float64(i)+2)
			if found++; first == 0 {
				first = i + 1
			}
		}
		sum.Queries++
		sum.NDCG += got / ideal
		sum.Recall += float64(found) / float64(min(len(grades), Depth))
		if first > 0 {
			sum.MRR += 1 / float64(first)
		}
	}
	if n := float64(sum.Queries); n > 0 {
		sum.NDCG, sum.MRR, sum.Recall = sum.NDCG/n, sum.MRR/n, sum.Recall/n
	}
	return sum
}

// lines calls do with every non-empty line of a file; the file may be compressed if
// its name ends in .gz.
func lines(fsys fs.FS, name string, do func(line []byte) error) error {
	f, err := fsys.Open(name)
	var r io.Reader = f
	if errors.Is(err, fs.ErrNotExist) {
		if f, err = fsys.Open(name + ".gz"); err == nil {
			r, err = gzip.NewReader(f)
		}
	}
	if err != nil {
		return err
	}
	defer f.Close()
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, 64<<20)
	for n := 1; scanner.Scan(); n++ {
		if line := scanner.Bytes(); len(line) > 0 {
			if err := do(line); err != nil {
				return fmt.Errorf("%s:%d: %w", name, n, err)
			}
		}
	}
	return scanner.Err()
}

func appendJSON[T any](list *[]T, line []byte) error {
	var v T
	if err := json.Unmarshal(line, &v); err != nil {
		return err
	}
	*list = append(*list, v)
	return nil
}

// Take copies the grades of one query from another set.
func (s *Set) Take(from *Set, query string) {
	for doc, grade := range from.grades[query] {
		s.Judge(query, doc, grade)
	}
}
