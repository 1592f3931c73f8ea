package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// paragraphs are numbered, so that each is another one.
func paragraphs(from, to int) string {
	var b strings.Builder
	for i := from; i <= to; i++ {
		fmt.Fprintf(&b, "Paragraph %d says what no other does: %d is its number, and it goes on for a while so that the window is soon full.\n\n", i, i)
	}
	return b.String()
}

// begin opens the page guides/one with a text and waits until it receives events.
func (d *desk) begin(ctx context.Context, text string) {
	d.t.Helper()
	d.write("guides/one.md", onePage(text))
	d.until("the text", func() bool { return strings.Contains(d.page("guides/one/"), strings.Fields(text)[0]) })
	d.open(ctx, "guides/one/")
}

func (d *desk) open(ctx context.Context, address string) {
	d.t.Helper()
	if _, err := chromedp.Call(ctx, cdp.AddScriptToEvaluateOnNewDocument, cdp.AddScriptToEvaluateOnNewDocumentParams{Source: listening}); err != nil {
		d.t.Fatal(err)
	}
	visit(d.t, ctx, d.url+address)
	until(d.t, ctx, `document.querySelector(".dev") && window.listens`)
}

// listening notes in window.listens that the page has received the first event of its
// stream: from then on it receives each save.
const listening = `if (!EventSource.notes) {
	const Plain = EventSource;
	window.EventSource = class extends Plain {
		static notes = true;
		constructor(url) {
			super(url);
			this.addEventListener("problems", () => { window.listens = true; });
		}
	};
}`

// rewrite saves the page guides/one and waits until its new text is shown.
func (d *desk) rewrite(ctx context.Context, text string) {
	d.t.Helper()
	text += "\n\nVersion-" + fmt.Sprint(time.Now().UnixNano())
	d.write("guides/one.md", onePage(text))
	until(d.t, ctx, `document.body.textContent.includes("`+text[strings.LastIndex(text, "Version-"):]+`")`)
}

// counting counts changes to the text of the page from now on.
const counting = `(() => {
	window.did = { added: 0, removed: 0, text: 0, attributes: [] };
	new MutationObserver((records) => {
		for (const { type, addedNodes, removedNodes, target, attributeName } of records) {
			if (type === "characterData") did.text++;
			if (type === "attributes" && attributeName !== "class") did.attributes.push(target.nodeName + " " + attributeName);
			did.added += [...addedNodes].filter((node) => node.nodeType === 1).length;
			did.removed += [...removedNodes].filter((node) => node.nodeType === 1).length;
		}
	}).observe(document.querySelector(".prose"), { childList: true, characterData: true, attributes: true, subtree: true });
})()`
