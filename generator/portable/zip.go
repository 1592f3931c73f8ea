package portable

import (
	"archive/zip"
	"bytes"
	"fmt"
	"time"

	"tandem/generator/kb"
)

// Zip returns one file with all outputs in a folder of that name. Every file of
// it is of the same day, at midnight UTC, so that equal outputs give equal bytes.
func Zip(folder string, outputs []kb.Output, day kb.Day) ([]byte, error) {
	at, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return nil, fmt.Errorf("day %q: %w", day, err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, out := range outputs {
		f, err := w.CreateHeader(&zip.FileHeader{Name: folder + "/" + out.Path, Method: zip.Deflate, Modified: at})
		if err != nil {
			return nil, err
		}
		if _, err := f.Write(out.Data); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
