package importer

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// write files the documents. It runs after all are read, so that two documents
// of one identity are seen whatever the order in which they were read.
func write(ctx context.Context, out string, docs []document) (Report, error) {
	report := Report{Files: make([]Result, len(docs))}
	taken := make(map[string]string)
	for i := range docs {
		if ctx.Err() != nil {
			return report, ctx.Err()
		}
		doc := &docs[i]
		if doc.text != nil {
			doc.place(taken)
			if err := doc.save(out); err != nil {
				return report, err
			}
		}
		report.Files[i] = doc.Result
	}
	return report, nil
}

// place decides where the document goes.
func (doc *document) place(taken map[string]string) {
	base := safeName(strings.TrimSuffix(doc.In, filepath.Ext(doc.In)))
	if doc.ID == "" {
		doc.Out = freeName(unnamedFolder+"/"+base, taken)
	} else {
		doc.Out = doc.ID.Path() + ".md"
	}
	if other, clash := taken[doc.Out]; clash {
		doc.fail("identitas-ganda", fmt.Sprintf("identitas %s sudah dipakai %s", doc.ID, other),
			"bandingkan kedua berkas, lalu simpan satu saja")
		doc.Out = freeName(duplicateFolder+"/"+base, taken)
	}
	taken[doc.Out] = doc.In
}

// freeName adds a number to a name that another document took.
func freeName(base string, taken map[string]string) string {
	name := base + ".md"
	for i := 2; taken[name] != ""; i++ {
		name = fmt.Sprintf("%s-%d.md", base, i)
	}
	return name
}

// save writes a file whole or not at all.
func save(path string, data []byte) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, data) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	tmp := path + ".tmp"
	if err := os.WriteFile(tmp, data, 0o644); err != nil {
		return errors.Join(err, os.Remove(tmp))
	}
	return os.Rename(tmp, path)
}

func safeName(s string) string {
	clean := func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
			return r
		}
		return '_'
	}
	parts := strings.FieldsFunc(strings.Map(clean, s), func(r rune) bool { return r == '_' })
	return strings.Join(slices.Compact(parts), "_")
}

// originalMark stands in the names of originals that are kept beside the
// Markdown: 12.asli.pdf beside 12.md.
const originalMark = ".asli."

// keepOriginal notes the document and its hash, to be copied when it is filed.
func (doc *document) keepOriginal(s source) {
	f, err := os.Open(s.path)
	if err != nil {
		doc.warn("asli-tidak-disimpan", err.Error(), "")
		return
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		doc.warn("asli-tidak-disimpan", err.Error(), "")
		return
	}
	doc.path, doc.SHA256 = s.path, hex.EncodeToString(sum.Sum(nil))
}

// save writes the original, then the Markdown, so that a Markdown file never
// stands without the original that its report names.
func (doc *document) save(out string) error {
	if doc.path != "" {
		doc.Original = strings.TrimSuffix(doc.Out, ".md") + originalMark + strings.ToLower(doc.Format)
		if err := copyFile(filepath.Join(out, filepath.FromSlash(doc.Original)), doc.path); err != nil {
			return err
		}
	}
	return save(filepath.Join(out, filepath.FromSlash(doc.Out)), doc.text)
}

// copyFile copies a file whole or not at all.
func copyFile(to, from string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	tmp := to + ".tmp"
	out, err := os.Create(tmp)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err := errors.Join(err, out.Close()); err != nil {
		return errors.Join(err, os.Remove(tmp))
	}
	return os.Rename(tmp, to)
}
