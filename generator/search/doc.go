// Package search indexes an edition and answers queries: Build turns a
// kb.Edition into the files below -/search/, Open reads a published folder,
// Memory serves the dev server, and Index.Search returns Hits. assets/search
// is the same search for the browser; tests require the same hits from both.
//
// # Documents
//
// A document is a page: every page of the edition, and register texts. Pages rather
// than sections are indexed because ranking needs the lengths of whole pages; the best
// section is chosen among the few pages that are shown. The
// searched fields are title, headings, body (description, values that only
// the header has, and the text), and path (words of the path, and
// tags). Words of the title with a hyphen are indexed as headings too, written
// as one. The field facet holds "type:playbook", "owner:ID", "partner:ID",
// "state:overdue" and "tag:WORD". The edition gate has already run, so nothing is
// filtered here.
//
// # Words
//
// Texts are composed (Unicode NFC) and cut by bleve's filters for the language
// of the page: word boundaries of Unicode 8, lower case, contractions ('s, l'),
// stop words, and a stemmer, Porter's for English and those of
// the Snowball project for 13 others (language.go). In other languages words stay
// as they are. So "e-mail" is two words, "2.4.1" and "o'brien" are
// one, and each ideograph is one.
//
// The browser has the same stemmers, compiled from their Go source, and
// fetches that of a language when the base has pages in it. The stemmers use few features
// of Go, so a test compiles them to JavaScript (transpile_test.go) and compares both on
// every ending that they know.
//
// # Queries
//
// A query is cut after 1,000 characters and 64 different words. "Words between
// quotation marks" must follow each other in that order, in a title, a heading or the
// text below one; of the pages that have all of them, the best 60 are searched
// in full.
// If no page has the phrase, or the query has more than 8 words, quotation marks are ignored.
// -word and -"words" leave out pages that have them; type:, owner:, partner:, state: and tag: keep pages
// that have one of the named values. A query is cut by the rules of the site's language.
// Each word that is not a stop word there is a query term, and matches
//
//   - itself, by its terms in all languages of the base, 100 %; 50 % when only one page has it and others have a word nearby
//   - words that begin with it, when it is the last and nothing follows it:
//     40 % beside the word itself, 90 % if the base does not have it; at most 8
//   - the nearest words, 100 %, if the base does not have it: one that differs
//     by accents alone, else at Damerau–Levenshtein distance 1, from 8 letters
//     on 2, below 4 letters none; at most 3. The beginning of a word, with one
//     typo, 60 %. In a base with German pages, ä, ö, ü and ß are also ae, oe, ue and ss:
//     Haeuser is at distance 0 from Häuser (spelledOut)
//   - synonyms, 70 %: other phrases of a glossary term, where all their words are
//
// The best of a query term's matches counts for a page. Matching words come from the
// base itself: those it has at least twice, those of titles, headings, paths
// and tags, those with accents; in a base below 200 pages, all.
//
// # Ranking
//
// One function, the same in rank.go and assets/search/rank.js:
//
//	score = factor · ( Σ idf · impact                 over the query terms
//	                 + 2.5 · T · T/Q · m/L            share of the query in the title, and of the title in the query
//	                 + 1.5 · Σ min(idf, idf')         neighbours in both query and title
//	                 + 0.3 · Q )                      when the title is the query
//
// T is the idf of the query terms that the title has, Q that of all, m their number,
// L the length of the title. impact is BM25F: a term's frequencies in title (weight 1,
// b .6), headings (.5, .6), path (8, .75) and body (1, .5) are added, saturate
// with k1 = 3, and are rounded to 31 levels; a word that the query
// repeats counts as often. idf is ln(1 + (N−n+.5)/(n+.5)), in whole thousandths.
// factor is .5 for superseded and archived pages and those with search: low, .85 for overdue and reported
// ones. Ties go by page id. bleve supplies terms, frequencies and lengths; its
// scores are not used.
//
// A hit names the section that has most of the query terms by idf, its heading
// counting twice, and the 30 words of it that have most of them. Below it are
// at most two further sections, in the same order, each with an excerpt: sections with
// a heading whose heading or text has more than half of Q. So a section without
// any of the words is not shown, nor one that has only the commonest of several, which
// is never more than half.
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
// search, and that other sites import (content/guides/embed-the-search.md). The
// file search.js at the site's root leads to it, so that its address stays the same.
// The client caches what it has fetched, so the same search works again without a network.
// Hits are shown as their pages arrive, in their order. When the query changes, fetches
// that only the old query needs are cancelled. To answer sooner, the client fetches in
// parallel: the names of all pages with the first terms, if they are at most 4 blocks;
// words that continue the last one with its pages; and on the search page, which shows
// filters beside the hits, the facets with all of these. Where no page is found, it
// offers the query without one of its filters or excluded words, where that
// finds pages; words of the base within the larger of 2 and a third of the
// letters; terms of the glossary that have those words; the glossary; all pages;
// and the address for reports.
//
// Long work is cut into turns of 6 ms (turn.js), filters are fetched when they are opened
// unless they are beside the hits, and the list of all pages is laid out only while
// nothing is found. This reduced the median blocking time of an open search on
// Lighthouse's phone from 100 to 75 ms, and the highest from 200 to 100 ms.
//
// # The published folder
//
//	index_meta.json  store/   the bleve index (scorch), as bleve.Open reads it
//	root.bin                  lists the places of everything below; the one file that changes
//	terms/ pages/ words/ text/  named by their content, the first three by that of
//	                          all files in the folder, so they may be cached for ever
//	manifest.json             last: format version, pages, SHA-256 of every file
//
// Open verifies the manifest, because bleve opens half-written and damaged
// indexes without complaint. It opens read-only, waits a second at most, and
// writes nothing.
//
// # Format of the files for the browser
//
// "TDMS", a letter for the kind, a byte for the version (4), CRC-32 (IEEE,
// little endian) of the rest, and the rest: a payload compressed by DEFLATE.
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
//	L labels fronted facets; for each its label. The file comes after the last
//	         one of terms; a facet without a label is shown by its value
//	W words  fronted words; a byte for each: how common
//	P pages  number; names of their files in text/
//	E text   id, address, title, type, owner, state, tone of a page, its language
//	         unless it is the site's; 0, or 1 when its text is cut and the name of
//	         the file in text/ with the rest; sections: id of the heading, heading, text
//	S rest   the full texts of the sections that are cut
//
// Facets are terms that begin with the byte 1. A hit needs one E file for each page; blocks
// of 64 pages hold names only. S files are fetched for phrases alone, because only the
// full text shows whether a phrase is there.
//
// # Equal bytes
//
// Two builds of one edition give equal bytes on any number of cores. bleve's
// builder does not: its batches are maps, and scorch writes the time of
// day into root.bolt. So segments of 1,024 pages are made here, in the order of
// the pages, by the same plugin (zapx); canonical undoes the one order that
// the plugin takes from a map; and root.bolt is written in one transaction
// with a fixed page size and a fixed day.
package search
