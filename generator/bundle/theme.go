package bundle

import (
	"errors"
	"io/fs"
	"regexp"
	"strings"
)

// themeFile is where a base changes tokens; it is read after all other styles.
const themeFile = "css/theme.css"

// themeTokens are the values that a base's theme gives to tokens, as written, by name.
type themeTokens struct{ light, dark map[string]string }

var (
	comment   = regexp.MustCompile(`(?s)/\*.*?\*/`)
	lightRule = regexp.MustCompile(`:root\s*\{([^}]*)\}`)
	darkRule  = regexp.MustCompile(`:root(?:\[data-theme="dark"\]|:not\(\[data-theme="light"\]\))\s*\{([^}]*)\}`)
	paperRule = regexp.MustCompile(`@media\s+print\s*\{(?:[^{}]*\{[^}]*\})*[^{}]*\}`)
)

// saidIn reads the tokens from the :root rules of a base's theme, in the form that the
// guide to changing the look shows. It ignores all other rules.
func tokensIn(assets fs.FS) (themeTokens, error) {
	data, err := fs.ReadFile(assets, themeFile)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return themeTokens{}, err
	}
	text := paperRule.ReplaceAllString(comment.ReplaceAllString(string(data), ""), "")
	return themeTokens{light: declared(lightRule, text), dark: declared(darkRule, text)}, nil
}

// declared returns the custom properties that rules set, the last of each.
func declared(rule *regexp.Regexp, text string) map[string]string {
	all := map[string]string{}
	for _, block := range rule.FindAllStringSubmatch(text, -1) {
		for line := range strings.SplitSeq(block[1], ";") {
			if name, value, ok := strings.Cut(line, ":"); ok {
				if name, ok := strings.CutPrefix(strings.TrimSpace(name), "--"); ok {
					all[name] = strings.TrimSpace(value)
				}
			}
		}
	}
	return all
}

// over applies the colours of a base to a theme. A colour that is not a hexadecimal
// number counts as unknown.
func over(theme map[string]rgb, said map[string]string) {
	for name, value := range said {
		if _, known := theme[name]; !known {
			continue
		}
		if c, ok := parse(long(value)); ok {
			theme[name] = c
		} else {
			delete(theme, name)
		}
	}
}

// long returns #rrggbb for #rgb.
func long(hex string) string {
	if len(hex) != 4 {
		return hex
	}
	return "#" + hex[1:2] + hex[1:2] + hex[2:3] + hex[2:3] + hex[3:4] + hex[3:4]
}
