package server

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"path"
	"strings"
	"unicode/utf8"

	"wewenang/authority/finding"
	"wewenang/law"
)

// checkView is the form for a draft and, after sending it, the answer.
type checkView struct {
	Base
	Drafts   []draftText
	Start    law.Date
	Done     bool
	Groups   []stateGroup
	Counts   []count
	Cells    []cellRow
	Agencies []agencyRow
	Problems []problemBox
	Coverage finding.Coverage
	Examples []link
}

type draftText struct{ Name, Text string }

// stateGroup are the findings that a draft brings, settles, worsens or leaves.
type stateGroup struct {
	State, Word, About string
	Views              []*findingView
}

type cellRow struct {
	Service       link
	Act           string
	Territory     string
	Before, After []link
}

type agencyRow struct {
	Agency  link
	Verdict string
	Word    string
}

func (*checkView) view() string { return "check" }

// changeStates is the order in which a result is read.
var changeStates = [...]string{"baru", "memburuk", "teratasi", "tetap", "diabaikan"}

const (
	maxDrafts      = 8
	maxStateShown  = 60 // findings of one state on a result page
	maxDraftMemory = maxBody
)

func checkForm(q *request) (response, error) {
	v := &checkView{Base: q.page("check", q.base.say("check.title")), Drafts: []draftText{{}}}
	for _, e := range q.site.Examples {
		v.Examples = append(v.Examples, link{e.Name, v.Link("/periksa", "contoh", e.Name)})
		if e.Name == q.text("contoh") {
			v.Drafts[0] = draftText{e.Name, string(e.Data)}
		}
	}
	return show(v)
}

func checkResult(q *request) (response, error) {
	drafts, err := q.readDrafts()
	if err != nil {
		return response{}, err
	}
	if err := q.asOf("pada"); err != nil {
		return response{}, err
	}
	start, err := q.date("berlaku")
	if err != nil {
		return response{}, err
	}
	r, err := q.lib.Check(q.Context(), drafts, q.base.AsOf, start)
	if err != nil {
		return response{}, err
	}
	if format := q.text("format"); format != "" {
		return q.export(r, format, "pemeriksaan")
	}
	v := &checkView{Base: q.page("check", q.base.say("check.result")), Start: start, Done: true, Coverage: r.Coverage}
	for _, d := range drafts {
		v.Drafts = append(v.Drafts, draftText{d.Name, string(d.Data)})
	}
	v.fill(q, r)
	return show(v)
}

func (v *checkView) fill(q *request, r finding.Report) {
	for _, state := range changeStates {
		g := stateGroup{State: state, Word: q.base.Word("fstate", state), About: q.base.say("check.about." + state)}
		n := 0
		for _, f := range r.Findings {
			if cmp.Or(f.State, "tetap") != state {
				continue
			}
			if n++; n <= maxStateShown {
				g.Views = append(g.Views, q.findingView(f, nil))
			}
		}
		v.Counts = append(v.Counts, count{Name: g.Word, URL: "#" + state, N: n})
		if n > 0 {
			v.Groups = append(v.Groups, g)
		}
	}
	if r.Draft == nil {
		return
	}
	for _, c := range r.Draft.Cells {
		v.Cells = append(v.Cells, cellRow{q.serviceLink(c.Service, c.Service), q.base.Word("act", c.Act), regionName(c.Territory), q.agencyLinks(c.Before), q.agencyLinks(c.After)})
	}
	for _, a := range r.Draft.Agencies {
		v.Agencies = append(v.Agencies, agencyRow{q.agencyLink(a.Agency, a.Agency), a.Verdict, q.base.Word("verdict", a.Verdict)})
	}
	for _, p := range r.Draft.Problems {
		v.Problems = append(v.Problems, overlay(p)...)
	}
}

func (q *request) agencyLinks(ids []string) []link {
	out := make([]link, 0, len(ids))
	for _, id := range ids {
		out = append(out, q.agencyLink(id, id))
	}
	return out
}

// readDrafts takes drafts from the text fields and the files of a form.
func (q *request) readDrafts() ([]law.SourceFile, error) {
	err := q.ParseMultipartForm(maxDraftMemory)
	if errors.Is(err, http.ErrNotMultipart) {
		err = q.ParseForm()
	}
	if err != nil {
		return nil, badBody(err)
	}
	q.form = q.Form
	var out []law.SourceFile
	names := q.Form["nama"]
	for i, text := range q.Form["teks"] {
		if strings.TrimSpace(text) == "" {
			continue
		}
		name := ""
		if i < len(names) {
			name = names[i]
		}
		out = append(out, law.SourceFile{Name: draftName(name, len(out)), Data: []byte(text)})
	}
	if q.MultipartForm != nil {
		for _, h := range q.MultipartForm.File["berkas"] {
			f, err := readUpload(h)
			if err != nil {
				return nil, err
			}
			if len(f.Data) > 0 {
				out = append(out, f)
			}
		}
	}
	return out, checkDrafts(out)
}

// badBody keeps "too large" apart from "not a form".
func badBody(err error) error {
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) || errors.Is(err, multipart.ErrMessageTooLarge) {
		return fmt.Errorf("%w: %w", errTooLarge, err)
	}
	return fmt.Errorf("%w: body: %w", law.ErrInvalid, err)
}

func readUpload(h *multipart.FileHeader) (law.SourceFile, error) {
	if h.Filename == "" && h.Size == 0 {
		return law.SourceFile{}, nil
	}
	ext := strings.ToLower(path.Ext(h.Filename))
	if ext != ".md" && ext != ".txt" {
		return law.SourceFile{}, fmt.Errorf("%w: %q is neither .md nor .txt", errUnsupported, clip(h.Filename, 80))
	}
	f, err := h.Open()
	if err != nil {
		return law.SourceFile{}, err
	}
	data, err := io.ReadAll(f)
	return law.SourceFile{Name: draftName(h.Filename, 0), Data: data}, errors.Join(err, f.Close())
}

// draftName makes a file name without folders out of what was sent.
func draftName(s string, n int) string {
	s = path.Base(strings.ReplaceAll(s, `\`, "/"))
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == '"' {
			return -1
		}
		return r
	}, s)
	if s == "." || s == "/" || s == "" {
		return "rancangan-" + itoa(n+1) + ".md"
	}
	return clip(s, 80)
}

// checkDrafts refuses what cannot be a draft before anything reads it.
func checkDrafts(list []law.SourceFile) error {
	total := 0
	for _, d := range list {
		total += len(d.Data)
		switch {
		case !utf8.Valid(d.Data):
			return fmt.Errorf("%w: %s is not UTF-8 text", errUnsupported, d.Name)
		case strings.HasPrefix(string(d.Data[:min(len(d.Data), 8)]), "%PDF"), strings.ContainsRune(string(d.Data), 0):
			return fmt.Errorf("%w: %s is not plain text", errUnsupported, d.Name)
		}
	}
	switch {
	case len(list) == 0:
		return fmt.Errorf("%w: no draft in the request", law.ErrInvalid)
	case len(list) > maxDrafts:
		return fmt.Errorf("%w: %d drafts, at most %d", law.ErrInvalid, len(list), maxDrafts)
	case total > 512<<10:
		return fmt.Errorf("%w: %d bytes of drafts", errTooLarge, total)
	}
	return nil
}
