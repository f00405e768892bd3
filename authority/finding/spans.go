package finding

import (
	"slices"
	"strings"

	"wewenang/law"
)

// Spans is a set of days: disjoint half-open intervals in order of time.
type Spans []law.Interval

// always is the set of all days.
func always() Spans { return Spans{{}} }

// endsBefore reports whether the end a comes before the end b; "" is for ever.
func endsBefore(a, b law.Date) bool {
	return a != "" && (b == "" || a < b)
}

func isEmpty(iv law.Interval) bool { return iv.To != "" && iv.From >= iv.To }

// Of makes a set of one interval, the empty set when it has no day.
func spansOf(iv law.Interval) Spans {
	if isEmpty(iv) {
		return nil
	}
	return Spans{iv}
}

// Meet returns the days in both sets.
func (s Spans) Meet(other Spans) Spans {
	var out Spans
	for _, a := range s {
		for _, b := range other {
			if iv, ok := a.Meet(b); ok {
				iv.Reason = reasonOf(iv, a, b)
				out = append(out, iv)
			}
		}
	}
	return out.normal()
}

// reasonOf keeps the reason of the side that ends the meeting.
func reasonOf(iv, a, b law.Interval) string {
	switch {
	case iv.To != "" && iv.To == a.To && a.Reason != "":
		return a.Reason
	case iv.To != "" && iv.To == b.To:
		return b.Reason
	case a.EndUnknown:
		return a.Reason
	}
	return b.Reason
}

// Join returns the days in either set.
func (s Spans) Join(other Spans) Spans { return append(slices.Clone(s), other...).normal() }

// Without returns the days of s that are not in other.
func (s Spans) Without(other Spans) Spans {
	out := slices.Clone(s)
	for _, cut := range other {
		var next Spans
		for _, a := range out {
			next = append(next, cutOut(a, cut)...)
		}
		out = next
	}
	return out.normal()
}

// cutOut returns what is left of a outside cut.
func cutOut(a, cut law.Interval) Spans {
	if _, ok := a.Meet(cut); !ok {
		return Spans{a}
	}
	var out Spans
	if a.From < cut.From {
		out = append(out, law.Interval{From: a.From, To: cut.From})
	}
	if endsBefore(cut.To, a.To) {
		out = append(out, law.Interval{From: cut.To, To: a.To, EndUnknown: a.EndUnknown, Reason: a.Reason})
	}
	return out
}

// normal sorts, drops empty spans and joins those that meet or touch.
func (s Spans) normal() Spans {
	var in Spans
	for _, iv := range s {
		if !isEmpty(iv) {
			in = append(in, iv)
		}
	}
	slices.SortStableFunc(in, func(a, b law.Interval) int { return strings.Compare(string(a.From), string(b.From)) })
	var out Spans
	for _, iv := range in {
		if n := len(out); n > 0 && (out[n-1].To == "" || iv.From <= out[n-1].To) {
			if endsBefore(out[n-1].To, iv.To) {
				out[n-1].To, out[n-1].EndUnknown, out[n-1].Reason = iv.To, iv.EndUnknown, iv.Reason
			}
			continue
		}
		out = append(out, iv)
	}
	return out
}

// Contains reports whether the day is in the set.
func (s Spans) Contains(d law.Date) law.Truth {
	t := law.No
	for _, iv := range s {
		t = t.Or(iv.Contains(d))
	}
	return t
}

// Window picks the interval to show for a day: the one that holds it, else the
// first.
func (s Spans) Window(asOf law.Date) law.Interval {
	for _, iv := range s {
		if iv.Contains(asOf) != law.No {
			return iv
		}
	}
	if len(s) == 0 {
		return law.Interval{}
	}
	return s[0]
}

// spanWords prints a span: "sejak 1 Maret 2024", "4 Januari 2022 sampai
// sebelum 1 Maret 2024".
func spanWords(iv law.Interval) string {
	switch {
	case iv.From == "" && iv.To == "":
		return "tanpa batas waktu yang diketahui"
	case iv.From == "":
		return "sampai sebelum " + iv.To.Words()
	case iv.To == "" && iv.EndUnknown:
		return "sejak " + iv.From.Words() + ", akhirnya tidak diketahui"
	case iv.To == "":
		return "sejak " + iv.From.Words()
	}
	return iv.From.Words() + " sampai sebelum " + iv.To.Words()
}
