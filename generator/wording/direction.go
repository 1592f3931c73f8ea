package wording

import "strings"

// Direction returns "rtl" for a language that is written from right to left and
// "ltr" for any other. A script in the tag counts before the language: "az-Arab"
// is written from the right, "ks-Deva" is not.
func Direction(lang string) string {
	parts := strings.Split(strings.ToLower(lang), "-")
	if len(parts) > 1 && len(parts[1]) == 4 {
		switch parts[1] {
		case "arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg", "samr", "mand":
			return "rtl"
		}
		return "ltr"
	}
	switch parts[0] {
	case "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi":
		return "rtl"
	}
	return "ltr"
}

// Tag reports whether a text has the form of a language tag of BCP 47: a language of
// two or three letters, then subtags of one to eight letters and digits, each after a
// hyphen.
func Tag(lang string) bool {
	for i, part := range strings.Split(lang, "-") {
		if part == "" || len(part) > 8 || i == 0 && (len(part) < 2 || len(part) > 3) {
			return false
		}
		for _, r := range part {
			letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
			if !letter && (i == 0 || r < '0' || r > '9') {
				return false
			}
		}
	}
	return true
}
