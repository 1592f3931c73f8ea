package source

import (
	"slices"
	"strings"
)

// Ignored reports whether a file or folder of this name is not the author's: it
// is hidden (and so Emacs' locks, vim's swap files, macOS' ._ files), put aside
// with "_", or left beside the work by an editor or a desktop. The watcher
// ignores the same names, so that no name is built and not watched.
func Ignored(name string) bool {
	for _, before := range []string{".", "_", "~$"} {
		if strings.HasPrefix(name, before) {
			return true
		}
	}
	for _, after := range []string{
		"~", ".tmp", // names that many programs write to before they rename
		".swp", ".swo", ".swx", // vim, where it hides no files
		"___jb_tmp___", "___jb_old___", "___jb_bak___", // JetBrains
		".vsctmp", // VS Code
	} {
		if strings.HasSuffix(name, after) {
			return true
		}
	}
	return len(name) > 1 && strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#") || // Emacs
		slices.Contains([]string{"4913", "Thumbs.db", "desktop.ini"}, name) // vim asks whether it may write as 4913
}
