package publish_test

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"tandem/generator/kb"
	"tandem/generator/publish"
)

func BenchmarkWrite(b *testing.B) {
	const pages = 10_000
	site := func(version string) []kb.Output {
		var list []kb.Output
		for i := range pages {
			list = append(list, kb.Output{Path: fmt.Sprintf("folder%d/page%d/index.html", i%100, i), Data: bytes.Repeat([]byte("text "+version), 2500)})
		}
		return list
	}
	b.Run("every page changed", func(b *testing.B) {
		dir := filepath.Join(b.TempDir(), "public")
		for i := 0; b.Loop(); i++ {
			if err := publish.Write(context.Background(), dir, site(fmt.Sprint(i%10)), publish.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("one page changed", func(b *testing.B) {
		dir, list := filepath.Join(b.TempDir(), "public"), site("0")
		if err := publish.Write(context.Background(), dir, list, publish.Options{}); err != nil {
			b.Fatal(err)
		}
		for i := 0; b.Loop(); i++ {
			list[0].Data = []byte(fmt.Sprint(i))
			if err := publish.Write(context.Background(), dir, list, publish.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
