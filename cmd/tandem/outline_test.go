package main

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
)

// controls are the roles that a screen reader announces by name, and landmarks those
// it lists; two of a kind need different names.
var (
	controls  = []string{"button", "link", "searchbox", "textbox", "combobox", "checkbox", "image"}
	landmarks = []string{"navigation", "region", "search", "form", "complementary", "main", "banner", "contentinfo"}
)

// unclear returns what a screen reader could not tell its user about the open
// page: controls without a name, landmarks that share one.
func unclear(t *testing.T, ctx context.Context) []string {
	t.Helper()
	tree, err := chromedp.Call(ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	seen := map[string]bool{}
	for _, node := range tree.Nodes {
		if node.Ignored {
			continue
		}
		role, name := word(node.Role), word(node.Name)
		if slices.Contains(controls, role) && name == "" {
			found = append(found, role+" without a name")
		}
		if slices.Contains(landmarks, role) {
			if seen[role+name] {
				found = append(found, "two of "+role+" "+name)
			}
			seen[role+name] = true
		}
	}
	return found
}

func word(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	return strings.Trim(string(v.Value), `" `)
}
