package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// EncodeJSON writes a value as JSON for people too: indented, and with <, > and & as
// they are.
func EncodeJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// WriteJSON prints problems as one object: {"problems":[…]}, with "summary" for
// summary lines, if there are any.
func WriteJSON(w io.Writer, l List, summary []string) error {
	if l == nil {
		l = List{}
	}
	return EncodeJSON(w, struct {
		Problems List     `json:"problems"`
		Summary  []string `json:"summary,omitempty"`
	}{l, summary})
}

// WriteGitHub prints problems as annotations of GitHub's workflow commands, and
// the lines of a summary as one more. Prefix is the content folder from the root
// of the repository.
func WriteGitHub(w io.Writer, l List, prefix string, summary []string) error {
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	message := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	for _, p := range l {
		text, level := p.Message, string(p.Severity)
		if p.Hint != "" {
			text += "\nhint: " + p.Hint
		}
		if p.Severity == Note {
			level = "notice"
		}
		_, err := fmt.Fprintf(w, "::%s file=%s,line=%d,col=%d,title=%s::%s\n",
			level, property.Replace(path.Join(prefix, p.Path)), max(p.Line, 1), max(p.Column, 1), property.Replace(p.Code), message.Replace(text))
		if err != nil {
			return err
		}
	}
	if len(summary) == 0 {
		return nil
	}
	_, err := fmt.Fprintf(w, "::notice title=Editions::%s\n", message.Replace(strings.Join(summary, "\n")))
	return err
}

// The parts of SARIF 2.1.0 (OASIS, 2020) that problems need.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string     `json:"id"`
		Short   *sarifText `json:"shortDescription,omitempty"`
		Help    *sarifHelp `json:"help,omitempty"`
		HelpURI string     `json:"helpUri,omitempty"`
	}
	sarifHelp struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     Severity        `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
	}
)

// Help explains a code to a code scanner.
type Help struct {
	Meaning, Text, Address string // Text is Markdown with the meaning
}

// WriteSARIF prints problems as a log of SARIF 2.1.0 for code scanners. Help
// explains a code; false for one without an explanation.
func WriteSARIF(w io.Writer, l List, prefix string, help func(code string) (Help, bool)) error {
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "tandem", Rules: []sarifRule{}}},
		ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	var codes []string
	for _, p := range l {
		codes = append(codes, p.Code)
	}
	slices.Sort(codes)
	codes = slices.Compact(codes)
	for _, code := range codes {
		rule := sarifRule{ID: code}
		if h, ok := help(code); ok {
			rule.Short, rule.Help, rule.HelpURI = &sarifText{h.Meaning}, &sarifHelp{h.Text, h.Text}, h.Address
		}
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, rule)
	}
	for _, p := range l {
		text := p.Message
		if p.Hint != "" {
			text += "; " + p.Hint
		}
		at := sarifPhysical{Artifact: sarifArtifact{uri(path.Join(prefix, p.Path))}}
		if p.Line > 0 {
			at.Region = &sarifRegion{p.Line, p.Column}
		}
		index, _ := slices.BinarySearch(codes, p.Code)
		run.Results = append(run.Results, sarifResult{p.Code, index, p.Severity, sarifText{text}, []sarifLocation{{at}}})
	}
	return EncodeJSON(w, sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run},
	})
}

// uri percent-encodes a path by RFC 3986.
func uri(path string) string {
	var b strings.Builder
	for _, c := range []byte(path) {
		if c == '/' || c == '-' || c == '_' || c == '.' || c == '~' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
