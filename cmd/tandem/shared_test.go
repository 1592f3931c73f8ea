package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"tandem/assets"
	"tandem/generator"
	"tandem/generator/publish"
	"tandem/templates"
)

// ours is the base of this repository as tests read it.
type ours struct {
	options generator.Options
	builder *generator.Builder
	checked *generator.Checked
	site    generator.Site
	dir     string // the published folder, only to be read
}

// buildOurs makes the base of this repository, once for all tests that only read it.
var buildOurs = sync.OnceValues(func() (ours, error) {
	o := ours{
		options: generator.Options{Content: os.DirFS("../../content"), Templates: templates.FS, Assets: assets.FS, Day: today},
		builder: new(generator.Builder),
	}
	checked, sites, err := o.builder.Build(context.Background(), o.options)
	if err != nil || len(sites) != 1 {
		return o, fmt.Errorf("build: %d sites, %v", len(sites), err)
	}
	o.checked, o.site = checked, sites[0]
	within, err := scratch()
	if err != nil {
		return o, err
	}
	o.dir = filepath.Join(within, "public")
	return o, publish.Write(context.Background(), o.dir, o.site.Outputs, publish.Options{})
})

// scratch is a folder that outlives single tests; swept removes it.
var scratch = sync.OnceValues(func() (string, error) { return os.MkdirTemp("", "tandem-tests-") })

// swept runs the tests and removes shared files.
type swept struct{ *testing.M }

func (m swept) Run() int {
	code := m.M.Run()
	if dir, err := scratch(); err == nil {
		_ = os.RemoveAll(dir)
	}
	return code
}

func built(t *testing.T) ours {
	t.Helper()
	o, err := buildOurs()
	if err != nil {
		t.Fatal(err)
	}
	return o
}
