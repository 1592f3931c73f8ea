// Package search indexes an edition and answers queries: Build turns a
// kb.Edition into the files below -/search/, Open reads a published folder,
// Memory serves the dev server, and Index.Search returns Hits. assets/search
// holds the same search for the browser; tests hold the two equal, hit by hit.
//
// # Documents
//
// A document is a page: every page of the edition, and register texts. The
// fields that are searched are title, headings, body (description, what only
// the header says in words, and the text), and path (words of the path, and
// tags). Words of the title that have a hyphen stand among the headings, written
// as one. The field facet holds "type:playbook", "owner:ID", "partner:ID",
// "state:overdue" and "tag:WORD". The edition gate has run before: there is
// nothing here to filter.
//
// # Words
//
// Texts are composed (Unicode NFC) and cut by bleve's filters for the language
// of the page: word boundaries of Unicode 8, lower case, what an apostrophe
// parts ('s, l'), stop words, and a stemmer, Porter's for English and those of
// the Snowball project for 13 others (language.go). A language without one has
// its words as they are. So "e-mail" is two words, "2.4.1" and "o'brien" are
// one, and each ideograph is one.
//
// The browser has the same stemmers, compiled from their source in Go, and
// fetches that of a language when the base has pages in it.
//
// # Queries
//
// A query is cut after 1,000 characters and 64 different words. "Words between
// quotation marks" have to stand in that order, in a title, a heading or the
// text below one; of the pages that have them all, the best 60 are looked
// through, with the whole of their texts.
// Where no page has them so, and in a query of more than 8 words, where marks
// quote, they are words like others.
// -word and -"words" leave out pages that have them; type:, owner:, partner:, state: and tag: keep pages
// that have one of the named values. A query is cut as the site's own language
// is; each word that is no stop word there is a query term, and may stand for
//
//   - itself, by its terms in all languages of the base, 100 %; 50 % when one page alone has it and others a word nearby
//   - words that begin with it, when it is the last and nothing follows it:
//     40 % beside the word itself, 90 % where the base does not have it; at most 8
//   - the nearest words, 100 %, when the base does not have it: one that differs
//     by accents alone, else at Damerau–Levenshtein distance 1, from 8 letters
//     on 2, below 4 letters none; at most 3. The beginning of a word, with one
//     typo, 60 %. In a base with German pages, ä, ö, ü and ß are ae, oe, ue and ss
//     too: Haeuser is at distance 0 from Häuser
//   - synonyms, 70 %: other phrases of a glossary term, where all their words are
//
// Of a query term's alternatives the best one counts for a page. Words come from the
// base itself: those it has at least twice, those of titles, headings, paths
// and tags, those with accents; in a base below 200 pages, all.
//
// # Ranking
//
// One function, the same in rank.go and assets/search/rank.js:
//
//	score = factor · ( Σ idf · impact                 over the query terms
//	                 + 2.5 · T · T/Q · m/L            what the title has of the query, and of itself
//	                 + 1.5 · Σ min(idf, idf')         neighbours in both query and title
//	                 + 0.3 · Q )                      when the title is the query
//
// T is the idf of the query terms that the title has, Q that of all, m their number,
// L the length of the title. impact is BM25F: a term's frequencies in title (weight 1,
// b .6), headings (.5, .6), path (8, .75) and body (1, .5) add up to one, which
// saturates with k1 = 3 and is rounded to 31 levels; a word that the query
// repeats counts as often. idf is ln(1 + (N−n+.5)/(n+.5)), in whole thousandths.
// factor is .5 for superseded and archived pages and those with search: low, .85 for overdue and reported
// ones. Ties go by page id. bleve supplies terms, frequencies and lengths; its
// own scores are not used.
//
// A hit names the section that has most of the query terms by idf, its heading
// counting twice, and the 30 words of it that have most of them. Below it stand
// at most two further sections, in the same order, each with the same kind of
// excerpt: those with a heading of their own that have, in heading or text,
// more than half of Q. So a section that has none of the words is not shown, nor
// one that has only the commonest of several, which is never more than half.
//
// # Suggestions
//
// Before anything is typed, the client suggests titles of pages: those with at
// most 32 characters that two other pages of the edition refer to, the most
// referred-to first, ties by id, at most 6. Pages with search: low, superseded
// and archived ones, registers and the home page are not suggested.
//
// # The client
//
// assets/search.js is the module that pages load when someone is about to
// search, and that other sites import (content/guides/embed-the-search.md); a
// file search.js at the site's root leads to it. What it has fetched it keeps,
// so that the same can be searched without a network. Hits are shown as their
// pages arrive, in their order. What only an overtaken
// question waits for is not fetched any further. To answer sooner, it asks for
// the names of all pages beside the first terms where they are at most 4 blocks,
// for words that go on from the last one beside its own pages, and on the search
// page, where they stand beside the hits, for the facets with all of these. Where no page is found, it
// offers the query without one of its filters or unwanted words, where that
// finds pages; words of the base within the larger of 2 and a third of the
// letters; terms of the glossary that have those words; the glossary; all pages;
// and the address for reports.
//
// # The published folder
//
//	index_meta.json  store/   the bleve index (scorch), as bleve.Open reads it
//	root.bin                  where everything below is; the one that changes
//	terms/ pages/ words/ text/  named by their content, the first three by that of
//	                          all files in the folder: they may be kept for ever
//	manifest.json             last: format version, pages, SHA-256 of every file
//
// Open verifies the manifest, because bleve opens half-written and damaged
// indexes without complaint. It opens read-only, waits a second at most, and
// writes nothing.
//
// # Format of the files for the browser
//
// "TDMS", a letter for the kind, a byte for the version (4), CRC-32 (IEEE,
// little endian) of the rest, and the rest: a payload squeezed by DEFLATE.
// Numbers are LEB128, texts a length in bytes and UTF-8, names of files 6
// bytes of SHA-256. A sorted list of texts is "fronted": each is the number of
// bytes it shares with the one before, and the rest. A list begins with its length.
//
//	R root   languages, the site's first; pages N, 4 lengths of fields; N bytes of state (0 to 2);
//	         three series of files, terms, words and pages: a name and the fronted
//	         first texts of each file, which is FOLDER/NAME-NUMBER.bin (none for
//	         pages, 64 to a file); groups of phrases of terms; suggestions
//	T terms  fronted terms; for each idf and number of pages n; then for all of
//	         them page numbers as gaps, impacts (a byte: 1 to 31, 32 added where
//	         the title has the term), and for those place in the title and its length
//	L labels fronted facets; for each what readers are told for it. The file stands
//	         behind the last one of terms; a facet that it lacks is told by its value
//	W words  fronted words; a byte for each: how common
//	P pages  number; names of their files in text/
//	E text   id, address, title, type, owner, state, tone of a page, its language
//	         unless it is the site's; 0, or 1 when its text is cut and the name of
//	         the file in text/ with the rest; sections: id of the heading, heading, text
//	S rest   the texts of the sections that are cut, whole
//
// Facets are terms that begin with the byte 1.
//
// # Equal bytes
//
// Two builds of one edition give equal bytes on any number of cores. bleve's
// own builder does not: its batches are maps, and scorch writes the time of
// day into root.bolt. So segments of 1,024 pages are made here, in the order of
// the pages, by the same plugin (zapx); canonical undoes the one order that
// the plugin takes from a map; and root.bolt is written in one transaction
// with a fixed page size and a fixed day.
package search
