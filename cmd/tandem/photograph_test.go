//go:build linux

package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/jpeg"
)

// photograph is a small JPEG whose EXIF data name an artist and a place.
func photograph() string {
	var picture bytes.Buffer
	if err := jpeg.Encode(&picture, image.NewGray(image.Rect(0, 0, 8, 8)), nil); err != nil {
		panic(err) // a buffer takes everything
	}
	big := binary.BigEndian
	entry := func(to []byte, tag, kind uint16, count, value uint32) []byte {
		return big.AppendUint32(big.AppendUint32(big.AppendUint16(big.AppendUint16(to, tag), kind), count), value)
	}
	exif := append([]byte("Exif\x00\x00MM\x00*"), 0, 0, 0, 8, 0, 2)
	exif = entry(exif, 0x013b, 2, 4, 0x416e6e00) // artist: "Ann"
	exif = entry(exif, 0x8825, 4, 1, 38)         // GPS data at 38
	exif = append(exif, 0, 0, 0, 0, 0, 1)
	exif = entry(exif, 1, 2, 2, 0x4e000000) // latitude: north
	exif = append(exif, 0, 0, 0, 0)
	head := big.AppendUint16([]byte("\xff\xd8\xff\xe1"), uint16(len(exif)+2))
	return string(head) + string(exif) + picture.String()[2:]
}
