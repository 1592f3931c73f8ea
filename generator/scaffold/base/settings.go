package base

import (
	"strings"

	"tandem/generator/kb"
	"tandem/generator/scaffold"
	"tandem/generator/schema"
)

// known is the line by which an editor with the YAML language server finds the schema
// of a file.
func known(name string) string {
	return "yaml-language-server: $schema=../" + SchemaFolder + "/" + name
}

// firstEdition is the one edition of a new base.
const firstEdition = "internal"

// hostFile returns netlify.toml, which publishes that edition alone. The headers
// are in the file _headers of the site.
func hostFile() string {
	return `# Publishes one edition, which is a site of its own: never the folder above several.
# Netlify needs tandem for this; or build elsewhere and upload the folder public.
[build]
  command = "tandem build --edition ` + firstEdition + ` --out public"
  publish = "public"
`
}

// siteFile returns site.yaml: every key, those that a new base does not need
// as comments.
func siteFile(o Options) string {
	stewards := kb.Map(o.Partners, func(p Partner) string { return scaffold.Scalar(steward(p)) })
	return scaffold.Settings(new(kb.Site).Fields(), []string{
		known(schema.SiteFile),
		"",
		"What this base is called and the rules it has set itself. A key behind a #",
		"is not set; take the # away to set it.",
	}, map[string]string{
		"title":       " " + scaffold.Scalar(o.Title),
		"description": " " + scaffold.Scalar("What "+join(o.Partners)+" need to know together."),
		"lang":        " en",
		"editions":    "\n  " + firstEdition + ": {audiences: [internal, partner, public]}",
		"stewards":    " [" + strings.Join(stewards, ", ") + "]",
		"tags":        " [governance, learning, delivery]",
		"max_overdue": " 10%",
	})
}

// directoryFile returns directory.yaml with a steward on each side.
func directoryFile(o Options) string {
	var partners, people strings.Builder
	for _, p := range o.Partners {
		partners.WriteString("\n  - {id: " + scaffold.Scalar(p.ID) + ", name: " + scaffold.Scalar(p.Name) + "}")
		people.WriteString("\n  - id: " + scaffold.Scalar(steward(p)) +
			"\n    name: " + scaffold.Scalar("Steward at "+p.Name) +
			"\n    partner: " + scaffold.Scalar(p.ID) +
			"\n    # contact: mailto:" + steward(p) + "@" + p.ID + ".example" +
			"\n    about: " + scaffold.Scalar("What stands in this base for "+p.Name))
	}
	return scaffold.Settings(new(kb.Directory).Fields(), []string{
		known(schema.DirectoryFile),
		"",
		"Who there is on both sides. Pages name owners by these ids, so an id stays",
		"when a name changes. The stewards are placeholders: put real people in.",
	}, map[string]string{"partners": partners.String(), "people": people.String()})
}
