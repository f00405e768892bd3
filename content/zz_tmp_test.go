package content

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"wewenang/law/markdown"
)

func TestTmp(t *testing.T) {
	only := os.Getenv("ONLY")
	fs.WalkDir(FS(), ".", func(p string, d fs.DirEntry, err error) error {
		if d.IsDir() || strings.Count(p, "/") < 3 || !strings.HasSuffix(p, ".md") {
			return nil
		}
		if only != "" && !strings.Contains(p, only) {
			return nil
		}
		b, _ := fs.ReadFile(FS(), p)
		r, err := markdown.Parse(p, b)
		if err != nil {
			fmt.Println("ERR", p, err)
			return nil
		}
		for _, q := range r.Problems {
			fmt.Println("WARN", q.Error())
		}
		if r.ID.Path()+".md" != p {
			fmt.Println("PATH", p, r.ID.Path())
		}
		if only != "" {
			for x := range r.All() {
				s := x.Text
				if len(s) > 60 {
					s = s[:60]
				}
				fmt.Println(x.Addr, "|", x.Kind, "|", x.Label, "|", x.Heading, "|", s, "|", x.Cells)
			}
			os.WriteFile("/tmp/content/fmt.md", markdown.Format(r), 0o644)
		}
		return nil
	})
}
