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

// AudienceUnread represents, in a list of audiences, one that could not be read. No
// audience can have this name.
const AudienceUnread = "?"

// Unread returns the audience for a text whose audience cannot be read: only an
// edition for every audience, and for those that may be named, shows it. An
// AudienceUnread among these is a name that cannot be guessed.
func Unread(maybe ...string) []string {
	return append([]string{AudienceUnread}, maybe...)
}

// MayBeFor returns the audiences that an Unread one may name; false for any other.
func MayBeFor(audiences []string) (maybe []string, unread bool) {
	if len(audiences) == 0 || audiences[0] != AudienceUnread {
		return nil, false
	}
	return audiences[1:], true
}
