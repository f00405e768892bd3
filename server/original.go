package server

import (
	"fmt"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"

	"wewenang/law"
)

// originalPath ends the address of the document that a text was read from.
const originalPath = "/naskah-asli"

// originalPolicy keeps a document that a browser shows all the same from
// running or loading anything.
const originalPolicy = "default-src 'none'; sandbox"

// originalTypes are the formats of originals. Others, HTML among them, are
// handed out as bytes.
var originalTypes = map[string]string{
	".pdf":  "application/pdf",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".odt":  "application/vnd.oasis.opendocument.text",
}

// original is an open document.
type original struct {
	fs.File
	name  string // for the reader's disk
	ctype string
	size  int64
}

// originalFile hands out the document that a text was read from. Its name comes
// from the front matter of the text, never from the request.
func originalFile(q *request) (response, error) {
	p, err := readPlace(strings.TrimSuffix(q.URL.Path, originalPath))
	if err != nil {
		return response{}, err
	}
	rule, err := q.lib.Regulation(q.Context(), p.ID)
	if err != nil {
		return response{}, err
	}
	o, err := q.site.openOriginal(rule)
	if err != nil {
		return response{}, err
	}
	return response{original: o}, nil
}

func (s *site) openOriginal(rule *law.Regulation) (*original, error) {
	missing := fmt.Errorf("%w: no original of %s", law.ErrNotFound, rule.ID)
	if !s.hasOriginal(rule) {
		return nil, missing
	}
	f, err := s.Originals.Open(path.Join(path.Dir(rule.File), rule.Original))
	if err != nil {
		return nil, missing
	}
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return nil, errorsOnClose(missing, f)
	}
	ext := strings.ToLower(path.Ext(rule.Original))
	ctype := originalTypes[ext]
	if ctype == "" {
		ctype = "application/octet-stream"
	}
	return &original{File: f, name: strings.ReplaceAll(rule.ID.Path(), "/", "-") + ext, ctype: ctype, size: info.Size()}, nil
}

// hasOriginal reports whether the original of a text may be at hand.
func (s *site) hasOriginal(rule *law.Regulation) bool {
	return s.Originals != nil && rule.Original != "" && path.Base(rule.Original) == rule.Original &&
		!strings.HasPrefix(rule.Original, ".") && !strings.Contains(rule.Original, `\`) && fs.ValidPath(rule.File)
}

// originalThere reports whether the original of a text is at hand.
func (s *site) originalThere(rule *law.Regulation) bool {
	if !s.hasOriginal(rule) {
		return false
	}
	info, err := fs.Stat(s.Originals, path.Join(path.Dir(rule.File), rule.Original))
	return err == nil && info.Mode().IsRegular()
}

// errorsOnClose closes what could not be used and returns why.
func errorsOnClose(why error, c io.Closer) error {
	_ = c.Close() // it was only read
	return why
}

// sendOriginal streams a document as a download.
func (s *site) sendOriginal(w http.ResponseWriter, q *request, o *original) {
	defer o.Close()
	h := w.Header()
	h.Set("Content-Type", o.ctype)
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": o.name}))
	h.Set("Content-Security-Policy", originalPolicy)
	h.Set("Content-Length", strconv.FormatInt(o.size, 10))
	w.WriteHeader(http.StatusOK)
	if q.Method != http.MethodHead {
		_, _ = io.CopyN(w, o, o.size) // a reader who has gone needs no answer
	}
}

// copyQuality sorts the importer's remark on a copy by how much a reader should
// mind: "rendah", "sedang", "ocr", or "" when nothing was remarked.
func copyQuality(remark string) string {
	for _, grade := range [...]string{"rendah", "sedang"} {
		if strings.Contains(remark, "mutu baca "+grade) {
			return grade
		}
	}
	if strings.Contains(remark, "OCR") || strings.Contains(remark, "tidak terbaca") {
		return "ocr"
	}
	return ""
}

// copyReasons are the parts of the remark that say why, without the grade.
func copyReasons(remark string) string {
	var out []string
	for part := range strings.SplitSeq(remark, "; ") {
		if !strings.HasPrefix(part, "mutu baca ") {
			out = append(out, part)
		}
	}
	return strings.Join(out, "; ")
}
