package markdown
import ("testing";"os";"bytes";"regexp";"github.com/yuin/goldmark";"github.com/yuin/goldmark/extension")
func BenchmarkTmp(b *testing.B){
 src,_:=os.ReadFile("testdata/page.md")
 plain := regexp.MustCompile("(?s)```.*?```").ReplaceAll(src, nil)
 md:=goldmark.New(goldmark.WithExtensions(extension.GFM,extension.Footnote))
 b.Run("gold",func(b *testing.B){b.ReportAllocs();for b.Loop(){var o bytes.Buffer;md.Convert(plain,&o)}})
 b.Run("ours",func(b *testing.B){b.ReportAllocs();for b.Loop(){Parse("x",plain)}})
}
