package law

// ending reads the end that an instrument sets itself: "Peraturan Menteri ini
// mulai berlaku pada tanggal diundangkan sampai dengan tanggal 31 Desember
// 2010", "… berlaku sampai dengan ditetapkannya pejabat definitif". The day of
// the effect is the first on which the instrument no longer holds; an end by
// event has none, and its words as the reason.
func (e *effecter) ending(s *scan, at Address, from, to int) {
	for i := from; i < to; i++ {
		if s.at(i) != "berlaku" || s.at(i-1) == "tidak" || s.at(i-1) == "tetap" || s.at(i-1) == "masih" {
			continue
		}
		b := i
		if s.at(b-1) == "mulai" {
			b--
		}
		until := s.until(i, to)
		who, ok := e.commences(s, from, b)
		if !ok || until == to {
			continue
		}
		f := Effect{At: at, Kind: EffectEnd, Target: e.home.id, Words: tidy(s.span(from, to))}
		after := s.optional(s.optional(until+1, "dengan"), "pada")
		if day, _, found := s.date(s.optional(s.optional(after, "dengan"), "tanggal")); found {
			f.Date, f.Applied = day.AddDays(1), true
		} else {
			f.Reason = tidy(s.span(until, min(to, until+40)))
		}
		for _, a := range who {
			f.TargetAt = a
			e.add(f)
		}
		return
	}
}

// until finds "sampai dengan" or "hingga" between two tokens, and returns the
// second where there is none. Behind "surut" it is the day to which an
// instrument reaches back.
func (s *scan) until(i, to int) int {
	for j := i; j < to; j++ {
		switch s.at(j) {
		case "surut":
			return to
		case "sampai", "hingga":
			return j
		}
	}
	return to
}

// ownEnd returns the end that the instrument sets itself, or the provision asked
// for: the earliest day and the place that states it, and the words of an end
// by event.
func (q *query) ownEnd() (day Date, by Ref, event string) {
	day = q.meta.Ends
	for _, a := range q.g.on[q.meta.ID] {
		if a.from != q.meta.ID || a.Kind != EffectEnd || a.TargetAt != "" && !a.TargetAt.Covers(q.ref.At) {
			continue
		}
		switch {
		case a.Date == "":
			event, by = a.Reason, Ref{a.from, a.At}
		case day == "" || a.Date < day:
			day, by = a.Date, Ref{a.from, a.At}
		}
	}
	return day, by, event
}
