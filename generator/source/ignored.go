package source

import (
	"slices"
	"strings"
)

// Ignored reports whether to ignore a file or folder of this name: hidden files (also
// Emacs' locks, vim's swap files, macOS' ._ files), names that begin with "_", and
// files left by an editor or a desktop. The watcher ignores the same names, so that
// every built file is watched.
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
		slices.Contains([]string{"4913", "Thumbs.db", "desktop.ini"}, name) // vim tests write access with 4913
}
