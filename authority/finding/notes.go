package finding

import (
	"fmt"
	"strings"

	"wewenang/law"
)

// NoteProblems reports annotations "abaikan" and "tafsir" of a rule that
// cannot be used as they stand: without a finding, a reason or a readable end.
func NoteProblems(r Rule) []law.Problem {
	var out []law.Problem
	for _, n := range r.Notes {
		problem := func(code, message, help string) {
			out = append(out, law.Problem{Position: law.Position{File: r.File, Line: n.Line, Column: n.Column}, Level: law.LevelError, Code: code,
				Message: message, Help: help, Source: strings.TrimSpace(n.Word + " " + n.Target)})
		}
		if n.Fields["alasan"] == "" {
			problem("note-reason", fmt.Sprintf("\"wewenang %s\" tanpa alasan", n.Word), "tambahkan alasan: …")
		}
		if n.Word != WordSuppress {
			continue
		}
		if n.Target == "" && n.Fields["temuan"] == "" {
			problem("note-target", "\"wewenang abaikan\" tanpa temuan", "tulis id temuan, misalnya k103-77abcd")
		}
		if until, err := law.ParseDate(n.Fields["sampai"]); err != nil || until == "" {
			problem("note-until", fmt.Sprintf("sampai: %q bukan tanggal", n.Fields["sampai"]), "tulis TTTT-BB-HH; pengabaian selalu berakhir")
		}
	}
	return out
}

// Foreign reports whether a baseline seems to come from another corpus: it
// froze findings and the report has findings, but they share none.
func (b Baseline) Foreign(r Report) bool {
	for _, f := range r.Findings {
		if _, known := b.Fingerprints[f.Fingerprint]; known {
			return false
		}
	}
	return len(b.Fingerprints) > 0 && len(r.Findings) > 0
}
