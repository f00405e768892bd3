package finding

import (
	"fmt"
	"io"
	"strings"
)

// WriteText prints a report for a terminal, in Indonesian.
func WriteText(w io.Writer, r Report) error {
	var b strings.Builder
	for i := range r.Findings {
		writeFinding(&b, &r.Findings[i])
		b.WriteString("\n")
	}
	if r.Draft != nil {
		writeDraft(&b, r.Draft)
	}
	c := r.Coverage
	fmt.Fprintf(&b, "%d temuan. Cakupan: %d peraturan (%d hanya data), %d pemberian wewenang (%d ditetapkan orang), %d dari %d rujukan menunjuk ke dalam korpus, %d perubahan belum diterapkan.\nLaporan kosong bukan berarti peta kewenangan sudah selaras.\n",
		len(r.Findings), c.Regulations, c.MetaOnly, c.Grants, c.Settled, c.CitationsInside, c.Citations, c.Unapplied)
	_, err := io.WriteString(w, b.String())
	return err
}

func writeFinding(b *strings.Builder, f *Finding) {
	fmt.Fprintf(b, "%s %s · %s · %s · %s  [%s]\n%s\n%s\n\n", f.Kind, kindOf(f.Kind).Name, strings.ToUpper(string(f.Severity)), f.Confidence, f.State, f.ID, f.Title, upperFirst(spanWords(f.Window)))
	for _, s := range f.Proof {
		writeStep(b, s)
	}
	b.WriteString("\n")
	for _, c := range f.Criteria {
		fmt.Fprintf(b, "Asas   %s: %s\n", c.Name, strings.Join(nonEmpty(c.Text, c.Favors), " → "))
	}
	for _, s := range f.Suggestions {
		fmt.Fprintf(b, "Saran  %s\n", s.Text)
		if s.Draft != "" {
			fmt.Fprintf(b, "       Naskah: %s\n", s.Draft)
		}
	}
	fmt.Fprintf(b, "Hilang bila: %s\n", f.GoneWhen)
	for _, s := range f.Shadows {
		fmt.Fprintf(b, "Bayangan: %s\n", s)
	}
	if f.Cause != "" {
		fmt.Fprintf(b, "Sebab: %s\n", strings.ReplaceAll(f.Cause, "-", " "))
	}
	if f.Reason != "" {
		fmt.Fprintf(b, "Diabaikan: %s\n", f.Reason)
	}
}

func writeStep(b *strings.Builder, s Step) {
	fmt.Fprintf(b, "%2d  %-9s  %s", s.N, upperFirst(string(s.Type)), s.Text)
	if len(s.From) > 0 {
		fmt.Fprintf(b, "  (dari %s)", strings.Trim(strings.ReplaceAll(fmt.Sprint(s.From), " ", ", "), "[]"))
	}
	b.WriteString("\n")
	if s.Quote != "" {
		fmt.Fprintf(b, "               “%s”\n", s.Quote)
	}
	if s.State != "" {
		fmt.Fprintf(b, "               %s\n", s.State)
	}
	if len(s.Searched) > 0 {
		fmt.Fprintf(b, "               dicari di: %s\n", strings.Join(s.Searched, ", "))
	}
}

func writeDraft(b *strings.Builder, d *DraftReport) {
	fmt.Fprintf(b, "Rancangan mulai %s\n", d.Start.Words())
	for _, c := range d.Cells {
		fmt.Fprintf(b, "  %s · %s · %s: %s → %s\n", c.Service, c.Act, c.Territory, orNone(c.Before), orNone(c.After))
	}
	for _, a := range d.Agencies {
		fmt.Fprintf(b, "  %s: %s\n", a.Agency, a.Verdict)
	}
	for _, p := range d.Problems {
		fmt.Fprintf(b, "  %s\n", p.Error())
	}
	b.WriteString("\n")
}

func orNone(list []string) string {
	if len(list) == 0 {
		return "(tidak ada)"
	}
	return strings.Join(list, ", ")
}

func nonEmpty(list ...string) []string {
	var out []string
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
