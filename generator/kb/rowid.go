package kb

// RowIDs returns the ids of those rows of a field for which keep is true; nil: all.
func (f Field) RowIDs(keep func(row []Field) bool) map[string]bool {
	ids := map[string]bool{}
	f.EachRow(func(_ int, row []Field) {
		for _, cell := range row {
			if id, ok := cell.Target.(*string); ok && cell.Key == "id" && (keep == nil || keep(row)) {
				ids[*id] = true
			}
		}
	})
	return ids
}
