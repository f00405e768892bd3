package markdown

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestZZ(t *testing.T) {
	for _, path := range strings.Fields(os.Getenv("ZZ")) {
		src, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		r := ParseText(path, src)
		once := Format(r)
		a, b := strings.Split(outline(r), "\n"), strings.Split(outline(ParseText(path, once)), "\n")
		for i := range a {
			if i >= len(b) || a[i] != b[i] {
				cut := func(s string) string { return s[:min(len(s), 230)] }
				fmt.Printf("## %s %d/%d\n", path, i, len(a))
				for j := max(0, i-2); j < min(len(a), i+2); j++ {
					fmt.Println("  A", cut(a[j]))
				}
				for j := max(0, i-2); j < min(len(b), i+2); j++ {
					fmt.Println("  B", cut(b[j]))
				}
				break
			}
		}
	}
}
