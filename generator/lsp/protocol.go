package lsp

// What is said of the Language Server Protocol 3.17, in its words. Optional
// members that are not read are left out; a client's further ones are ignored.

type position struct {
	Line      int `json:"line"`      // 0-based
	Character int `json:"character"` // 0-based, in units of the encoding agreed on
}

type span struct {
	Start position `json:"start"`
	End   position `json:"end"`
}

type location struct {
	URI   string `json:"uri"`
	Range span   `json:"range"`
}

type documentID struct {
	URI string `json:"uri"`
}

type versionedID struct {
	URI     string `json:"uri"`
	Version *int   `json:"version"` // null: the file as it is on the disk
}

type at struct {
	TextDocument documentID `json:"textDocument"`
	Position     position   `json:"position"`
}

type initialize struct {
	RootURI          string      `json:"rootUri"`
	RootPath         string      `json:"rootPath"`
	WorkspaceFolders []folder    `json:"workspaceFolders"`
	Capabilities     abilities   `json:"capabilities"`
	Options          initOptions `json:"initializationOptions"`
}

type folder struct {
	URI string `json:"uri"`
}

type initOptions struct {
	By string `json:"by"` // id of the person who writes
}

type abilities struct {
	General struct {
		PositionEncodings []string `json:"positionEncodings"`
	} `json:"general"`
	Workspace struct {
		WorkspaceEdit struct {
			DocumentChanges    bool     `json:"documentChanges"`
			ResourceOperations []string `json:"resourceOperations"`
		} `json:"workspaceEdit"`
	} `json:"workspace"`
}

type opened struct {
	TextDocument struct {
		URI     string `json:"uri"`
		Version int    `json:"version"`
		Text    string `json:"text"`
	} `json:"textDocument"`
}

type changed struct {
	TextDocument struct {
		URI     string `json:"uri"`
		Version int    `json:"version"`
	} `json:"textDocument"`
	ContentChanges []change `json:"contentChanges"`
}

type change struct {
	Range *span  `json:"range"` // nil: the whole document
	Text  string `json:"text"`
}

type closed struct {
	TextDocument documentID `json:"textDocument"`
}

type diagnostic struct {
	Range    span   `json:"range"`
	Severity int    `json:"severity"` // 1 error, 2 warning
	Code     string `json:"code"`
	About    *about `json:"codeDescription,omitempty"`
	Source   string `json:"source"`
	Message  string `json:"message"`
}

// about is where a code is explained.
type about struct {
	Href string `json:"href"`
}

type publish struct {
	URI         string       `json:"uri"`
	Version     *int         `json:"version,omitempty"`
	Diagnostics []diagnostic `json:"diagnostics"`
}

type textEdit struct {
	Range   span   `json:"range"`
	NewText string `json:"newText"`
}

type completionList struct {
	IsIncomplete bool         `json:"isIncomplete"`
	Items        []completion `json:"items"`
}

type completion struct {
	Label      string    `json:"label"`
	Kind       int       `json:"kind"`
	Detail     string    `json:"detail,omitempty"`
	Doc        string    `json:"documentation,omitempty"`
	FilterText string    `json:"filterText,omitempty"`
	SortText   string    `json:"sortText,omitempty"`
	TextEdit   *textEdit `json:"textEdit"`
}

// Kinds of completion.
const (
	kindField     = 5
	kindValue     = 12
	kindFile      = 17
	kindReference = 18
	kindEnum      = 20
	kindPerson    = 6 // a variable: LSP has no kind for people
)

type hover struct {
	Contents markup `json:"contents"`
	Range    *span  `json:"range,omitempty"`
}

type markup struct {
	Kind  string `json:"kind"`
	Value string `json:"value"`
}

type symbol struct {
	Name           string   `json:"name"`
	Kind           int      `json:"kind"`
	Range          span     `json:"range"`
	SelectionRange span     `json:"selectionRange"`
	Children       []symbol `json:"children,omitempty"`
}

type workspaceEdit struct {
	DocumentChanges []any `json:"documentChanges"` // documentEdit or renameFile
}

type documentEdit struct {
	TextDocument versionedID `json:"textDocument"`
	Edits        []textEdit  `json:"edits"`
}

type renameFile struct {
	Kind   string `json:"kind"`
	OldURI string `json:"oldUri"`
	NewURI string `json:"newUri"`
}

type codeActionParams struct {
	TextDocument documentID `json:"textDocument"`
	Range        span       `json:"range"`
}

type codeAction struct {
	Title       string        `json:"title"`
	Kind        string        `json:"kind"`
	Diagnostics []diagnostic  `json:"diagnostics,omitempty"`
	IsPreferred bool          `json:"isPreferred,omitempty"`
	Edit        workspaceEdit `json:"edit"`
}

type renameParams struct {
	at
	NewName string `json:"newName"`
}

type prepared struct {
	Range       span   `json:"range"`
	Placeholder string `json:"placeholder"`
}

type filesRenamed struct {
	Files []struct {
		OldURI string `json:"oldUri"`
		NewURI string `json:"newUri"`
	} `json:"files"`
}

type object map[string]any

// capabilities returns the capabilities of the server.
func capabilities(encoding string) object {
	return object{
		"positionEncoding":       encoding,
		"textDocumentSync":       object{"openClose": true, "change": 2, "save": true},
		"completionProvider":     object{"triggerCharacters": []string{"[", "(", "#", "@", "/", "."}},
		"hoverProvider":          true,
		"definitionProvider":     true,
		"referencesProvider":     true,
		"documentSymbolProvider": true,
		"renameProvider":         object{"prepareProvider": true},
		"codeActionProvider":     object{"codeActionKinds": []string{"quickfix", "source"}},
		"workspace": object{"fileOperations": object{"willRename": object{
			"filters": []object{{"scheme": "file", "pattern": object{"glob": "**/*.md", "matches": "file"}}},
		}}},
	}
}
