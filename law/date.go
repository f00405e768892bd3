package law

import (
	"fmt"
	"time"
)

// Date is a civil day as "2006-01-02". The empty date means unknown or open,
// as the context says. Dates of this form compare as strings.
type Date string

// ParseDate reads "2006-01-02" and the empty string.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return "", nil
	}
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return "", fmt.Errorf("%w: date %q, want YYYY-MM-DD", ErrInvalid, s)
	}
	return Date(s), nil
}

// DateOf returns the civil day of t in t's own location.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// AddDays returns the date n days later, "" for the unknown date.
func (d Date) AddDays(n int) Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	return DateOf(t.AddDate(0, 0, n))
}

var monthNames = [...]string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
	"Agustus", "September", "Oktober", "November", "Desember"}

// Words prints the date as Indonesian texts do: "4 Maret 2021".
func (d Date) Words() string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return "tanggal tidak diketahui"
	}
	return fmt.Sprintf("%d %s %d", t.Day(), monthNames[t.Month()-1], t.Year())
}

// Truth is a three-valued answer (strong Kleene logic).
type Truth int8

// The truth values, ordered so that And is the minimum and Or the maximum.
const (
	No Truth = iota
	Undetermined
	Yes
)

// And is the conjunction.
func (t Truth) And(u Truth) Truth { return min(t, u) }

// Or is the disjunction.
func (t Truth) Or(u Truth) Truth { return max(t, u) }

// Not is the negation.
func (t Truth) Not() Truth { return Yes - t }

// String prints the Indonesian word.
func (t Truth) String() string { return [...]string{"tidak", "tak tentu", "ya"}[t] }

// Interval is a span of days, half open: From is in, To is not. An empty From
// is open to the past. An empty To is open to the future, unless EndUnknown is
// set: then the span ends on a day that the corpus does not tell.
type Interval struct {
	From       Date   `json:"from"`
	To         Date   `json:"to"`
	EndUnknown bool   `json:"end_unknown,omitempty"`
	Reason     string `json:"reason,omitempty"` // why it ends, or why the end is unknown
}

// Contains reports whether the day lies in the span.
func (iv Interval) Contains(d Date) Truth {
	if d < iv.From || iv.To != "" && d >= iv.To {
		return No
	}
	if iv.EndUnknown {
		return Undetermined
	}
	return Yes
}

// Meet returns the common days of two spans and whether there are any.
func (iv Interval) Meet(other Interval) (Interval, bool) {
	out := Interval{From: max(iv.From, other.From), EndUnknown: iv.EndUnknown || other.EndUnknown}
	switch {
	case iv.To == "":
		out.To = other.To
	case other.To == "":
		out.To = iv.To
	default:
		out.To = min(iv.To, other.To)
	}
	return out, out.To == "" || out.From < out.To
}
