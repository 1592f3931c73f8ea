package check

import (
	"regexp"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
)

// betweenOwners is what people write between two owners in place of a list.
var betweenOwners = regexp.MustCompile(`\s+(?:and|und|et|y|or)\s+|\s*[/&+;,，、]\s*`)

// ownerHint says whom an owner that is not in the directory was meant to be: by name, by
// mail address, or several in one text.
func ownerHint(written string, d *kb.Directory) string {
	if id := ownerCalled(written, d); id != "" {
		return "write the id: " + id
	}
	var ids []string
	parts := betweenOwners.Split(written, -1)
	for _, part := range parts {
		if id := ownerCalled(part, d); id != "" {
			ids = append(ids, id)
		}
	}
	if len(ids) == len(parts) {
		return "write " + strings.Join(ids, " and ") + " as separate entries: [" + strings.Join(ids, ", ") + "]"
	}
	if hint := diag.DidYouMean(written, d.OwnerIDs()); hint != "" {
		return hint
	}
	return "add the person or team to directory.yaml, or name one who is there"
}

// ownerCalled returns the id of the owner of an id, a name or a mail address; empty where
// it is nobody's.
func ownerCalled(written string, d *kb.Directory) string {
	written = strings.Trim(strings.TrimSpace(written), "@()[]")
	if written == "" {
		return ""
	}
	mailbox, _, mail := strings.Cut(written, "@")
	for _, id := range d.OwnerIDs() {
		owner, _ := d.Owner(id)
		if strings.EqualFold(id, written) || strings.EqualFold(owner.Name, written) || mail && strings.EqualFold(id, mailbox) ||
			strings.EqualFold(strings.TrimPrefix(owner.Contact, "mailto:"), written) {
			return id
		}
	}
	return ""
}

// topKey returns the key of a header that a key path begins with.
func topKey(path string) string {
	return path[:strings.IndexAny(path+".", ".[")]
}
