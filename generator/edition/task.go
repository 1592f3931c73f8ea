package edition

import "tandem/generator/kb"

// taskIDs updates the ids of tasks where an edition of roles replaces people in them,
// because an id is a hash of the words.
func (c *copier) taskIDs(b *kb.Body) {
	if len(c.roleOf) == 0 {
		return
	}
	var ids kb.IDs
	now := make([]string, len(b.Tasks)) // empty: the id stays
	for i, t := range b.Tasks {
		if words := c.mentions(t.Hashed); words != t.Hashed {
			now[i], b.Tasks[i].Hashed = kb.TaskID(words), words
		} else {
			ids.Take(t.ID)
		}
	}
	for i, id := range now {
		if id != "" {
			id = ids.Unique(id)
			c.taskOf = append(c.taskOf, ` data-task="`+b.Tasks[i].ID+`"`, ` data-task="`+id+`"`,
				` id="task-`+b.Tasks[i].ID+`"`, ` id="task-`+id+`"`, ` for="task-`+b.Tasks[i].ID+`"`, ` for="task-`+id+`"`)
			b.Tasks[i].ID = id
		}
	}
}
