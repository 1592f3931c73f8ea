package source

import (
	"bytes"
	"encoding/xml"
	"image"
	"path"
	"strconv"
	"strings"

	// The formats whose size is read from their header.
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"

	_ "golang.org/x/image/webp"

	"tandem/generator/diag"
)

// kinds are the endings of files that may be published beside pages. A browser
// opens none of them as a page of this site.
var kinds = map[string]bool{
	".png": true, ".jpg": true, ".jpeg": true, ".gif": true, ".webp": true, ".avif": true, ".svg": true,
	".pdf": true, ".csv": true, ".tsv": true, ".txt": true, ".json": true, ".ics": true, ".zip": true,
	".docx": true, ".xlsx": true, ".pptx": true, ".odt": true, ".ods": true, ".odp": true,
	".mp4": true, ".webm": true, ".mp3": true, ".vtt": true, ".drawio": true,
}

// publishable returns why a file is not published, nil when it may be.
func publishable(name string, data []byte) *diag.Problem {
	ending := strings.ToLower(path.Ext(name))
	switch {
	case ending == ".html" || ending == ".htm":
		p := whole(name, diag.Warning, "source/html", "HTML files are not published", "write the page in Markdown, as "+strings.TrimSuffix(name, path.Ext(name))+".md")
		return &p
	case ending == ".yaml" || ending == ".yml" || ending == ".toml" || ending == ".mdx":
		return nil // settings of other tools; no page can refer to them by accident
	case !kinds[ending]:
		p := whole(name, diag.Warning, "source/unknown-kind", "files ending in \""+ending+"\" are not published", "move it out of the content folder, or begin its name with _")
		return &p
	case ending == ".svg":
		if fault := unsafeSVG(data); fault != "" {
			p := whole(name, diag.Error, "source/unsafe-svg", "the picture holds "+fault, "export it without scripts, links and embedded pages")
			return &p
		}
	}
	return nil
}

// unsafeSVG returns what makes an SVG more than a picture, empty when nothing does.
func unsafeSVG(data []byte) string {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := decoder.Token()
		if err != nil {
			if err.Error() == "EOF" {
				return ""
			}
			return "something that is no XML"
		}
		switch t := token.(type) {
		case xml.Directive:
			if bytes.Contains(bytes.ToUpper(t), []byte("ENTITY")) {
				return "entities"
			}
		case xml.StartElement:
			element := strings.ToLower(t.Name.Local)
			if element == "script" || element == "foreignobject" || element == "iframe" || element == "handler" {
				return "<" + t.Name.Local + ">"
			}
			for _, a := range t.Attr {
				key, value := strings.ToLower(a.Name.Local), strings.TrimSpace(a.Value)
				if strings.HasPrefix(key, "on") {
					return "the handler " + a.Name.Local
				}
				if key == "href" && !strings.HasPrefix(value, "#") && !strings.HasPrefix(value, "data:image/") {
					return "a link to " + strconv.Quote(value)
				}
			}
		}
	}
}

// maxPixels guards against pictures whose header alone would exhaust a reader.
const maxPixels = 50_000_000

// dimensions returns the size of a picture in pixels, zero when it is unknown.
func dimensions(name string, data []byte) (width, height int) {
	if strings.EqualFold(path.Ext(name), ".svg") {
		return svgSize(data)
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.Width*config.Height > maxPixels {
		return 0, 0
	}
	return config.Width, config.Height
}

// svgSize reads width and height, or the view box, of the outermost element.
func svgSize(data []byte) (width, height int) {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := decoder.Token()
		if err != nil {
			return 0, 0
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		var w, h float64
		var box []string
		for _, a := range start.Attr {
			switch a.Name.Local {
			case "width":
				w, _ = strconv.ParseFloat(strings.TrimSuffix(a.Value, "px"), 64)
			case "height":
				h, _ = strconv.ParseFloat(strings.TrimSuffix(a.Value, "px"), 64)
			case "viewBox":
				box = strings.Fields(strings.ReplaceAll(a.Value, ",", " "))
			}
		}
		if (w == 0 || h == 0) && len(box) == 4 {
			w, _ = strconv.ParseFloat(box[2], 64)
			h, _ = strconv.ParseFloat(box[3], 64)
		}
		return int(w), int(h)
	}
}
