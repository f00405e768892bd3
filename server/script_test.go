package server

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestScripts runs the request scripts of testdata. A script is a list of
// paragraphs:
//
//	GET /cari?q=apotek        the request; POST takes the indented lines below it as its body
//	> Sec-Fetch-Site: same-origin   a request header
//	200                       the status wanted
//	Content-Type: text/html   a header whose value begins so
//	~ words                   the body contains the words
//	! words                   the body does not contain them
//
// Lines that begin with "#" are remarks.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no scripts", err)
	}
	h := newSite(t, &fakeShelf{lib: world()})
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, par := range strings.Split(strings.ReplaceAll(string(data), "\r", ""), "\n\n") {
			if err := runScript(h, par); err != nil {
				t.Errorf("%s, paragraph %d: %v", file, i+1, err)
			}
		}
	}
}

func runScript(h http.Handler, par string) error {
	var lines, body []string
	for line := range strings.SplitSeq(par, "\n") {
		switch {
		case strings.HasPrefix(line, "\t"):
			body = append(body, line[1:])
		case line != "" && !strings.HasPrefix(line, "#"):
			lines = append(lines, line)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	method, path, _ := strings.Cut(lines[0], " ")
	r := httptest.NewRequest(method, strings.TrimSpace(path), strings.NewReader(strings.Join(body, "\n")))
	checks := lines[1:]
	for len(checks) > 0 && strings.HasPrefix(checks[0], "> ") {
		name, value, _ := strings.Cut(checks[0][2:], ": ")
		r.Header.Set(name, value)
		checks = checks[1:]
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	for _, c := range checks {
		if err := holds(w, c); err != nil {
			return fmt.Errorf("%s: %w", lines[0], err)
		}
	}
	return nil
}

func holds(w *httptest.ResponseRecorder, check string) error {
	if status, err := strconv.Atoi(check); err == nil {
		if w.Code != status {
			return fmt.Errorf("status %d, want %d", w.Code, status)
		}
		return nil
	}
	words := check[min(2, len(check)):]
	switch {
	case strings.HasPrefix(check, "~ "):
		if !strings.Contains(w.Body.String(), words) {
			return fmt.Errorf("the body lacks %q", words)
		}
	case strings.HasPrefix(check, "! "):
		if strings.Contains(w.Body.String(), words) {
			return fmt.Errorf("the body holds %q", words)
		}
	default:
		name, value, _ := strings.Cut(check, ": ")
		if !strings.HasPrefix(w.Header().Get(name), value) {
			return fmt.Errorf("%s: %q, want %q", name, w.Header().Get(name), value)
		}
	}
	return nil
}
