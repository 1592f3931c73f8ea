package main

import (
	"context"
	"strings"
	"testing"

	"tandem/generator"
)

func TestAnotherVersionIsAMistakeOfUsage(t *testing.T) {
	var stderr strings.Builder
	code := exitCode(context.Background(), &stderr, &generator.VersionError{Requires: ">= 0.9", Have: "v0.8.0"})
	want := "tandem: site.yaml requires tandem >= 0.9, and this is v0.8.0\nhint: install a version >= 0.9, or change requires: in site.yaml\n"
	if code != exitUsage || stderr.String() != want {
		t.Errorf("got %d, %q, want %d, %q", code, stderr.String(), exitUsage, want)
	}
}
