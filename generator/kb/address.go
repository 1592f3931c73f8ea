package kb

import (
	"errors"
	"fmt"
	"net/url"
	"path"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Slug returns one path part of an address: lower case in Unicode's composed form,
// letters and digits of any script, no invisible characters, and a single hyphen for
// everything else. It is empty when nothing is left, and may still be an invalid path
// part: see PathPart.
func Slug(part string) string {
	var b strings.Builder
	gap := false
	carried := false // the character before can carry a mark
	for _, r := range norm.NFC.String(strings.ToLower(norm.NFC.String(part))) {
		switch {
		case r >= utf8.RuneSelf && unseen(r) && !unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp):
			// a filler or a selector: it is part of the letter before it
		case unicode.Is(unicode.M, r) && carried, unicode.IsLetter(r), unicode.IsDigit(r), r == '_', r == '.':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			carried = r != '_' && r != '.'
			b.WriteRune(r)
		default:
			gap, carried = true, false
		}
	}
	return b.String()
}

// Composed returns a name in Unicode's composed form (NFC). Some disks, and some
// keyboards, write an accented letter in parts: it is the same name.
func Composed(name string) string { return norm.NFC.String(name) }

// Address returns the address of a page id: each part made URL-safe, a slash
// at the end. The root's is empty.
func Address(id string) string {
	if id == "" {
		return ""
	}
	parts := strings.Split(id, "/")
	for i, part := range parts {
		parts[i] = Slug(part)
	}
	return strings.Join(parts, "/") + "/"
}

// FileAddress returns the address of a file beside the pages: its folders like those
// of pages, so that both are in one folder, and its name.
func FileAddress(file string) string {
	dir, name := path.Split(norm.NFC.String(file))
	return Address(strings.TrimSuffix(dir, "/")) + name
}

// CheckSlug returns the address part of a name; an error that says why when it
// has none.
func CheckSlug(name string) (string, error) {
	slug := Slug(name)
	if slug == "" {
		return "", errors.New("it has no letter or digit")
	}
	return PathPart(slug)
}

// OwnerSlug returns the name of the folder of a person, team or partner.
func OwnerSlug(id string) string { return besideIndex(Slug(id)) }

// OwnerAddress returns the address of the page of a person or team.
func OwnerAddress(id string) string { return PeopleURL + OwnerSlug(id) + "/" }

// PartnerAddress returns the address of the page of a partner.
func PartnerAddress(id string) string { return PartnersURL + OwnerSlug(id) + "/" }

// TagAddress returns the address of a tag's page.
func TagAddress(tag string) string { return TagsURL + TagSlug(tag) + "/" }

// besideIndex returns a name for a folder beside the file index.html: that name
// has the number of its dot instead, as in TagSlug.
func besideIndex(slug string) string {
	if slug == "index.html" {
		return "index~2e~html"
	}
	return slug
}

// CheckTag returns an error that says why a tag has no address.
func CheckTag(tag string) error {
	slug := TagSlug(tag)
	if slug == "" {
		return errors.New("it has no character that can be seen")
	}
	_, err := PathPart(slug)
	return err
}

// TagSlug is Slug without loss: characters that Slug drops are written as numbers, so
// that C, C++ and C# have three addresses: c, c~2b.2b and c~23.
func TagSlug(tag string) string {
	var b strings.Builder
	var left []string // the characters that Slug leaves out, one after the other
	gap := false
	write := func(text string) {
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteString(text)
	}
	flush := func() {
		if len(left) > 0 {
			write("~" + strings.Join(left, ".") + "~")
		}
		left = nil
	}
	for _, r := range norm.NFC.String(strings.ToLower(norm.NFC.String(strings.TrimSpace(tag)))) {
		switch {
		case unseen(r):
		case r == '-' || unicode.IsSpace(r):
			flush()
			gap = true
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '_', r == '.', unicode.Is(unicode.M, r):
			flush()
			write(string(r))
		default:
			left = append(left, strconv.FormatInt(int64(r), 16))
		}
	}
	flush()
	slug := strings.TrimSuffix(b.String(), "~")
	if stem := strings.TrimRight(slug, "."); stem != slug { // no folder's name ends in a dot
		slug = stem + "~" + strings.TrimSuffix(strings.Repeat("2e.", len(slug)-len(stem)), ".")
	}
	return besideIndex(slug)
}

// SheetPart is the address of a page's computed sheet, below the page's own.
const SheetPart = "steering/"

// AliasAddress returns the address that an alias serves, from the site's root: a
// folder with a slash at the end, or a file whose name ends in .html. Without a
// place on the site it is an error that says why.
func AliasAddress(alias string) (string, error) {
	if strings.HasPrefix(alias, "//") || strings.ContainsAny(alias, "?#\\%:") {
		return "", errors.New("it is not a path from the site's root")
	}
	name := norm.NFC.String(strings.Trim(alias, "/"))
	folder := strings.HasSuffix(alias, "/")
	if name == "index.html" {
		name = ""
	}
	if before, ok := strings.CutSuffix(name, "/index.html"); ok {
		name, folder = before, true
	}
	if name == "" {
		return "", errors.New("it is the site's own root")
	}
	if err := CheckPath(name); err != nil {
		return "", err
	}
	first, _, _ := strings.Cut(name, "/")
	if strings.HasPrefix(first, "_") || strings.HasPrefix(first, ".") {
		return "", fmt.Errorf("hosts read %q themselves", first)
	}
	if first+"/" == OwnFolder {
		return "", fmt.Errorf("the site itself uses %q", first)
	}
	if !folder && strings.HasSuffix(name, ".html") {
		return name, nil
	}
	return name + "/", nil
}

// FileOf returns the file that an address is served from.
func FileOf(address string) string {
	if address == "" || strings.HasSuffix(address, "/") {
		return address + "index.html"
	}
	return address
}

// Absolute reports whether the address that the site is published at is known.
func (s *Site) Absolute() bool { return strings.Contains(s.BaseURL, "://") }

// Link returns the address of a URL from the site's root for readers outside
// the site: percent-encoded (RFC 3986) and whole where the site's address is
// known, else relative to the root.
func (s *Site) Link(to string) string {
	if s.Absolute() {
		return s.BaseURL + (&url.URL{Path: to}).EscapedPath()
	}
	if to == "" {
		return "./"
	}
	return to
}

// Identity returns a lasting name for a URL from the site's root: its address,
// or one made of the base's title while the address is not known.
func (s *Site) Identity(of string) string {
	if s.Absolute() {
		return s.Link(of)
	}
	return "urn:tandem:" + Slug(s.Title) + ":" + strings.TrimSuffix(of, "/")
}
