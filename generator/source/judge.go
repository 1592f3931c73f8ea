package source

import (
	"fmt"
	"path"
	"strings"

	"tandem/generator/diag"
	"tandem/generator/kb"
	"tandem/generator/metadata"
	"tandem/generator/secret"
	"tandem/generator/svg"
)

// judged is what the bytes of a file beside the pages decide.
type judged struct {
	hash     string // of the bytes that were read
	file     kb.File
	refused  string // why it is not published; empty when it is
	problems diag.List
}

// judge looks into a file, or returns what was known of the same bytes.
func judge(name string, data []byte, before judged) judged {
	hash := hashOf(data)
	if before.hash == hash {
		return before
	}
	j := judged{hash: hash, file: kb.File{Path: name, Data: data}}
	j.inspect()
	if j.refused != "" {
		j.file = kb.File{Path: name} // its bytes are not stored
		return j
	}
	j.file.Size, j.file.Hash = int64(len(j.file.Data)), hash
	if len(j.file.Data) != len(data) || endingOf(name) == ".svg" {
		j.file.Hash = hashOf(j.file.Data)
	}
	return j
}

func (j *judged) refuse(severity diag.Severity, code, message, hint string) {
	j.refused = message
	j.problems.Add(whole(j.file.Path, severity, code, message, hint))
}

// maxSearched is how much of a file that is not published is searched for
// secrets, in bytes.
const maxSearched = 1 << 20

func (j *judged) inspect() {
	name, data, ending := j.file.Path, j.file.Data, endingOf(j.file.Path)
	k, known := kindOf(ending)
	switch {
	case secret.Name(name):
		j.refuse(diag.Error, "secret/file-name", "a file of this name usually holds credentials", "move it out of the content folder, and revoke what others may have read; rename it if it holds none")
		return
	case !known:
		j.secrets(data[:min(len(data), maxSearched)])
		j.unknown(ending)
		return
	case len(data) == 0 && k.name != "text":
		j.refuse(diag.Error, "source/empty-file", "the file is empty", "export it again, or remove it")
		return
	case k.is != nil && !k.is(data):
		j.refuse(diag.Error, "source/wrong-kind", fmt.Sprintf("the name ends in %q, but the file holds %s", path.Ext(name), contents(data)), "give it the ending of what it holds, or export it as "+k.name)
		return
	case ending == ".svg":
		j.clean()
	case k.picture:
		j.measure(ending)
	}
	if k.text && j.refused == "" {
		j.secrets(j.file.Data)
	}
	if found := metadata.Find(name, data); j.refused == "" && len(found) > 0 {
		kinds := make([]string, len(found))
		for i, kind := range found {
			kinds[i] = string(kind)
		}
		list := strings.Join(kinds, ", ")
		if last := len(kinds) - 1; last > 0 {
			list = strings.Join(kinds[:last], ", ") + " and " + kinds[last]
		}
		j.problems.Add(whole(name, diag.Warning, "source/metadata", "the file carries "+list, metadata.Hint(name)))
	}
}

// secrets refuses a text that holds credentials.
func (j *judged) secrets(data []byte) {
	if found := secret.Problems(j.file.Path, data); len(found) > 0 {
		j.refused = found[0].Message
		j.problems.Append(found)
	}
}

// unknown refuses a kind of file that is not published.
func (j *judged) unknown(ending string) {
	switch name := j.file.Path; ending {
	case ".html", ".htm":
		j.refuse(diag.Warning, "source/html", "HTML files are not published", "write the page in Markdown, as "+strings.TrimSuffix(name, path.Ext(name))+".md")
	default:
		j.refuse(diag.Warning, "source/unknown-kind", "files ending in \""+ending+"\" are not published", "move it out of the content folder, or begin its name with _")
	}
}

// clean replaces the file's bytes by the rewritten drawing.
func (j *judged) clean() {
	picture, refused := svg.Clean(j.file.Data)
	for _, r := range refused {
		j.refused = refused[0].Message
		j.problems.Add(diag.Problem{
			Path: j.file.Path, Line: r.Line, Column: r.Column, Severity: diag.Error,
			Code: "source/unsafe-svg", Message: r.Message, Hint: r.Hint,
		})
	}
	j.file.Data, j.file.Width, j.file.Height = picture.Data, picture.Width, picture.Height
}

// maxPixels is how many pixels a picture may have: a browser takes four bytes for
// each.
const maxPixels = 64_000_000

// measure reads the size of a picture from its header.
func (j *judged) measure(ending string) {
	width, height, err := dimensions(ending, j.file.Data)
	switch {
	case err != nil:
		j.refuse(diag.Error, "source/broken-picture", "the picture cannot be read: "+err.Error(), "export it again")
	case int64(width)*int64(height) > maxPixels:
		j.refuse(diag.Error, "source/too-many-pixels", fmt.Sprintf("the picture has %d × %d pixels, more than %d million", width, height, maxPixels/1_000_000), "scale it down")
	default:
		j.file.Width, j.file.Height = width, height
	}
}
