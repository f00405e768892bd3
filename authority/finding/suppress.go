package finding

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"wewenang/law"
)

// WordSuppress is the annotation that takes a finding out of the way for a
// time: <!-- wewenang abaikan k103-77abcd sampai: 2027-01-01; alasan: …; oleh: … -->
const WordSuppress = "abaikan"

// States of a finding in a report.
const (
	StateNew        = "baru"
	StateSame       = "tetap"
	StateGone       = "teratasi"
	StateWorse      = "memburuk"
	StateSuppressed = "diabaikan"
)

// suppression is one annotation "abaikan".
type suppression struct {
	rule law.ID
	note Note
	id   string // finding id
	used bool
}

// suppress marks findings that a person set aside, and reports suppressions
// that have no reason, have expired or match nothing.
func (w *World) suppress(list []Finding) []Finding {
	for _, s := range w.suppressions() {
		fault := s.fault(w.in.AsOf)
		for i := range list {
			if list[i].ID != s.id {
				continue
			}
			s.used = true
			if fault == "" {
				list[i].State, list[i].Reason = StateSuppressed, s.note.Fields["alasan"]
			}
		}
		if fault == "" && !s.used {
			fault = "tidak mengenai temuan apa pun"
		}
		if fault != "" && w.wants([]string{"K702"}) {
			list = append(list, w.suppressionFinding(s, fault))
		}
	}
	return list
}

func (w *World) suppressions() []*suppression {
	var out []*suppression
	for _, id := range w.order {
		for _, n := range w.rules[id].Notes {
			if n.Word != WordSuppress {
				continue
			}
			fields := strings.Fields(n.Target + " " + n.Fields["temuan"])
			if len(fields) > 0 {
				out = append(out, &suppression{rule: id, note: n, id: fields[len(fields)-1]})
			}
		}
	}
	return out
}

// fault tells what keeps a suppression from acting, "" when nothing does.
func (s *suppression) fault(asOf law.Date) string {
	until := law.Date(s.note.Fields["sampai"])
	switch {
	case s.note.Fields["alasan"] == "":
		return "tanpa alasan"
	case until == "":
		return "tanpa tanggal akhir (sampai)"
	case asOf != "" && until <= asOf:
		return "sudah berakhir pada " + until.Words()
	}
	return ""
}

func (w *World) suppressionFinding(s *suppression, fault string) Finding {
	b := w.start("K702")
	b.provision("anotasi", s.rule.At(s.note.At))
	b.step(Step{Type: StepHuman, Condition: "pengabaian", Text: fmt.Sprintf("Pengabaian %s di %s (baris %d) %s", s.id, refWords(s.rule.At(s.note.At)), s.note.Line, fault), Rule: s.rule, At: s.note.At})
	b.anchors = []string{s.rule.At(s.note.At).String(), s.id}
	b.suggest("Perbarui atau hapus pengabaian itu", "")
	return b.done(fmt.Sprintf("Pengabaian %s perlu ditinjau: %s", s.id, fault), law.Interval{})
}

// Baseline freezes the findings of a day, so that only later ones count.
type Baseline struct {
	Format       int               `json:"format"`
	AsOf         law.Date          `json:"as_of"`
	Regulations  int               `json:"regulations"`
	Fingerprints map[string]string `json:"fingerprints"` // fingerprint → kind
}

// BaselineOf freezes a report.
func BaselineOf(r Report) Baseline {
	b := Baseline{Format: 1, AsOf: r.AsOf, Regulations: r.Coverage.Regulations, Fingerprints: map[string]string{}}
	for _, f := range r.Findings {
		b.Fingerprints[f.Fingerprint] = f.Kind
	}
	return b
}

// ReadBaseline reads what [Baseline.JSON] wrote.
func ReadBaseline(data []byte) (Baseline, error) {
	var b Baseline
	if err := json.Unmarshal(data, &b); err != nil {
		return b, fmt.Errorf("%w: baseline: %w", law.ErrInvalid, err)
	}
	if b.Format != 1 || b.Fingerprints == nil {
		return b, fmt.Errorf("%w: baseline: format %d, want 1", law.ErrInvalid, b.Format)
	}
	return b, nil
}

// JSON is the file form of a baseline, stable for line diffs.
func (b Baseline) JSON() ([]byte, error) { return json.MarshalIndent(b, "", "  ") }

// ApplyBaseline marks findings that the baseline does not know as new and
// returns the fingerprints that no longer occur.
func ApplyBaseline(r *Report, b Baseline) (gone []string) {
	seen := map[string]bool{}
	for i := range r.Findings {
		f := &r.Findings[i]
		seen[f.Fingerprint] = true
		if _, old := b.Fingerprints[f.Fingerprint]; !old && f.State == StateSame {
			f.State = StateNew
		}
	}
	for p := range b.Fingerprints {
		if !seen[p] {
			gone = append(gone, p)
		}
	}
	slices.Sort(gone)
	return gone
}

// Fails reports whether a report holds a finding that counts: at least as
// grave as the limit, not suppressed and, where a baseline or draft tells, new
// or worse.
func (r Report) Fails(limit Severity, onlyNew bool) bool {
	return slices.ContainsFunc(r.Findings, func(f Finding) bool {
		if f.State == StateSuppressed || f.State == StateGone || f.Severity.Rank() > limit.Rank() {
			return false
		}
		return !onlyNew || f.State == StateNew || f.State == StateWorse
	})
}
