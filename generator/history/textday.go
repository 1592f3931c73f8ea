package history

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// textDays sets for each page the day of the commit that changed its text last: commits
// that only verify or move a page do not. All pages are asked about at once, one
// version further back each time. Nothing is set where git lacks a former text. Newest is
// called with the newest text of each page that has several.
func (r *Repository) textDays(ctx context.Context, h *kb.History, versions map[string][]version, sameText func(before, after []byte) bool, newest func(path string, text []byte)) error {
	days, later := map[string]kb.Day{}, map[string][]byte{}
	for path, list := range versions {
		if strings.HasSuffix(path, ".md") {
			if days[path] = h.Files[path].Day; len(list) > 1 {
				later[path] = nil
			}
		}
	}
	if r.partial {
		return nil
	}
	for at := 0; len(later) > 0; at++ {
		paths := slices.Collect(maps.Keys(later))
		var ids []string
		for _, path := range paths {
			ids = append(ids, versions[path][at].id)
		}
		texts, err := r.blobs(ctx, ids)
		if err != nil {
			return ctx.Err()
		}
		for i, path := range paths {
			text := texts[i]
			if at == 0 {
				newest(path, text)
			}
			same := at == 0 || sameText(text, later[path])
			if same {
				days[path] = cmp.Or(versions[path][at].day, days[path])
			}
			if later[path] = text; !same || at+1 == len(versions[path]) {
				delete(later, path)
			}
		}
	}
	for path, day := range days {
		c := h.Files[path]
		c.Text = day
		h.Files[path] = c
	}
	return nil
}
