package law

import (
	"cmp"
	"slices"
)

// Register knows the instruments of a corpus and what they do to each other,
// and says from that which of them hold on a day. Fill it with [Register.Add]
// first; afterwards any number of goroutines may ask.
type Register struct {
	metas map[ID]Meta
	on    map[ID][]acting // effects by the instrument that they touch
}

// acting is an effect with the instrument that commands it.
type acting struct {
	from ID
	Effect
}

// NewRegister returns a register of the instruments.
func NewRegister(metas []Meta) *Register {
	g := &Register{metas: make(map[ID]Meta, len(metas)), on: make(map[ID][]acting)}
	for _, m := range metas {
		g.metas[m.ID] = m
	}
	return g
}

// Add enters the effects of one instrument. Effects that name no target are
// left out: they change the standing of nothing.
func (g *Register) Add(from ID, effects []Effect) {
	for _, e := range effects {
		if e.Target != "" {
			g.on[e.Target] = append(g.on[e.Target], acting{from, e})
		}
	}
}

// Standing says whether the instrument or provision holds on the day.
//
// A regulation holds from its commencement: the day that it states, else its
// promulgation (UU 12/2011 Pasal 87), for decisions their enactment. Where that
// day is not known the answer is [StatusUnknown], with the reason in Note. A
// revoked instrument stays revoked even when its revoker is revoked later (UU
// 12/2011 Lampiran II 229). What the source alone states, without a day, makes
// the answer [StatusUnknown] and stands in Note.
func (g *Register) Standing(ref Ref, asOf Date) Standing {
	meta, ok := g.metas[ref.ID]
	s := Standing{Status: StatusUnknown, AsOf: asOf}
	switch {
	case !ok:
		s.Note = "peraturan ini tidak ada dalam korpus"
		return s
	case asOf == "":
		s.Note = "tanggal yang ditanyakan tidak disebut"
		return s
	}
	q := query{g: g, meta: meta, ref: ref, asOf: asOf}
	q.start, q.startNote = g.commencement(meta, ref.At)
	q.gather()
	return q.answer(s)
}

// query is one question put to the register.
type query struct {
	g         *Register
	meta      Meta
	ref       Ref
	asOf      Date
	start     Date
	startNote string
	ends      []acting // what ends it, by day; unknown days last
	changes   []acting
	begins    []acting // insertions of the provision itself
}

// gather sorts the effects that touch the question.
func (q *query) gather() {
	for _, a := range q.g.on[q.meta.ID] {
		if a.from == q.meta.ID {
			continue
		}
		a.Date = q.g.dateOf(a)
		if q.g.void(a) {
			continue
		}
		switch a.Kind {
		case EffectRevoke:
			q.ends = append(q.ends, a)
		case EffectDelete, EffectRevokePart:
			q.part(a)
		case EffectInsert, EffectAdd:
			if q.ref.At != "" && a.TargetAt != "" && a.TargetAt.Covers(q.ref.At) {
				q.begins = append(q.begins, a)
			} else if touches(a.TargetAt, q.ref.At) {
				q.changes = append(q.changes, a)
			}
		case EffectAmend, EffectReplacePhrase, EffectUnread:
			if touches(a.TargetAt, q.ref.At) {
				q.changes = append(q.changes, a)
			}
		}
	}
	for _, list := range [][]acting{q.ends, q.changes, q.begins} {
		slices.SortStableFunc(list, func(a, b acting) int { return cmp.Compare(lastIfEmpty(a.Date), lastIfEmpty(b.Date)) })
	}
}

// part sorts a deletion: it ends the provision that lies in what is deleted
// and changes everything around.
func (q *query) part(a acting) {
	switch {
	case a.TargetAt != "" && q.ref.At != "" && a.TargetAt.Covers(q.ref.At) && a.Applied:
		q.ends = append(q.ends, a)
	case touches(a.TargetAt, q.ref.At):
		q.changes = append(q.changes, a)
	}
}

// touches reports whether a change at one place is seen from another.
func touches(at, seen Address) bool { return at.Covers(seen) || seen.Covers(at) }

func lastIfEmpty(d Date) Date {
	if d == "" {
		return "9999"
	}
	return d
}

// answer weighs what was gathered.
func (q *query) answer(s Standing) Standing {
	s.Span.From = q.start
	if n := len(q.begins); n > 0 {
		s.Span.From = q.begins[n-1].Date
		q.start, q.startNote = s.Span.From, ""
		if q.start == "" {
			q.startNote = "tanggal penyisipan tidak diketahui"
		}
	}
	end, unsure := q.end()
	s.Span.To, s.Span.EndUnknown = end.Date, end.from == "" && unsure.from != ""
	s.Reasons = q.reasons(end, unsure)
	lapse, by, event := q.ownEnd()
	if lapse != "" && (s.Span.To == "" || lapse < s.Span.To) {
		s.Span.To = lapse
	}
	if by.ID != "" {
		s.Reasons = append(s.Reasons, StandReason{By: by, Kind: EffectEnd, Date: lapse, Applied: lapse != ""})
	}
	switch {
	case end.Date != "" && end.Date <= q.asOf:
		s.Status, s.Span.Reason = StatusRevoked, end.reason()
	case lapse != "" && lapse <= q.asOf:
		s.Status, s.Span.Reason, s.Note = StatusRevoked, endedByItself, endedByItself
	case q.start != "" && q.start > q.asOf:
		s.Status = StatusNotYet
	case q.start == "" && q.meta.Enacted != "" && q.meta.Enacted > q.asOf:
		s.Status, s.Note = StatusNotYet, "belum ditetapkan pada tanggal itu"
	case q.start == "":
		s.Note = q.startNote
	case unsure.from != "":
		s.Note = "dicabut oleh " + unsure.from.Name() + ", yang tanggal berlakunya tidak diketahui"
	case q.meta.Stated == StatusRevoked:
		s.Note, s.Span.EndUnknown = "menurut sumbernya tidak berlaku lagi; pencabut dan tanggalnya tidak ada dalam korpus", true
	case len(q.changed()) > 0:
		s.Status = StatusAmended
	default:
		s.Status = StatusInForce
	}
	if event != "" && lapse == "" && s.Status != StatusRevoked {
		s.Span.EndUnknown, s.Span.Reason = end.from == "", "berlaku "+event
		s.Note = cmp.Or(s.Note, "berlaku "+event+"; kapan peristiwa itu terjadi tidak dinyatakan")
	}
	s.Note = cmp.Or(s.Note, q.doubts())
	return s
}

const endedByItself = "berakhir menurut ketentuannya sendiri"

// end finds what ends the thing first, and a revocation whose day is unknown.
// A provision that was put back after its deletion counts from there.
func (q *query) end() (end, unsure acting) {
	for _, a := range q.ends {
		switch {
		case !a.Applied:
			continue
		case a.Date == "":
			unsure = a
		case end.from == "" && (a.Kind == EffectRevoke || !q.restored(a.Date)):
			end = a
		}
	}
	return end, unsure
}

// restored reports whether new wording was given to a provision after a day.
func (q *query) restored(day Date) bool {
	later := func(a acting) bool {
		return a.Date > day && a.Date <= q.asOf && a.TargetAt != "" && a.TargetAt.Covers(q.ref.At) && a.NewText != ""
	}
	return slices.ContainsFunc(q.changes, later) || slices.ContainsFunc(q.begins, later)
}

// changed lists the changes that act by the day.
func (q *query) changed() []acting {
	var out []acting
	for _, a := range q.changes {
		if a.Date != "" && a.Date <= q.asOf {
			out = append(out, a)
		}
	}
	return out
}

// reasons lists what a reader should see: what ended it, what changed it, and
// what may have.
func (q *query) reasons(end, unsure acting) []StandReason {
	var out []StandReason
	add := func(a acting) {
		out = append(out, StandReason{By: Ref{a.from, a.At}, Kind: a.Kind, At: a.TargetAt, Date: a.Date, Applied: a.Applied})
	}
	for _, a := range q.begins {
		if a.Date <= q.asOf {
			add(a)
		}
	}
	for _, a := range q.changes {
		if a.Date <= q.asOf {
			add(a)
		}
	}
	if end.from != "" && end.Date <= q.asOf {
		add(end)
	}
	if unsure.from != "" {
		add(unsure)
	}
	return out
}

// doubts says what the answer leaves open.
func (q *query) doubts() string {
	for _, a := range q.changes {
		switch {
		case a.Date == "":
			return "diubah oleh " + a.from.Name() + ", yang tanggal berlakunya tidak diketahui"
		case a.Date <= q.asOf && !a.Applied:
			return "ada perubahan yang tidak dapat diterapkan: " + a.Reason
		}
	}
	if q.meta.Stated == StatusAmended && len(q.changes) == 0 {
		return "menurut sumbernya sudah diubah; perubahannya tidak ada dalam korpus"
	}
	return ""
}

func (a acting) reason() string {
	if a.Kind == EffectDelete {
		return "dihapus oleh " + a.from.Name()
	}
	return "dicabut oleh " + a.from.Name()
}
