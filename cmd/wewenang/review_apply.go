package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"wewenang/authority"
	"wewenang/law"
	"wewenang/law/markdown"
)

// decision is a person's word on one proposal.
type decision struct {
	ID       string            `json:"id"`
	Decision string            `json:"decision"` // terima, tolak or ubah
	By       string            `json:"by"`
	Reason   string            `json:"reason"`
	Date     law.Date          `json:"date"`
	Fields   map[string]string `json:"fields"` // of ubah: the keys of the annotation that differ
}

func (a *app) applyCommand(content, by *string) *cobra.Command {
	return &cobra.Command{
		Use:   "apply FILE",
		Short: "Terapkan putusan dari berkas JSON: larik {id, decision, by, reason, date, fields}",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("sebut satu berkas putusan")
			}
			decisions, err := readDecisions(args[0])
			if err != nil {
				return err
			}
			queue, err := a.proposals(cmd.Context(), *content)
			if err != nil {
				return err
			}
			n, err := a.decide(cmd.Context(), *content, *by, queue, decisions)
			if err != nil {
				return err
			}
			a.note("%d putusan ditulis", "%d decisions written", n)
			return nil
		},
	}
}

// readDecisions reads the whole file before anything is done, so that one that
// is cut off changes nothing.
func readDecisions(file string) ([]decision, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, inputError{err}
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var list []decision
	if err := dec.Decode(&list); err != nil {
		line := 1 + bytes.Count(data[:min(int(dec.InputOffset()), len(data))], []byte("\n"))
		return nil, inputf("%s:%d: berkas putusan tidak terbaca utuh, tidak ada yang diubah: %w", file, line, err)
	}
	return list, nil
}

// decide checks every decision and then writes them, file by file. Nothing is
// written when one of them cannot be.
func (a *app) decide(_ context.Context, content, by string, queue []proposal, decisions []decision) (int, error) {
	byID := make(map[string]proposal, len(queue))
	ids := make([]string, 0, len(queue))
	for _, p := range queue {
		byID[p.ID] = p
		ids = append(ids, p.ID)
	}
	perFile := make(map[string][]law.Annotation)
	at := make(map[string]proposal)
	var failed []error
	for _, d := range decisions {
		p, ok := byID[d.ID]
		if !ok {
			failed = append(failed, inputf("usulan %q tidak ada atau sudah diputus%s", d.ID, nearest(d.ID, ids)))
			continue
		}
		note, err := a.annotation(d, p, by)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		perFile[p.File] = append(perFile[p.File], note)
		at[d.ID] = p
	}
	if err := errors.Join(failed...); err != nil {
		return 0, err
	}
	return len(decisions), annotateAll(content, perFile, at)
}

func nearest(id string, known []string) string {
	if list := authority.Nearest(id, known, 1); len(list) > 0 {
		return "; yang terdekat: " + list[0]
	}
	return ""
}

// annotation writes a decision in the form in which the corpus keeps it.
func (a *app) annotation(d decision, p proposal, by string) (law.Annotation, error) {
	if !slices.Contains([]string{authority.WordAccept, authority.WordReject, authority.WordChange}, d.Decision) {
		return law.Annotation{}, inputf("usulan %s: putusan %q; pilih terima, tolak, atau ubah", d.ID, d.Decision)
	}
	if d.Decision != authority.WordAccept && strings.TrimSpace(d.Reason) == "" {
		return law.Annotation{}, inputf("usulan %s: putusan %s memerlukan alasan", d.ID, d.Decision)
	}
	if d.By == "" {
		d.By = by
	}
	if d.By == "" {
		return law.Annotation{}, inputf("usulan %s: siapa yang memutus? isi by, atau pakai --by", d.ID)
	}
	if d.Date == "" {
		d.Date = a.today()
	}
	fields := map[string]string{"oleh": oneLine(d.By) + ", " + string(d.Date), "teks": p.TextHash}
	if d.Reason != "" {
		fields["alasan"] = oneLine(d.Reason)
	}
	for k, v := range d.Fields {
		fields[k] = oneLine(v)
	}
	return law.Annotation{Word: d.Decision, Target: d.ID, Fields: fields}, nil
}

// oneLine keeps a value inside its place in an annotation.
func oneLine(s string) string {
	s = strings.NewReplacer(";", ",", "--", "–").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// annotateAll prepares every file in memory and writes only when all are ready.
func annotateAll(content string, perFile map[string][]law.Annotation, at map[string]proposal) error {
	ready := make(map[string][]byte, len(perFile))
	for file, notes := range perFile {
		path := filepath.Join(content, filepath.FromSlash(file))
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if ready[path], err = annotated(path, src, notes, at); err != nil {
			return err
		}
	}
	for path, data := range ready {
		tmp := path + ".tmp"
		if err := os.WriteFile(tmp, data, 0o644); err != nil {
			return errors.Join(err, os.Remove(tmp))
		}
		if err := os.Rename(tmp, path); err != nil {
			return err
		}
	}
	return nil
}

// annotated returns the file with the notes behind their provisions and not a
// byte of difference elsewhere. Only a file in canonical form has that
// property, so another one is refused.
func annotated(path string, src []byte, notes []law.Annotation, at map[string]proposal) ([]byte, error) {
	r, err := markdown.Parse(path, src)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(markdown.Format(r), src) {
		return nil, inputf("%s: belum dalam bentuk baku; jalankan dahulu: wewenang fmt -w %s", path, path)
	}
	for _, n := range notes {
		p := provisionOf(r, at[n.Target])
		if p == nil {
			return nil, fmt.Errorf("%w: %s dalam %s", law.ErrNotFound, at[n.Target].At.Words(), path)
		}
		place(r, p, n)
	}
	out := markdown.Format(r)
	return out, checkWritten(path, out, notes)
}

// place hangs a note on its provision in place of what was decided before, or,
// where no comment can follow the provision, on the one that holds it.
func place(r *law.Regulation, p *law.Provision, n law.Annotation) {
	for q := range r.All() {
		q.Notes = slices.DeleteFunc(q.Notes, func(old law.Annotation) bool { return old.Target == n.Target })
	}
	if host := noteHost(r, p); host != p {
		n.Fields[authority.KeyAt] = string(p.Addr)
		p = host
	}
	p.Notes = append(p.Notes, n)
}

// noteHost is the provision behind which a comment about p can stand: p itself,
// or for a row, a table or loose words the nearest one above them.
func noteHost(r *law.Regulation, p *law.Provision) *law.Provision {
	host := p
	var find func(above, n *law.Provision) bool
	find = func(above, n *law.Provision) bool {
		if !slices.Contains([]law.Kind{law.KindBaris, law.KindTabel, law.KindTeks}, n.Kind) {
			above = n
		}
		if n == p && above != nil {
			host = above
			return true
		}
		return slices.ContainsFunc(n.Children, func(c *law.Provision) bool { return find(above, c) })
	}
	if slices.ContainsFunc(r.Parts, func(n *law.Provision) bool { return find(nil, n) }) {
		return host
	}
	return p
}

// checkWritten reads the file back: a decision that is not found where it was
// put would be lost without a word.
func checkWritten(path string, out []byte, notes []law.Annotation) error {
	r, err := markdown.Parse(path, out)
	if err != nil {
		return fmt.Errorf("annotated %s: %w", path, err)
	}
	kept := make(map[string]bool)
	for p := range r.All() {
		for _, n := range p.Notes {
			kept[n.Word+" "+n.Target] = true
		}
	}
	for _, n := range notes {
		if !kept[n.Word+" "+n.Target] {
			return fmt.Errorf("annotated %s: %s %s would be lost; nothing was written", path, n.Word, n.Target)
		}
	}
	return nil
}

// provisionOf finds the provision that a proposal was read from; where an
// address is printed twice, the one with the quoted words.
func provisionOf(r *law.Regulation, p proposal) *law.Provision {
	var first *law.Provision
	for n := range r.All() {
		if n.Addr != p.At {
			continue
		}
		if first == nil {
			first = n
		}
		if strings.Contains(n.Text, p.Quote) {
			return n
		}
	}
	return first
}
