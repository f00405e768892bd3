package server

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"wewenang/law"
	"wewenang/law/docx"
)

// firstDay lies before every law: on it each instrument reads as first enacted.
const firstDay law.Date = "1800-01-01"

// regulationDOCX answers with a Word document of the page's day, in which the
// changes since the first wording are tracked changes.
func regulationDOCX(q *request, p place) (response, error) {
	now, err := q.lib.Wording(q.Context(), p.ID, q.base.AsOf)
	if err != nil {
		return response{}, err
	}
	old, err := q.lib.Wording(q.Context(), p.ID, firstDay)
	if err != nil {
		return response{}, err
	}
	units := slices.DeleteFunc(law.Redline(old, now), func(u law.Unit) bool { return !p.At.Covers(u.Addr) })
	if len(units) == 0 {
		return response{}, fmt.Errorf("%w: %s has no %s", law.ErrNotFound, p.ID, p.At)
	}
	b := &q.base
	missing := now.Without(p.At)
	notes := []string{b.say("wording.file", b.Date(now.AsOf), b.Num(touching(now.Applied, p.At)), b.Num(len(missing))), b.say("wording.tracked")}
	for _, u := range missing[:min(len(missing), maxUnapplied)] {
		notes = append(notes, "– "+strings.Join(strings.Fields(q.ruleName(u.From)+" "+u.Effect.At.Words()+": "+u.Effect.TargetAt.Words()+" "+u.Reason), " "))
	}
	var out bytes.Buffer
	title := strings.TrimSpace(p.At.Words() + " " + now.Title())
	if err := docx.Write(&out, docx.Document{Title: title, Notes: notes, Units: units, Name: q.ruleName}); err != nil {
		return response{}, err
	}
	name := strings.ReplaceAll(p.ID.Path(), "/", "-") + "@" + string(now.AsOf)
	if p.At != "" {
		name += "-" + string(p.At)
	}
	return response{body: out.Bytes(), ctype: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", filename: name + ".docx"}, nil
}
