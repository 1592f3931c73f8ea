package wording

import (
	"maps"
	"slices"
)

// Other is the plural category that every language has.
const Other = "other"

// rule is a plural rule for whole numbers: the categories it knows and the one
// of a number of at least 0.
type rule struct {
	categories []string
	of         func(n int) string
}

// rules are the plural rules by name, after the cardinal rules of CLDR 48,
// narrowed to whole numbers.
func rules() map[string]rule {
	when := func(holds bool, category, otherwise string) string {
		if holds {
			return category
		}
		return otherwise
	}
	// The tens of Slavic languages: 2 to 4, but not 12 to 14.
	few := func(n int) bool { return n%10 >= 2 && n%10 <= 4 && (n%100 < 12 || n%100 > 14) }
	return map[string]rule{
		// Chinese, Japanese, Korean, Vietnamese, Thai, Indonesian
		"other": {[]string{Other}, func(int) string { return Other }},
		// English, German, Dutch, Swedish, Italian, Spanish, Greek, Turkish, Urdu
		"one-other": {[]string{"one", Other}, func(n int) string { return when(n == 1, "one", Other) }},
		// French, Portuguese of Brazil, Persian, Hindi
		"zero-is-one": {[]string{"one", Other}, func(n int) string { return when(n <= 1, "one", Other) }},
		// Russian, Ukrainian, Belarusian
		"east-slavic": {[]string{"one", "few", "many", Other}, func(n int) string {
			return when(n%10 == 1 && n%100 != 11, "one", when(few(n), "few", "many"))
		}},
		// Polish
		"polish": {[]string{"one", "few", "many", Other}, func(n int) string {
			return when(n == 1, "one", when(few(n), "few", "many"))
		}},
		// Czech, Slovak
		"czech": {[]string{"one", "few", Other}, func(n int) string {
			return when(n == 1, "one", when(n >= 2 && n <= 4, "few", Other))
		}},
		// Hebrew
		"hebrew": {[]string{"one", "two", Other}, func(n int) string {
			return when(n == 1, "one", when(n == 2, "two", Other))
		}},
		// Arabic
		"arabic": {[]string{"zero", "one", "two", "few", "many", Other}, func(n int) string {
			switch hundreds := n % 100; {
			case n == 0:
				return "zero"
			case n == 1:
				return "one"
			case n == 2:
				return "two"
			case hundreds >= 3 && hundreds <= 10:
				return "few"
			case hundreds >= 11:
				return "many"
			}
			return Other
		}},
	}
}

// pluralOf returns the category of a number by the named rule; that of English for an
// unknown name.
func pluralOf(name string, n int) string {
	r, ok := rules()[name]
	if !ok {
		r = rules()["one-other"]
	}
	return r.of(max(n, 0))
}

// ruleNames lists the plural rules.
func ruleNames() []string { return slices.Sorted(maps.Keys(rules())) }
