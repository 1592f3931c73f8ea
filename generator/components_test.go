package generator_test

import (
	"bytes"
	"context"
	"os"
	"testing"

	"tandem/assets"
	"tandem/generator"
	"tandem/templates"
)

func TestTheDevServerAloneShowsTheComponents(t *testing.T) {
	for _, dev := range []bool{false, true} {
		_, sites, err := new(generator.Builder).Build(context.Background(), generator.Options{
			Content: os.DirFS("../content"), Templates: templates.FS, Assets: assets.FS, Day: "2026-11-21", Dev: dev,
		})
		if err != nil || len(sites) == 0 {
			t.Fatalf("dev %v: %d sites, %v", dev, len(sites), err)
		}
		var page []byte
		for _, out := range sites[0].Outputs {
			if out.Path == "_components/index.html" {
				page = out.Data
			}
			if !dev && bytes.Contains(out.Data, []byte("_components/\"")) {
				t.Errorf("%s links to the components", out.Path)
			}
		}
		if (page != nil) != dev {
			t.Errorf("dev %v: there is a page of components: %v", dev, page != nil)
		}
		if dev && !bytes.Contains(page, []byte(`data-state="overdue"`)) {
			t.Error("the page of components shows no state of trust")
		}
	}
}
