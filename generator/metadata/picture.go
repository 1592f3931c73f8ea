package metadata

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"strings"

	"github.com/bep/imagemeta"
)

// inPicture reads EXIF and IPTC, and the text chunks of PNG.
func inPicture(ending string, data []byte, found map[Kind]bool) {
	formats := map[string]imagemeta.ImageFormat{
		".jpg": imagemeta.JPEG, ".jpeg": imagemeta.JPEG, ".png": imagemeta.PNG, ".webp": imagemeta.WebP, ".avif": imagemeta.AVIF,
	}
	kinds := map[string]Kind{
		"GPSLatitude": Place, "GPSLongitude": Place, "Artist": Author, "XPAuthor": Author, "By-line": Author, "Byline": Author,
		"OwnerName": Owner, "CameraOwnerName": Owner, "SerialNumber": Serial, "BodySerialNumber": Serial, "LensSerialNumber": Serial,
	}
	// An error means that the rest of the file is not read. The library limits number
	// and size of values in hostile files, so no limit is set here.
	_, _ = imagemeta.Decode(imagemeta.Options{
		R: bytes.NewReader(data), ImageFormat: formats[ending], Sources: imagemeta.EXIF | imagemeta.IPTC,
		ShouldHandleTag: func(tag imagemeta.TagInfo) bool {
			if strings.HasSuffix(tag.Namespace, "InteroperabilityIFD") { // the same tag numbers have another meaning in this namespace
				return false
			}
			return kinds[tag.Tag] != ""
		},
		HandleTag: func(tag imagemeta.TagInfo) error {
			if says(tag.Value) {
				found[kinds[tag.Tag]] = true
			}
			return nil
		},
	})
	if ending == ".png" {
		inChunks(data, found)
	}
}

// says reports whether a value is more than white space.
func says(value any) bool {
	switch v := value.(type) {
	case nil:
		return false
	case string:
		return strings.Trim(v, " \x00\t\r\n") != ""
	}
	return true
}

// inChunks reads the keywords of the text chunks of a PNG, which come before their
// values even where these are compressed.
func inChunks(data []byte, found map[Kind]bool) {
	for at := 8; at+12 <= len(data); {
		size := int64(binary.BigEndian.Uint32(data[at:]))
		name := string(data[at+4 : at+8])
		if size > int64(len(data)-at-12) {
			return
		}
		body := data[at+8 : at+8+int(size)]
		if keyword, text, _ := bytes.Cut(body, []byte{0}); strings.HasSuffix(name, "Xt") && len(text) > 0 {
			switch strings.ToLower(string(keyword)) {
			case "author", "artist":
				found[Author] = true
			}
		}
		at += 12 + int(size)
	}
}

// Properties of XMP, as an attribute or an element: exif:GPSLatitude="…",
// <dc:creator><rdf:Seq><rdf:li>…. The name of a property says enough.
var (
	xmpValue = regexp.MustCompile(`[\s<](exif:GPSLatitude|exif:GPSLongitude|dc:creator|tiff:Artist|aux:OwnerName|exifEX:CameraOwnerName|aux:SerialNumber|exifEX:BodySerialNumber|exifEX:LensSerialNumber|aux:LensSerialNumber)(?:\s*=\s*["']\s*[^"'\s]|(?:\s[^>]*)?>\s*(?:<rdf:(?:Seq|Bag|Alt)[^>]*>\s*<rdf:li[^>]*>\s*)?[^<\s])`)
)

// inXMP reads uncompressed packets of XMP.
func inXMP(data []byte, found map[Kind]bool) {
	kinds := map[string]Kind{
		"GPSLatitude": Place, "GPSLongitude": Place, "creator": Author, "Artist": Author, "OwnerName": Owner, "CameraOwnerName": Owner,
	}
	for _, packet := range packets(data) {
		for _, m := range xmpValue.FindAllSubmatch(packet, -1) {
			_, name, _ := strings.Cut(string(m[1]), ":")
			if kind, ok := kinds[name]; ok {
				found[kind] = true
			} else {
				found[Serial] = true
			}
		}
	}
}

// mostPackets is how many packets of XMP are read, and mostPacket how much of
// one, in bytes.
const (
	mostPackets = 16
	mostPacket  = 1 << 20
)

// packets returns the XMP in a file.
func packets(data []byte) [][]byte {
	var all [][]byte
	for len(all) < mostPackets {
		i := bytes.Index(data, []byte("<rdf:RDF"))
		if i < 0 {
			break
		}
		data = data[i:]
		packet := data[:min(len(data), mostPacket)]
		if end := bytes.Index(packet, []byte("</rdf:RDF>")); end >= 0 {
			packet = packet[:end]
		}
		all, data = append(all, packet), data[len(packet):]
	}
	return all
}
