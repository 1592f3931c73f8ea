package kb

import (
	"regexp"
	"slices"
	"strings"
)

var (
	declinedColon = regexp.MustCompile(`(?i)(?:^|[\s(\[*,;–—-])(declined:)`)
	declinedAlone = regexp.MustCompile(`(?i)^[\s,;(\[–—-]*(declined)(?:[\s)\].!]*$|\s*[,;(–—]|\s+-)`)
	declinedLast  = regexp.MustCompile(`(?i)[,;(\[–—]\s*(declined)[\s)\].!]*$|\s-\s+(declined)[\s.!]*$`)
)

// notDeclined returns a failed "declined: reason" of an item: without a colon or
// reason, or in brackets.
func notDeclined(tokens []*token) string {
	for i, t := range tokens {
		if !t.words() || !containsDeclined(t.Text) {
			continue
		}
		if m := declinedColon.FindStringSubmatch(t.Text); m != nil {
			return m[1]
		}
		last := !slices.ContainsFunc(tokens[i+1:], func(t *token) bool { return !t.data() && !t.blank() })
		if m := declinedAlone.FindStringSubmatch(t.Text); m != nil && i > 0 && tokens[i-1].data() {
			return m[1]
		}
		if m := declinedLast.FindStringSubmatch(t.Text); m != nil && last {
			return m[1] + m[2]
		}
	}
	return ""
}

func containsDeclined(text string) bool {
	return strings.Contains(text, "eclined") || strings.Contains(text, "ECLINED")
}
