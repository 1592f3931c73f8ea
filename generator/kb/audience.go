package kb

import (
	"regexp"
	"slices"
	"strings"
)

// AudiencePattern is the form of the name of an audience: up to 100 letters,
// digits, spaces and a few signs, the first of them a letter.
const AudiencePattern = `^\p{L}[\p{L}\p{Nd}\p{M}_. &+/-]{0,99}$`

var audiencePattern = regexp.MustCompile(AudiencePattern)

// AudienceNever returns the words, in lower case, that name no audience because
// they are read as yes, no or nothing.
func AudienceNever() []string {
	return []string{"yes", "no", "y", "n", "on", "off", "true", "false", "null"}
}

// NamesAudience reports whether a text can name an audience.
func NamesAudience(text string) bool {
	return audiencePattern.MatchString(text) && strings.TrimSpace(text) == text && !slices.Contains(AudienceNever(), strings.ToLower(text))
}
