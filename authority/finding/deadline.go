package finding

import (
	"slices"
	"strconv"
	"strings"

	"wewenang/law"
)

// Deadline is a transition duty with a time limit.
type Deadline struct {
	At    law.Address `json:"at"`
	Words string      `json:"words"`
	Term  string      `json:"term"` // "2 tahun", "6 bulan", "30 hari"
	Count int         `json:"count"`
	Unit  string      `json:"unit"` // tahun, bulan, hari

}

// Due is the first day after the limit, counted from the start of the rule; ""
// when that is unknown.
func (d Deadline) Due(start law.Date) law.Date {
	if start == "" {
		return ""
	}
	switch d.Unit {
	case "hari":
		return start.AddDays(d.Count)
	case "bulan":
		return addMonths(start, d.Count)
	case "tahun":
		return addMonths(start, 12*d.Count)
	}
	return ""
}

func addMonths(d law.Date, n int) law.Date {
	parts := strings.Split(string(d), "-")
	if len(parts) != 3 {
		return ""
	}
	year, _ := strconv.Atoi(parts[0])
	month, _ := strconv.Atoi(parts[1])
	day, _ := strconv.Atoi(parts[2])
	first := law.Date(formatYear(year+(month-1+n)/12) + "-" + two((month-1+n)%12+1) + "-01")
	return first.AddDays(day - 1)
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// DeadlinesOf reads the transition duties of a regulation: provisions that
// order something to be adapted or made "paling lambat/paling lama N tahun
// sejak …" the rule itself. Limits of ordinary procedure are left out.
func DeadlinesOf(r *law.Regulation) []Deadline {
	var out []Deadline
	for p := range r.All() {
		if p.Text == "" || !plainPath(p.Addr) {
			continue
		}
		if d, ok := readDeadline(p.Text); ok {
			d.At = p.Addr
			out = append(out, d)
		}
	}
	return out
}

func readDeadline(text string) (Deadline, bool) {
	lower := strings.ToLower(text)
	if !strings.Contains(lower, "sejak") || !strings.Contains(lower, "diundangkan") && !strings.Contains(lower, "ini berlaku") && !strings.Contains(lower, "ini mulai berlaku") && !strings.Contains(lower, "berlakunya") {
		return Deadline{}, false
	}
	if !strings.Contains(lower, "menyesuaikan") && !strings.Contains(lower, "disesuaikan") && !strings.Contains(lower, "ditetapkan") && !strings.Contains(lower, "diserahkan") && !strings.Contains(lower, "dibentuk") {
		return Deadline{}, false
	}
	if privateDuty(lower) {
		return Deadline{}, false
	}
	for _, lead := range []string{"paling lambat ", "paling lama ", "selambat-lambatnya ", "dalam waktu "} {
		_, rest, ok := strings.Cut(lower, lead)
		if !ok {
			continue
		}
		count, unit := readTerm(rest)
		if count > 0 {
			return Deadline{Words: text, Count: count, Unit: unit, Term: strconv.Itoa(count) + " " + unit}, true
		}
	}
	return Deadline{}, false
}

// privateDuty reports whether citizens or companies are to adapt, not those who
// hold authority.
func privateDuty(lower string) bool {
	head := lower[:min(len(lower), 80)]
	return slices.ContainsFunc([]string{"setiap orang", "setiap badan", "pelaku usaha", "perusahaan", "koperasi", "pemegang ", "perjanjian", "badan usaha", "pengusaha", "bank ", "penyedia ", "pemilik "},
		func(s string) bool { return strings.Contains(head, s) })
}

// readTerm reads "2 (dua) tahun", "6 bulan".
func readTerm(s string) (int, string) {
	if i := strings.IndexByte(s, '('); i >= 0 && i < 6 {
		if j := strings.IndexByte(s, ')'); j > i {
			s = s[:i] + " " + s[j+1:]
		}
	}
	fields := strings.Fields(s)
	if len(fields) < 2 {
		return 0, ""
	}
	n, err := strconv.Atoi(fields[0])
	unit := strings.Trim(fields[1], ".,;")
	if err != nil || n <= 0 || n > 500 || unit != "tahun" && unit != "bulan" && unit != "hari" {
		return 0, ""
	}
	return n, unit
}
