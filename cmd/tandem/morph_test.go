package main

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"tandem/assets"
	"tandem/generator/browsertest"
)

// morphs makes random pages and updates one to the other. The result equals the other
// page; changes by scripts in unchanged parts stay.
const morphs = `(async () => {
	const { apply } = await import("/dev/morph.js");
	const { Sent } = await import("/dev/sent.js");
	let seed;
	const random = (n) => { // xorshift, 32 bits
		seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5;
		return (seed >>> 0) % n;
	};
	const words = ["one", "two", "three", "four", "five", "six"];
	function tree(depth) {
		const name = ["p", "ul", "li", "section", "b", "div"][random(6)];
		const id = random(5) === 0 ? " id=\"" + name + random(4) + "\"" : "";
		const task = random(8) === 0 ? " data-task=\"t" + random(3) + "\"" : "";
		const kind = random(4) === 0 ? " class=\"k" + random(2) + "\"" : "";
		let within = "";
		for (let i = random(5); i > 0; i--) within += depth > 2 || random(2) ? words[random(6)] + ["\n", " ", ""][random(3)] : tree(depth + 1) + ["\n", ""][random(2)];
		// As nodes, not as text, which a parser would set right.
		return "<" + name + id + task + kind + ">" + within + "</" + name + ">";
	}
	const mix = (parts) => {
		const now = [...parts];
		for (let i = random(4) + 1; i > 0; i--) {
			const at = random(now.length + 1);
			switch (random(4)) {
			case 0: now.splice(at, 0, tree(0)); break;
			case 1: now.splice(at, 1); break;
			case 2: now.splice(random(now.length + 1), 0, ...now.splice(at, 1 + random(2))); break;
			default: if (now[at]) now[at] = now[at].replace(words[random(6)], words[random(6)]);
			}
		}
		return now;
	};
	const page = (parts) => new DOMParser().parseFromString("<!doctype html><html><head><title>x</title></head><body><main>" + parts.join("\n") + "</main></body></html>", "text/html");
	for (let run = 1; run <= 1500; run++) {
		seed = run * 2654435761;
		let parts = Array.from({ length: random(12) }, () => tree(0));
		const first = page(parts);
		document.replaceChild(document.importNode(first.documentElement, true), document.documentElement);
		const sent = new Sent(document);
		for (let step = 0; step < 4; step++) {
			parts = mix(parts);
			// A script adds to the end of the body, as the site's do.
			const mine = document.createElement("aside");
			document.body.append(mine);
			const next = page(parts);
			const want = next.documentElement.cloneNode(true);
			apply(sent, next.documentElement);
			if (!mine.isConnected || document.body.lastChild !== mine) return "run " + run + ": what a script has put behind the page is not there any more";
			mine.remove();
			if (!document.documentElement.isEqualNode(want)) return "run " + run + "." + step + "\nwant " + want.outerHTML + "\n got " + document.documentElement.outerHTML;
			if (!sent.root.isEqualNode(want)) return "run " + run + "." + step + ": what is kept as sent is\n" + sent.root.outerHTML + "\nwant " + want.outerHTML;
		}
	}
	return "";
})()`

func TestAPageBecomesAnyOther(t *testing.T) {
	server := httptest.NewServer(http.FileServerFS(assets.FS))
	t.Cleanup(server.Close)
	ctx := browsertest.Start(t)
	visit(t, ctx, server.URL+"/fonts/")
	if got := value[string](t, ctx, morphs); got != "" {
		t.Error(got)
	}
}
