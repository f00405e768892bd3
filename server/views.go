package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"
)

// views holds every template, parsed once, and the words that they use.
type views struct {
	words words
	pages map[string]*template.Template
}

func readViews(fsys fs.FS) (*views, error) {
	w, err := readWords(fsys)
	if err != nil {
		return nil, err
	}
	shared, err := template.New("shared").Funcs(template.FuncMap{"dict": dict, "add": func(a, b int) int { return a + b }, "sub": func(a, b int) int { return a - b }}).ParseFS(fsys, "layout.html", "parts/*.html")
	if err != nil {
		return nil, err
	}
	files, err := fs.Glob(fsys, "pages/*.html")
	if err != nil {
		return nil, err
	}
	v := &views{words: w, pages: map[string]*template.Template{}}
	for _, file := range files {
		t, err := shared.Clone()
		if err == nil {
			t, err = t.ParseFS(fsys, file)
		}
		if err != nil {
			return nil, err
		}
		v.pages[strings.TrimSuffix(path.Base(file), ".html")] = t
	}
	return v, nil
}

// render prints a page into memory.
func (v *views) render(p page) ([]byte, error) {
	t := v.pages[p.view()]
	if t == nil {
		return nil, fmt.Errorf("no template %q", p.view())
	}
	var b bytes.Buffer
	b.Grow(64 << 10)
	if err := t.ExecuteTemplate(&b, "layout.html", p); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// dict gives a shared template several values.
func dict(pairs ...any) (map[string]any, error) {
	if len(pairs)%2 != 0 {
		return nil, errors.New("dict wants pairs")
	}
	out := make(map[string]any, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		key, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("dict key %v", pairs[i])
		}
		out[key] = pairs[i+1]
	}
	return out, nil
}

// words is the catalogue: key, then language, then words.
type words map[string]map[string]string

func readWords(fsys fs.FS) (words, error) {
	files, err := fs.Glob(fsys, "words/*.json")
	if err != nil {
		return nil, err
	}
	all := words{}
	for _, file := range files {
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, err
		}
		var part words
		if err := json.Unmarshal(data, &part); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		for key, value := range part {
			if _, taken := all[key]; taken {
				return nil, fmt.Errorf("%s: key %q stands twice", file, key)
			}
			all[key] = value
		}
	}
	return all, nil
}

func (w words) get(lang, key string) (string, error) {
	s, ok := w[key][lang]
	if !ok {
		return "", fmt.Errorf("no words for %q in %q", key, lang)
	}
	return s, nil
}
