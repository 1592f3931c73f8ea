module tandem

go 1.26.5

// What the compiler is made of. Each has one importer; generator/imports_test.go
// holds the table.
require (
	github.com/BurntSushi/toml v1.6.0 // headers between +++; errors with their line
	github.com/alecthomas/chroma/v2 v2.27.0 // highlights code by classes, for 250 languages
	github.com/bep/imagemeta v1.0.1 // EXIF and IPTC of pictures, within limits that hold for hostile files
	github.com/blevesearch/bleve/v2 v2.6.1 // the index; 2.6.2 and 2.6.3 need a zapx/v17 that is not served
	github.com/blevesearch/bleve_index_api v1.4.1 // bleve's reader interfaces, to walk the finished index
	github.com/blevesearch/zapx/v17 v17.2.3 // bleve's segment format, to write segments in a fixed order
	github.com/creachadair/jrpc2 v1.3.6 // JSON-RPC of the language server: order, errors, batches, calling off
	github.com/dlclark/regexp2/v2 v2.2.1 // chroma's expressions: its clock is slowed, so that a busy machine makes no other HTML
	github.com/evanw/esbuild v0.28.2 // bundles and minifies styles and scripts without Node
	github.com/fsnotify/fsnotify v1.10.1 // tells the dev server what was saved
	github.com/hashicorp/go-version v1.9.0 // compares the program with the versions that a base asks for
	github.com/rogpeppe/go-internal v1.16.0 // what changed since a verification, as a difference; testscript and txtar of the tests
	github.com/spf13/cobra v1.10.2 // commands, help, suggestions, shell completion
	github.com/tdewolff/parse/v2 v2.8.20 // tokens of CSS, for the styles of drawings
	github.com/yuin/goldmark v1.8.7 // CommonMark; 1.7.16 and before let javascript: links through
	github.com/yuin/goldmark-emoji v1.0.6 // the emoji that GitHub gives names
	go.etcd.io/bbolt v1.4.0 // the root file of bleve's index, written in a fixed order
	go.yaml.in/yaml/v4 v4.0.0 // YAML nodes with line and column; refuses alias bombs and deep nesting
	golang.org/x/image v0.47.0 // size of WebP pictures; letters of the site's icon
	golang.org/x/net v0.62.0 // HTML tokens, for the safe subset of raw HTML; the one spelling of the name of a host
	golang.org/x/sync v0.24.0 // bounded groups of goroutines
	golang.org/x/sys v0.49.0 // swaps two folders in one step, locks a folder
	golang.org/x/text v0.43.0 // Unicode normalisation of names and search terms; the order of names in a language; how wide characters are in a terminal
)

// What the tests are made of.
require (
	github.com/arran4/golang-ical v0.3.4 // reads calendars, against which our writer is held
	github.com/blevesearch/go-porterstemmer v1.0.3 // bleve's stemmer, against which the browser's is held
	github.com/chromedp/cdproto v0.159.0 // the browser's protocol: its accessibility tree
	github.com/chromedp/chromedp v0.22.1 // drives a real browser
	github.com/google/go-cmp v0.7.0 // differences of values
	github.com/grafana/sobek v0.0.0-20260429085637-a66d4790012b // runs modules of the site's scripts without a browser
	github.com/hmarr/codeowners v1.2.1 // reads CODEOWNERS as GitHub does, against which ours is held
	github.com/jba/templatecheck v0.7.1 // type-checks templates against their views
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3 // validates JSON against a schema, draft 4 to 2020-12
)

require (
	github.com/RoaringBitmap/roaring/v2 v2.14.5 // indirect
	github.com/bits-and-blooms/bitset v1.24.2 // indirect
	github.com/blevesearch/geo v0.2.6 // indirect
	github.com/blevesearch/go-faiss v1.1.5 // indirect
	github.com/blevesearch/gtreap v0.1.1 // indirect
	github.com/blevesearch/mmap-go v1.2.0 // indirect
	github.com/blevesearch/scorch_segment_api/v2 v2.4.10 // indirect
	github.com/blevesearch/segment v0.9.1 // indirect
	github.com/blevesearch/snowballstem v0.9.0 // indirect
	github.com/blevesearch/upsidedown_store_api v1.0.2 // indirect
	github.com/blevesearch/vellum v1.2.0 // indirect
	github.com/blevesearch/zapx/v11 v11.4.3 // indirect
	github.com/blevesearch/zapx/v12 v12.4.3 // indirect
	github.com/blevesearch/zapx/v13 v13.4.3 // indirect
	github.com/blevesearch/zapx/v14 v14.4.3 // indirect
	github.com/blevesearch/zapx/v15 v15.4.3 // indirect
	github.com/blevesearch/zapx/v16 v16.3.4 // indirect
	github.com/creachadair/mds v0.31.0 // indirect
	github.com/dlclark/regexp2 v1.12.0 // indirect
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	github.com/go-sourcemap/sourcemap v2.1.4+incompatible // indirect
	github.com/golang/snappy v1.0.0 // indirect
	github.com/google/pprof v0.0.0-20230207041349-798e818bf904 // indirect
	github.com/google/safehtml v0.0.2 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/json-iterator/go v0.0.0-20171115153421-f7279a603ede // indirect
	github.com/mschoch/smat v0.2.0 // indirect
	github.com/spf13/pflag v1.0.9 // indirect
	golang.org/x/tools v0.51.0 // indirect
	google.golang.org/protobuf v1.36.6 // indirect
)
