package main

import (
	"path/filepath"
	"strings"

	"tandem/generator/source"
	"tandem/generator/watch"
)

// folders are the folders of a site, each with its name in a batch.
func (s *settings) folders() []watch.Folder {
	beside := filepath.Dir(filepath.Clean(s.content))
	return []watch.Folder{
		{Name: contentName, Dir: s.content, Needed: true, Ignore: source.Ignored},
		{Name: "templates", Dir: filepath.Join(beside, "templates"), Ignore: source.Ignored},
		{Name: "assets", Dir: filepath.Join(beside, "assets"), Ignore: source.Ignored},
	}
}

const contentName = "content"

// inContent returns the paths of a batch from the top of the content folder;
// false when one is elsewhere, or anything may have changed.
func inContent(batch watch.Batch) ([]string, bool) {
	var within []string
	for _, path := range batch.Paths {
		name, ok := strings.CutPrefix(path, contentName+"/")
		if !ok {
			return nil, false
		}
		within = append(within, name)
	}
	return within, !batch.Rescan && len(within) > 0
}
