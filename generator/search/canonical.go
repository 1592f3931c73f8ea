package search

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"slices"
)

// Layout of a zap segment of version 17: each field ends in a list of pairs,
// the kind of a section and its address, that zap writes in the order of a Go
// map; the footer ends in the address of the list of fields, the chunk mode,
// the version and a checksum of all before it.
const (
	sectionPair  = 2 + 8
	footerTail   = 8 + 4 + 4 + 4
	segmentKnown = 17
)

var errSegment = errors.New("segment: not in the layout of zap 17")

// canonical sorts the sections of each field, so that equal documents give equal
// bytes, and updates the checksum.
func canonical(segment []byte) ([]byte, error) {
	data := bytes.Clone(segment)
	if len(data) < footerTail {
		return nil, errSegment
	}
	tail := data[len(data)-footerTail:]
	if binary.BigEndian.Uint32(tail[12:]) != segmentKnown {
		return nil, errSegment
	}
	at := binary.BigEndian.Uint64(tail)
	if at >= uint64(len(data)) {
		return nil, errSegment
	}
	fields, n := binary.Uvarint(data[at:])
	if n <= 0 || uint64(len(data)) < at+uint64(n)+8*fields {
		return nil, errSegment
	}
	for i := range fields {
		start := binary.BigEndian.Uint64(data[at+uint64(n)+8*i:])
		if start >= at {
			return nil, errSegment
		}
		if err := sortSections(data[start:at]); err != nil {
			return nil, err
		}
	}
	binary.BigEndian.PutUint32(data[len(data)-4:], crc32.ChecksumIEEE(data[:len(data)-4]))
	return data, nil
}

// sortSections orders the pairs of one field in place.
func sortSections(field []byte) error {
	name, n := binary.Uvarint(field)
	if n <= 0 || uint64(len(field)) < uint64(n)+name {
		return errSegment
	}
	field = field[uint64(n)+name:]
	_, n = binary.Uvarint(field) // options
	if n <= 0 {
		return errSegment
	}
	field = field[n:]
	count, n := binary.Uvarint(field)
	if n <= 0 || uint64(len(field)) < uint64(n)+count*sectionPair {
		return errSegment
	}
	pairs := make([][sectionPair]byte, count)
	for i := range pairs {
		copy(pairs[i][:], field[n+i*sectionPair:])
	}
	slices.SortFunc(pairs, func(a, b [sectionPair]byte) int {
		return cmp.Compare(binary.BigEndian.Uint16(a[:]), binary.BigEndian.Uint16(b[:]))
	})
	for i := range pairs {
		copy(field[n+i*sectionPair:], pairs[i][:])
	}
	return nil
}
