package generator_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"tandem/generator"
)

// halfHidden returns the base of generated(n); a public edition shows every other
// page.
func halfHidden(n int) map[string]string {
	links := regexp.MustCompile(`\[\[(p[0-9]+)\]\]`)
	files := map[string]string{}
	for name, file := range generated(n) {
		text := links.ReplaceAllString(string(file.Data), "[[$1|a page]]")
		if name == "site.yaml" {
			text = "title: Measured\neditions:\n  public: {audiences: [public]}\n  internal: {audiences: [internal, public]}\n"
		} else if strings.HasSuffix(name, ".md") && (name[len(name)-4]-'0')%2 == 0 {
			text = strings.Replace(text, "owners:", "audience: [public]\nowners:", 1)
		}
		files[name] = text
	}
	return files
}

// BenchmarkProof builds an edition of a base whose half is hidden, and measures the
// proof's share of the time.
func BenchmarkProof(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		content := fileSystem(halfHidden(n))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var shares []float64
			for b.Loop() {
				var watch stopwatch
				o := options(content)
				o.Observe, o.Edition = watch.observe, "public"
				begin := time.Now()
				build(b, new(generator.Builder), o)
				whole := time.Since(begin)
				shares = append(shares, 100*float64(watch.took["proof"])/float64(whole-watch.took["proof"]))
			}
			slices.Sort(shares)
			b.ReportMetric(shares[len(shares)/2], "%-of-the-rest")
		})
	}
}
