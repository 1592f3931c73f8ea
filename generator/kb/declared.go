package kb

// Declared is a type of page as site.yaml declares it, as written. Package
// declare makes a Type of it.
type Declared struct {
	Name        string
	Title       string
	Plural      string
	Folder      string
	Register    string
	Doc         string
	Family      string
	ReviewEvery Interval
	Record      YesNo
	BothSign    YesNo
	NeedsLinks  YesNo
	Date        string // key of the field that says on which day it happened
	Fields      []DeclaredField
	Sections    []string
	Columns     []string // keys of fields, "owners" and "trust"
}

// DeclaredField is one field of a declared type, or of a row of one.
type DeclaredField struct {
	Key      string
	Kind     string
	Label    string
	Doc      string
	Required YesNo
	Wanted   YesNo
	Volatile YesNo
	Choices  []string
	To       string
	Relation string
	Section  string
	Waiting  string
	Fields   []DeclaredField // of a row; those of a row's fields are never read
}

func declaredKeys(d *Declared) []Field {
	return []Field{
		Text("name", &d.Name, "what headers call it, lower case with hyphens: site-visit").Require(),
		Text("title", &d.Title, "what people call one; made of the name when missing"),
		Text("plural", &d.Plural, "what people call many; the title with an s when missing"),
		Text("folder", &d.Folder, "folder of its pages; made of the plural when missing"),
		Text("register", &d.Register, "title of the listing page; the plural when missing"),
		Text("doc", &d.Doc, "what a page of this type is for, in a sentence without a full stop").Require(),
		Choice("family", &d.Family, "part of the navigation; know when missing",
			string(FamilyDo), string(FamilyLearn), string(FamilyDecide), string(FamilySteer), string(FamilyKnow)),
		Span("review_every", &d.ReviewEvery, "how often a page is verified anew; 180d when missing"),
		Whether("record", &d.Record, "whether it records what happened on a day and is not reviewed"),
		Whether("both_sign", &d.BothSign, "whether a page takes the word of one of each partner"),
		Whether("needs_links", &d.NeedsLinks, "whether a page that no other page links to is reported, because readers do not look for it in the register"),
		Text("date", &d.Date, "key of the date field of the day it happened; of a record the first one when missing"),
		Rows("fields", &d.Fields, "the keys of its header", func(f *DeclaredField) []Field {
			return append(f.keys(), Rows("fields", &f.Fields, "the fields of a row, of kind rows", func(cell *DeclaredField) []Field {
				return append(cell.keys(), Free("fields", "refused: a row has no rows"))
			}).Whole())
		}).Whole(),
		Texts("sections", &d.Sections, "headings that the text of a page should have"),
		Texts("columns", &d.Columns, "columns of the register after the title: keys of fields, owners, trust; the first four fields when missing"),
	}
}

func (f *DeclaredField) keys() []Field {
	return []Field{
		Text("key", &f.Key, "as written in headers, lower case with underscores").Require(),
		Text("kind", &f.Kind, "text, texts, date, number, percent, duration, choice, yes-no, owner, owners, page, pages, rows, items or prose").Require(),
		Text("label", &f.Label, "what readers see; made of the key when missing"),
		Text("doc", &f.Doc, "what it is, for authors"),
		Whether("required", &f.Required, "whether a page without it has an error"),
		Whether("wanted", &f.Wanted, "whether a page without it has a warning"),
		Whether("volatile", &f.Volatile, "whether a verification stays valid when it changes"),
		Texts("choices", &f.Choices, "the values of a choice"),
		Text("to", &f.To, "the type that a page, or each of pages, must have"),
		Text("relation", &f.Relation, "what the page that is named calls those that name it"),
		Text("section", &f.Section, "heading above its items or prose; made of the key when missing"),
		Text("waiting", &f.Waiting, "what an open item is called that has to be done, such as action"),
	}
}
