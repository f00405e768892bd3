package bench

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Repeat writes a content folder of so many regulations out of another one: a
// part of it, drawn evenly, or all of it and then again under numbers of their
// own, so that 12 becomes 12-u2, 12-u3 and so on. Words, citations and effects
// stay as they are: the larger corpus has the shape of the real one. Tables are
// copied. It returns how many regulations it wrote.
func Repeat(content fs.FS, to string, regulations int) (int, error) {
	names, err := repeatable(content, to)
	if err != nil || len(names) == 0 {
		return 0, err
	}
	for n := range regulations {
		name := names[n%len(names)]
		src, err := fs.ReadFile(content, name)
		if err != nil {
			return n, err
		}
		place := name
		if round := n/len(names) + 1; round > 1 {
			suffix := fmt.Sprintf("-u%d", round)
			src, _ = renumber(src, suffix)
			place = strings.TrimSuffix(name, path.Ext(name)) + suffix + path.Ext(name)
		}
		if err := writeBelow(to, place, src); err != nil {
			return n, err
		}
	}
	return regulations, nil
}

// repeatable lists the files with a number, in an order that has nothing to do
// with their names, and copies all others.
func repeatable(content fs.FS, to string) ([]string, error) {
	var names []string
	err := fs.WalkDir(content, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := fs.ReadFile(content, name)
		if err != nil {
			return err
		}
		if _, ok := renumber(src, ""); ok {
			names = append(names, name)
			return nil
		}
		return writeBelow(to, name, src)
	})
	slices.SortFunc(names, func(a, b string) int { return bytes.Compare(digest(a), digest(b)) })
	return names, err
}

func digest(s string) []byte {
	sum := sha256.Sum256([]byte(s))
	return sum[:]
}

// renumber puts a suffix behind the number in the front matter; false when the
// file has none.
func renumber(src []byte, suffix string) ([]byte, bool) {
	const key = "\nnomor: "
	head, _, ok := bytes.Cut(src, []byte("\n---\n"))
	at := bytes.Index(head, []byte(key))
	if !ok || at < 0 {
		return nil, false
	}
	value := at + len(key)
	end := value + bytes.IndexByte(src[value:], '\n')
	number := strings.Trim(string(src[value:end]), ` "'`)
	out := append([]byte{}, src[:value]...)
	out = append(out, `"`+number+suffix+`"`...)
	return append(out, src[end:]...), true
}

func writeBelow(root, name string, data []byte) error {
	file := filepath.Join(root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o644)
}
