package wording

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"tandem/generator/diag"
)

// NoLanguage is the code of the problem that there are no words in the language of a
// base.
const NoLanguage = "words/no-language"

// File is words/LANG.json.
type File struct {
	Language *Grammar         `json:"language,omitempty"` // nil: as the file below it says
	Words    map[string]Forms `json:"words"`
}

// UnmarshalJSON reads a text, or an object of texts by plural category.
func (f *Forms) UnmarshalJSON(data []byte) error {
	if err := json.Unmarshal(data, &f.Text); err == nil {
		return nil
	}
	if err := json.Unmarshal(data, &f.By); err != nil {
		return errors.New("a word is a text, or an object of texts by plural category")
	}
	return nil
}

// MarshalJSON writes the form that UnmarshalJSON reads.
func (f Forms) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	var err error
	if f.By != nil {
		err = e.Encode(f.By)
	} else {
		err = e.Encode(f.Text)
	}
	return bytes.TrimSpace(b.Bytes()), err
}

// Read reads a file of words; false when there is none.
func Read(fsys fs.FS, lang string) (File, bool, error) {
	if fsys == nil {
		return File{}, false, nil
	}
	data, err := fs.ReadFile(fsys, "words/"+lang+".json")
	if errors.Is(err, fs.ErrNotExist) {
		return File{}, false, nil
	}
	if err != nil {
		return File{}, false, err
	}
	f, err := decode(data)
	return f, true, err
}

func decode(data []byte) (f File, err error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&f); err != nil {
		return File{}, fmt.Errorf("%s: %w", place(data, err), err)
	}
	return f, nil
}

// decoded are the shipped files by their text: each save in the dev server loads them.
var decoded sync.Map // string → File

// readShipped is Read, and decodes a text once.
func readShipped(fsys fs.FS, lang string) (File, bool, error) {
	data, err := fs.ReadFile(fsys, "words/"+lang+".json")
	if err != nil {
		return Read(fsys, lang)
	}
	if f, ok := decoded.Load(string(data)); ok {
		return f.(File), true, nil
	}
	f, err := decode(data)
	if err == nil {
		decoded.Store(string(data), f)
	}
	return f, true, err
}

// place returns the line of a JSON error.
func place(data []byte, err error) string {
	at := int64(0)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	}
	at = min(at, int64(len(data)))
	return fmt.Sprintf("line %d", 1+bytes.Count(data[:at], []byte("\n")))
}

// Load returns the words of a language. Those of the base's templates override the
// shipped ones, word by word, and those of "de-CH" those of "de". Without a file for
// the language the words are English.
func Load(own, shipped fs.FS, lang string) (*Words, diag.List) {
	var problems diag.List
	english, _, err := readShipped(shipped, "en")
	if err != nil {
		problems.Add(problem("en", diag.Error, "words/unreadable", "the words cannot be read: "+err.Error(), ""))
		return nil, problems
	}
	w := &Words{lang: "en", said: map[string]Forms{}}
	stages := []string{"en"}
	if primary, _, region := strings.Cut(lang, "-"); primary != "en" || region {
		stages = append(stages, primary)
		if region {
			stages = append(stages, lang)
		}
	}
	for _, stage := range stages {
		for i, read := range []func(fs.FS, string) (File, bool, error){readShipped, Read} {
			fsys := []fs.FS{shipped, own}[i]
			if i == 1 && same(own, shipped, stage) {
				continue
			}
			f, found, err := read(fsys, stage)
			if err != nil {
				problems.Add(problem(stage, diag.Error, "words/unreadable", "the words cannot be read: "+err.Error(), "fix the JSON of the file"))
				continue
			}
			if !found {
				continue
			}
			if i == 1 {
				problems.Append(Check(stage, f, english, stage == strings.Split(lang, "-")[0] && w.lang != stage))
			}
			w.lay(stage, f)
		}
	}
	if w.lang == "en" && stages[len(stages)-1] != "en" && !strings.HasPrefix(lang, "en-") {
		problems.Add(problem(lang, diag.Warning, NoLanguage, "the interface has no translation for \""+lang+"\" and is in English",
			"write templates/words/"+strings.Split(lang, "-")[0]+".json beside the content folder, in the form of words/en.json"))
	}
	return w, problems
}

// same reports whether the file of the base's own templates is the shipped one,
// as it is when nothing overrides it.
func same(own, shipped fs.FS, lang string) bool {
	if own == nil {
		return false
	}
	a, errA := fs.ReadFile(own, "words/"+lang+".json")
	b, errB := fs.ReadFile(shipped, "words/"+lang+".json")
	return errA == nil && errB == nil && bytes.Equal(a, b)
}

// lay adds the words of a file over the present ones.
func (w *Words) lay(lang string, f File) {
	w.lang = lang
	if f.Language != nil {
		w.grammar = *f.Language
	}
	for key, forms := range f.Words {
		w.said[key] = forms
	}
}

// Check compares a file with the English one: every key must exist, with its
// placeholders, and with each category of its plural rule. whole says that there is no
// other file of the language below it, so that it must describe the language, and
// missing words are counted.
func Check(lang string, f, english File, whole bool) diag.List {
	var problems diag.List
	add := func(severity diag.Severity, code, message, hint string) {
		problems.Add(problem(lang, severity, code, message, hint))
	}
	grammar := english.Language
	if f.Language != nil {
		grammar = f.Language
		for _, fault := range f.Language.faults() {
			add(diag.Error, "words/bad-grammar", fault[0], fault[1])
		}
	} else if whole && lang != "en" {
		add(diag.Error, "words/bad-grammar", "the file does not say what the language is like", "add language: with plural, nouns, months, short_months, long_day and short_day, as words/en.json has it")
	}
	var keys, known []string
	for key := range f.Words {
		keys = append(keys, key)
	}
	for key := range english.Words {
		known = append(known, key)
	}
	slices.Sort(keys)
	slices.Sort(known)
	for _, key := range keys {
		original, ok := english.Words[key]
		if !ok {
			add(diag.Warning, "words/unknown", "nothing says \""+key+"\"", diag.DidYouMean(key, known))
			continue
		}
		forms := f.Words[key]
		if (forms.By == nil) != (original.By == nil) {
			add(diag.Error, "words/bad-plural", "\""+key+"\" "+map[bool]string{true: "depends on a number", false: "does not depend on a number"}[original.By != nil], "write it in the form that words/en.json has")
			continue
		}
		for _, fault := range forms.faults(key, grammar) {
			add(diag.Error, fault[0], fault[1], fault[2])
		}
	}
	missing := 0
	for _, key := range known {
		if _, ok := f.Words[key]; !ok {
			missing++
		}
	}
	if whole && lang != "en" && missing > 0 {
		add(diag.Warning, "words/missing", fmt.Sprintf("%d of %d words are missing and are said in English", missing, len(known)), "add the keys of words/en.json that the file has not")
	}
	return problems
}

// faults compares the placeholders of each form with those of the key. A form
// for one thing may leave the number out.
func (f Forms) faults(key string, g *Grammar) [][3]string {
	var faults [][3]string
	want := names(key)
	compare := func(text string, may []string) {
		got := names(text)
		for _, name := range got {
			if !slices.Contains(want, name) {
				faults = append(faults, [3]string{"words/bad-placeholder", "\"" + key + "\" has no {" + name + "}", "use " + braced(want)})
			}
		}
		for _, name := range want {
			if !slices.Contains(got, name) && !slices.Contains(may, name) {
				faults = append(faults, [3]string{"words/bad-placeholder", "the words for \"" + key + "\" leave {" + name + "} out", "put {" + name + "} where it is said"})
			}
		}
	}
	if f.By == nil {
		compare(f.Text, nil)
		return faults
	}
	r, ok := rules()[g.Plural]
	if !ok {
		return faults
	}
	for _, category := range r.categories {
		text, ok := f.By[category]
		if !ok {
			faults = append(faults, [3]string{"words/bad-plural", "\"" + key + "\" has no form for \"" + category + "\"", "add it: the plural rule \"" + g.Plural + "\" has " + strings.Join(r.categories, ", ")})
			continue
		}
		var may []string
		if category != Other {
			may = []string{"n"}
		}
		compare(text, may)
	}
	return faults
}

func braced(names []string) string {
	if len(names) == 0 {
		return "no placeholder"
	}
	return "{" + strings.Join(names, "}, {") + "}"
}

// faults returns what a grammar lacks, with hints.
func (g *Grammar) faults() [][2]string {
	var faults [][2]string
	if _, ok := rules()[g.Plural]; !ok {
		faults = append(faults, [2]string{"the plural rule \"" + g.Plural + "\" is none", "use one of " + strings.Join(ruleNames(), ", ")})
	}
	if g.Nouns != "small" && g.Nouns != "capital" {
		faults = append(faults, [2]string{"nouns \"" + g.Nouns + "\" is no way to write nouns", "use small or capital"})
	}
	for name, months := range map[string][]string{"months": g.Months, "short_months": g.ShortMonths} {
		if len(months) != 12 {
			faults = append(faults, [2]string{fmt.Sprintf("%s has %d names", name, len(months)), "name the twelve months"})
		}
	}
	for name, pattern := range map[string]string{"long_day": g.LongDay, "short_day": g.ShortDay} {
		for _, part := range []string{"{day}", "{month}", "{year}"} {
			if !strings.Contains(pattern, part) {
				faults = append(faults, [2]string{name + " \"" + pattern + "\" leaves " + part + " out", "write it as {day} {month} {year}"})
			}
		}
	}
	slices.SortFunc(faults, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
	return faults
}

func problem(lang string, severity diag.Severity, code, message, hint string) diag.Problem {
	return diag.Problem{Path: "../templates/words/" + lang + ".json", Severity: severity, Code: code, Message: message, Hint: hint}
}
