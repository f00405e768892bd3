package bench

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Repeat writes a content folder that holds every regulation of another one so
// many times, the repetitions under numbers of their own: 12 becomes 12-u2,
// 12-u3 and so on. Words, citations and effects stay as they are, so a larger
// corpus has the shape of the real one. Other files are copied once.
func Repeat(content fs.FS, to string, times int) (regulations int, err error) {
	err = fs.WalkDir(content, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := fs.ReadFile(content, name)
		if err != nil {
			return err
		}
		if err := writeBelow(to, name, src); err != nil {
			return err
		}
		for n := 2; n <= times; n++ {
			again, ok := renumber(src, fmt.Sprintf("-u%d", n))
			if !ok {
				return nil
			}
			place := strings.TrimSuffix(name, path.Ext(name)) + fmt.Sprintf("-u%d", n) + path.Ext(name)
			if err := writeBelow(to, place, again); err != nil {
				return err
			}
			regulations++
		}
		regulations++
		return nil
	})
	return regulations, err
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
