package search

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"sync"
)

// The files for the browser. The package comment describes them.
const (
	magic         = "TDMS"
	formatVersion = 4
	headLength    = len(magic) + 2 + 4 // kind, version, checksum

	kindRoot  = 'R'
	kindTerms = 'T'
	kindPages = 'P'
	kindWords = 'W'
	kindText  = 'E'
	kindWhole = 'S'

	kindLabels = 'L'
)

// The errors for files that a reader rejects.
var (
	errNotOurs  = errors.New("is no search file")
	errVersion  = errors.New("is of another version")
	errChecksum = errors.New("is damaged")
)

// packer packs payloads. It is for one goroutine at a time.
type packer struct{ squeeze *flate.Writer }

func newPacker() (packer, error) { return newPackerOf(6) } // level 9 takes twice the time for 1 % less

func newPackerOf(level int) (packer, error) {
	w, err := flate.NewWriter(io.Discard, level)
	return packer{w}, err
}

// pack returns the file of a payload.
func (p packer) pack(kind byte, payload []byte) ([]byte, error) {
	file := bytes.NewBuffer(make([]byte, 0, headLength+len(payload)/2))
	file.WriteString(magic)
	file.Write([]byte{kind, formatVersion, 0, 0, 0, 0})
	p.squeeze.Reset(file)
	if _, err := p.squeeze.Write(payload); err != nil {
		return nil, err
	}
	if err := p.squeeze.Close(); err != nil {
		return nil, err
	}
	data := file.Bytes()
	binary.LittleEndian.PutUint32(data[6:], crc32.ChecksumIEEE(data[headLength:]))
	return data, nil
}

// unpack returns the payload of a file, or why it is rejected.
func unpack(kind byte, file []byte) ([]byte, error) {
	switch {
	case len(file) < headLength || string(file[:4]) != magic || file[4] != kind:
		return nil, errNotOurs
	case file[5] != formatVersion:
		return nil, fmt.Errorf("%w (%d, not %d)", errVersion, file[5], formatVersion)
	case binary.LittleEndian.Uint32(file[6:]) != crc32.ChecksumIEEE(file[headLength:]):
		return nil, errChecksum
	}
	in := inflaters.Get().(io.Reader)
	defer inflaters.Put(in)
	var payload bytes.Buffer
	payload.Grow(4 * len(file))
	if err := in.(flate.Resetter).Reset(bytes.NewReader(file[headLength:]), nil); err != nil {
		return nil, err
	}
	if _, err := payload.ReadFrom(in); err != nil {
		return nil, errChecksum
	}
	return payload.Bytes(), nil
}

// inflaters are readers of flate, which take 40 kB each.
var inflaters = sync.Pool{New: func() any { return flate.NewReader(nil) }}

// nameLength is how much of a file's SHA-256 its name contains, in bytes.
const nameLength = 6

// digest is the first bytes of a file's SHA-256: its name.
type digest [nameLength]byte

func nameOf(file []byte) digest {
	sum := sha256.Sum256(file)
	return digest(sum[:nameLength])
}

func (d digest) String() string { return hex.EncodeToString(d[:]) }

// writer builds a payload: numbers as LEB128, texts with their length in bytes.
type writer struct{ bytes.Buffer }

func (w *writer) number(n int) {
	w.Write(binary.AppendUvarint(w.AvailableBuffer(), uint64(n)))
}

func (w *writer) text(s string) {
	w.number(len(s))
	w.WriteString(s)
}

// fronted writes a sorted list of texts, each as the part that differs from the one
// before.
func (w *writer) fronted(list []string) {
	before := ""
	for _, s := range list {
		shared := 0
		for shared < min(len(s), len(before)) && s[shared] == before[shared] {
			shared++
		}
		w.number(shared)
		w.text(s[shared:])
		before = s
	}
}

// reader reads a payload. After a read past its end err is set and every
// further value is zero.
type reader struct {
	rest []byte
	err  error
}

func (r *reader) number() int {
	v, n := binary.Uvarint(r.rest)
	if n <= 0 || v > 1<<53 {
		r.err, r.rest = errChecksum, nil
		return 0
	}
	r.rest = r.rest[n:]
	return int(v)
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.rest) {
		r.err, r.rest = errChecksum, nil
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) text() string { return string(r.bytes(r.number())) }

// count reads the length of a list whose members take at least a byte each.
func (r *reader) count() int {
	n := r.number()
	if n > len(r.rest) {
		r.err, r.rest = errChecksum, nil
		return 0
	}
	return n
}

func (r *reader) digest() (d digest) {
	copy(d[:], r.bytes(nameLength))
	return d
}

func (r *reader) fronted(n int) []string {
	list := make([]string, n)
	before := ""
	for i := range list {
		shared := r.number()
		if shared > len(before) {
			r.err, r.rest = errChecksum, nil
			return nil
		}
		list[i] = before[:shared] + r.text()
		before = list[i]
	}
	return list
}
