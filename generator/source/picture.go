package source

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/jpeg"
	"strings"

	// The formats whose size is read from their header.
	_ "image/gif"
	_ "image/png"

	_ "golang.org/x/image/webp"
)

// dimensions returns the size of a picture in pixels, read from its header; 0
// when the header is of a kind that browsers know and this program does not.
func dimensions(ending string, data []byte) (width, height int, err error) {
	if ending == ".avif" {
		width, height = avifSize(data)
		return width, height, nil
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if _, ok := errors.AsType[jpeg.UnsupportedError](err); ok {
		width, height = jpegSize(data)
		return width, height, nil
	}
	if err != nil {
		return 0, 0, errors.New(strings.TrimPrefix(strings.TrimPrefix(err.Error(), "image: "), "webp: "))
	}
	if config.Width == 0 || config.Height == 0 {
		return 0, 0, errors.New("it has no size")
	}
	return config.Width, config.Height, nil
}

// jpegSize reads the frame header of a JPEG.
func jpegSize(data []byte) (width, height int) {
	for at := 2; at+9 < len(data) && data[at] == 0xff; {
		marker, size := data[at+1], int(binary.BigEndian.Uint16(data[at+2:]))
		if marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc {
			return int(binary.BigEndian.Uint16(data[at+7:])), int(binary.BigEndian.Uint16(data[at+5:]))
		}
		at += 2 + size
	}
	return 0, 0
}

// avifSize returns the largest of the sizes that an AVIF states (boxes ispe): its
// tiles and its preview have smaller ones.
func avifSize(data []byte) (width, height int) {
	for rest := data[:min(len(data), 64<<10)]; ; {
		_, after, found := bytes.Cut(rest, []byte("ispe\x00\x00\x00\x00"))
		if !found {
			return width, height
		}
		if rest = after; len(rest) >= 8 {
			w, h := binary.BigEndian.Uint32(rest), binary.BigEndian.Uint32(rest[4:])
			if uint64(w)*uint64(h) > uint64(width)*uint64(height) {
				width, height = int(w), int(h)
			}
		}
	}
}
