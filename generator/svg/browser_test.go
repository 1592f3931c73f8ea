package svg_test

import (
	"bytes"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"tandem/generator/browsertest"
	"tandem/generator/svg"
)

// more names further drawings to compare, such as those of other repositories:
//
//	go test ./generator/svg -run Same -drawings '/folder/*.svg'
var more = flag.String("drawings", "", "pattern of further drawings to compare in the browser")

// compare draws two pictures and returns how many of their pixels differ by more
// than a shade.
const compare = `(async (a, b) => {
	const draw = async (src) => {
		const image = new Image()
		const bytes = new Uint8Array(await (await fetch(src)).arrayBuffer())
		image.src = 'data:image/svg+xml;base64,' + btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join('')) // pixels of others may not be read
		await image.decode()
		const canvas = new OffscreenCanvas(300, 300)
		const c = canvas.getContext('2d')
		c.fillStyle = '#fff'
		c.fillRect(0, 0, 300, 300)
		const scale = 300 / Math.max(image.width, image.height, 1)
		c.drawImage(image, 0, 0, image.width * scale, image.height * scale)
		return c.getImageData(0, 0, 300, 300).data
	}
	const [x, y] = [await draw(a), await draw(b)]
	let differ = 0, drawn = 0
	for (let i = 0; i < x.length; i += 4) {
		if (Math.abs(x[i] - y[i]) + Math.abs(x[i + 1] - y[i + 1]) + Math.abs(x[i + 2] - y[i + 2]) > 24) differ++
		if (x[i] + x[i + 1] + x[i + 2] < 700) drawn++
	}
	return [differ, drawn]
})`

// TestDrawingsLookTheSame draws the files of testdata in a browser before and
// after.
func TestDrawingsLookTheSame(t *testing.T) {
	files := drawings(t)
	further, err := filepath.Glob(*more)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range further {
		if files[name], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	var names []string
	served := map[string][]byte{}
	for name, data := range files {
		if picture, refused := svg.Clean(data); len(refused) == 0 {
			names = append(names, name)
			served["/before/"+name], served["/after/"+name] = data, picture.Data
		} else {
			t.Logf("%s is refused: %s", name, refused[0].Message)
		}
	}
	slices.Sort(names)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		data, ok := served[r.URL.Path]
		if !ok {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, "<!doctype html>")
			return
		}
		w.Header().Set("Content-Type", "image/svg+xml")
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
	}))
	defer server.Close()
	ctx := browsertest.StartFor(t, 10*time.Minute)
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL)); err != nil {
		t.Fatal(err)
	}
	same := 0
	for _, name := range names {
		script := fmt.Sprintf("%s(%q, %q)", compare, "/before/"+name, "/after/"+name)
		counts, err := chromedp.Run(ctx, chromedp.Evaluate[[]int](script, chromedp.EvalAwaitPromise))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		// Where a program writes a text twice, as HTML and as SVG, the SVG stays; it
		// may be off by a pixel.
		if limit := 400; counts[0] > limit || counts[1] == 0 && *more == "" {
			t.Errorf("%s: %d pixels differ, more than %d, of %d that are drawn", name, counts[0], limit, counts[1])
			continue
		}
		same++
	}
	t.Logf("%d of %d look the same", same, len(names))
}
