package search

import (
	"fmt"
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// transpile turns a stemmer, as the Snowball compiler writes it in Go, into a
// module for the browser. It knows the few forms that the compiler uses and
// stops at any other.
func transpile(t *testing.T, file string) string {
	t.Helper()
	tree, err := parser.ParseFile(gotoken.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	w := script{t: t}
	for _, d := range tree.Decls {
		w.declaration(d)
	}
	return w.b.String()
}

type script struct {
	t *testing.T
	b strings.Builder
}

func (w *script) put(format string, args ...any) { fmt.Fprintf(&w.b, format, args...) }

func (w *script) declaration(d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		var names []string
		for _, p := range d.Type.Params.List {
			names = append(names, p.Names[0].Name)
		}
		w.put("function %s(%s) ", d.Name.Name, strings.Join(names, ", "))
		w.statement(d.Body)
	case *ast.GenDecl:
		for _, s := range d.Specs {
			if v, ok := s.(*ast.ValueSpec); ok {
				w.put("const %s = %s;\n", v.Names[0].Name, w.value(v.Values[0]))
			}
		}
	}
}

func (w *script) statement(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.BlockStmt:
		w.put("{\n")
		for _, each := range s.List {
			w.statement(each)
		}
		w.put("}\n")
	case *ast.LabeledStmt:
		w.put("%s: ", s.Label.Name)
		w.statement(s.Stmt)
	case *ast.ForStmt:
		w.put("for (; %s; ) ", w.optional(s.Cond))
		w.statement(s.Body)
	case *ast.RangeStmt: // always over [2]struct{}{}
		w.put("for (let i = 0; i < 2; i++) ")
		w.statement(s.Body)
	case *ast.IfStmt:
		w.put("if (%s) ", w.value(s.Cond))
		w.statement(s.Body)
		if s.Else != nil {
			w.put("else ")
			w.statement(s.Else)
		}
	case *ast.BranchStmt:
		w.put("%s %s;\n", s.Tok, s.Label.Name)
	case *ast.ReturnStmt:
		w.put("return %s;\n", w.value(s.Results[0]))
	case *ast.ExprStmt:
		w.put("%s;\n", w.value(s.X))
	case *ast.IncDecStmt:
		w.put("%s%s;\n", w.value(s.X), s.Tok)
	case *ast.DeclStmt:
		for _, spec := range s.Decl.(*ast.GenDecl).Specs {
			v := spec.(*ast.ValueSpec)
			for i, name := range v.Names {
				value := "0"
				if i < len(v.Values) {
					value = w.value(v.Values[i])
				}
				w.put("let %s = %s;\n", name.Name, value)
			}
		}
	case *ast.AssignStmt:
		left := w.value(s.Lhs[0])
		switch {
		case left == "_":
		case s.Tok == gotoken.DEFINE:
			for i, name := range s.Lhs {
				w.put("let %s = %s;\n", w.value(name), w.value(s.Rhs[i]))
			}
		default:
			w.put("%s %s %s;\n", left, s.Tok, w.value(s.Rhs[0]))
		}
	default:
		w.t.Fatalf("unknown statement %T", s)
	}
}

func (w *script) optional(e ast.Expr) string {
	if e == nil {
		return ""
	}
	return w.value(e)
}

func (w *script) value(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.BasicLit:
		if e.Kind == gotoken.STRING {
			return w.bytes(e.Value)
		}
		return e.Value
	case *ast.ParenExpr:
		return "(" + w.value(e.X) + ")"
	case *ast.UnaryExpr:
		if e.Op == gotoken.AND {
			return w.value(e.X)
		}
		return e.Op.String() + w.value(e.X)
	case *ast.BinaryExpr:
		op := e.Op.String()
		if e.Op == gotoken.EQL || e.Op == gotoken.NEQ {
			op += "="
		}
		return w.value(e.X) + " " + op + " " + w.value(e.Y)
	case *ast.SelectorExpr:
		return w.value(e.X) + "." + e.Sel.Name
	case *ast.TypeAssertExpr:
		return w.value(e.X)
	case *ast.CallExpr:
		var args []string
		for _, a := range e.Args {
			args = append(args, w.value(a))
		}
		if f, ok := e.Fun.(*ast.Ident); ok && slices.Contains([]string{"int", "int32"}, f.Name) {
			return args[0]
		}
		return w.value(e.Fun) + "(" + strings.Join(args, ", ") + ")"
	case *ast.CompositeLit:
		return w.literal(e)
	}
	w.t.Fatalf("unknown expression %T", e)
	return ""
}

// literal writes a list, a row of an Among (without its empty condition), or
// the fields of a context.
func (w *script) literal(e *ast.CompositeLit) string {
	var parts []string
	row := e.Type == nil
	for _, element := range e.Elts {
		pair, keyed := element.(*ast.KeyValueExpr)
		switch {
		case !keyed:
			parts = append(parts, w.value(element))
		case !row:
			parts = append(parts, w.value(pair.Key)+": "+w.value(pair.Value))
		case w.value(pair.Value) != "nil":
			parts = append(parts, w.value(pair.Value))
		}
	}
	list := strings.Join(parts, ", ")
	if _, array := e.Type.(*ast.ArrayType); row || array {
		return "[" + list + "]"
	}
	return "{" + list + "}"
}

// bytes writes a text as the bytes of its UTF-8, a character each.
func (w *script) bytes(quoted string) string {
	text, err := strconv.Unquote(quoted)
	if err != nil {
		w.t.Fatal(err)
	}
	var b strings.Builder
	for _, c := range []byte(text) {
		if c >= 0x80 || c == '"' || c == '\\' {
			fmt.Fprintf(&b, "\\x%02x", c)
		} else {
			b.WriteByte(c)
		}
	}
	return `"` + b.String() + `"`
}
