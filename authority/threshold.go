package authority

import (
	"strconv"
	"strings"
)

// ReadThreshold reads a limit as annotations and tables write it:
//
//	luas <= 100 m2        luas < 100 m2      modal > 500.000.000 rupiah
//	luas >= 100 m2        luas 100..500 m2   (from 100, up to but without 500)
//
// Points group thousands and a comma begins decimals, as Indonesian texts
// print numbers.
func ReadThreshold(s string) (Threshold, bool) {
	fields := strings.Fields(spaceOperators(s))
	if len(fields) < 3 {
		return Threshold{}, false
	}
	t := Threshold{Dimension: strings.ToLower(fields[0]), Words: strings.TrimSpace(s), NoFrom: true, NoTo: true}
	rest := fields[1:]
	if from, to, ok := strings.Cut(rest[0], ".."); ok {
		return readRange(t, from, to, rest[1:])
	}
	v, ok := readNumber(rest[1])
	if !ok {
		return Threshold{}, false
	}
	switch rest[0] {
	case "<":
		t.To, t.NoTo = v, false
	case "<=", "≤":
		t.To, t.NoTo, t.ToClosed = v, false, true
	case ">":
		t.From, t.NoFrom, t.FromOpen = v, false, true
	case ">=", "≥":
		t.From, t.NoFrom = v, false
	case "=":
		t.From, t.To, t.NoFrom, t.NoTo, t.ToClosed = v, v, false, false, true
	default:
		return Threshold{}, false
	}
	t.Unit = unitOf(rest[2:])
	return t, true
}

func spaceOperators(s string) string {
	for _, op := range []string{"<=", ">=", "≤", "≥"} {
		s = strings.ReplaceAll(s, op, " "+op+" ")
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if (s[i] == '<' || s[i] == '>' || s[i] == '=') && !(i+1 < len(s) && s[i+1] == '=') && !(i > 0 && (s[i-1] == '<' || s[i-1] == '>')) {
			b.WriteString(" " + s[i:i+1] + " ")
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func readRange(t Threshold, from, to string, unit []string) (Threshold, bool) {
	if from != "" {
		v, ok := readNumber(from)
		if !ok {
			return Threshold{}, false
		}
		t.From, t.NoFrom = v, false
	}
	if to != "" {
		v, ok := readNumber(to)
		if !ok {
			return Threshold{}, false
		}
		t.To, t.NoTo = v, false
	}
	t.Unit = unitOf(unit)
	return t, t.NoFrom || t.NoTo || t.From < t.To
}

func readNumber(s string) (float64, bool) {
	s = strings.ReplaceAll(strings.TrimPrefix(strings.ToLower(s), "rp"), ".", "")
	v, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", "."), 64)
	return v, err == nil
}

// unitOf brings the spellings of common units together.
func unitOf(words []string) string {
	u := strings.ToLower(strings.Join(words, " "))
	switch u {
	case "m²", "m2", "meter persegi":
		return "m2"
	case "rp", "rupiah", "idr":
		return "rupiah"
	case "ha", "hektare", "hektar":
		return "ha"
	}
	return u
}
