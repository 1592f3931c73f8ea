package history

import (
	"bytes"
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"tandem/generator/kb"
)

// textDays sets for each page the day of the commit that changed its text last: commits
// that only verify a page do not change it. All pages are asked about at once, one
// version further back each time. Nothing is set where git lacks a former text.
func (r *Repository) textDays(ctx context.Context, h *kb.History, versions map[string][]version, onlyVerified func(before, after []byte) bool) error {
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
			same := at == 0 || onlyVerified(text, later[path])
			if same {
				days[path] = cmp.Or(versions[path][at].day, days[path])
			}
			if later[path] = text; !same || at+1 == len(versions[path]) || !bytes.Contains(text, []byte("verified")) {
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
