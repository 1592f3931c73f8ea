package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"tandem/generator/kb"
)

// Editors are the programs that Settings knows.
func Editors() []string { return []string{"vscode", "remark"} }

// Settings returns what to put into an editor's settings so that it finds the
// schemas of folder dir for the content folder, both as paths with slashes from
// the folder that the editor opens.
//
// The YAML language server, and so VS Code's YAML extension, reads YAML files
// and no headers of Markdown: it serves site.yaml and directory.yaml. Headers
// are read by remark with remark-lint-frontmatter-schema, in an editor or on
// the command line; it wants schemas of draft-07. The language server of tandem
// lsp needs none of them.
func Settings(editor, dir, content string, types kb.Types) (string, error) {
	switch editor {
	case "vscode":
		schemas := Object{
			{"./" + path.Join(dir, SiteFile), "/" + path.Join(content, "site.yaml")},
			{"./" + path.Join(dir, DirectoryFile), "/" + path.Join(content, "directory.yaml")},
		}
		// VS Code suggests nothing in Markdown by default.
		offer := Object{{"editor.quickSuggestions", Object{{"other", "on"}, {"strings", "on"}}}, {"editor.wordBasedSuggestions", "off"}}
		text, err := Object{{"yaml.schemas", schemas}, {"[markdown]", offer}}.Text(false)
		return string(text), err
	case "remark":
		var rows strings.Builder
		for _, t := range types {
			fmt.Fprintf(&rows, "      %s: [%s],\n", script("./"+path.Join(dir, t.Name+".json")), script(path.Join(content, t.Folder)+"/**/!(index).md"))
		}
		return "import remarkFrontmatter from 'remark-frontmatter'\n" +
			"import frontmatterSchema from '@julian_cataldo/remark-lint-frontmatter-schema'\n\n" +
			"export default {\n  plugins: [\n    remarkFrontmatter,\n    [frontmatterSchema, {schemas: {\n" + rows.String() + "    }}],\n  ],\n}\n", nil
	}
	return "", fmt.Errorf("no settings are known for %q", editor)
}

// script returns a text as a literal of JavaScript.
func script(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		return "''"
	}
	return string(bytes.TrimSpace(data))
}
