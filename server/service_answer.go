package server

import (
	"slices"

	"wewenang/authority"
)

// answer tells a citizen who must serve in one region, in plain words.
type answer struct {
	Place    string
	Slug     string
	Deciding []fact // who decides
	Running  []fact // who runs it, where nobody is named as deciding
	Others   []fact
	Lines    []answerLine
	Several  int // offices that decide; above one they are all named
}

// answerLine is one sentence of the answer: what, who, and where it is written.
type answerLine struct {
	Lead  string
	Who   []fact
	Class string
}

// answer sorts the grants of one region into who decides, who runs the service
// and who helps.
func (q *request) answer(place string, grants []*authority.Grant) answer {
	a := answer{Place: regionName(place), Slug: place}
	masters := map[string]bool{}
	for _, g := range grants {
		f := q.standingFact(g)
		switch {
		case settles(g):
			a.Deciding = append(a.Deciding, f)
			masters[holderKey(g)] = true
		case g.Kind.Confers() && g.Act == authority.ActRun && !g.Enabling:
			a.Running = append(a.Running, f)
		default:
			a.Others = append(a.Others, f)
		}
	}
	a.Several = len(masters)
	if len(a.Deciding) > 0 {
		a.Others = append(a.Running, a.Others...)
		a.Running = nil
	}
	a.say(q)
	return a
}

// say writes the sentences of the answer, in the order in which a citizen
// meets the offices.
func (a *answer) say(q *request) {
	b := &q.base
	add := func(key, class string, list []fact) {
		if len(list) > 0 {
			a.Lines = append(a.Lines, answerLine{Lead: b.say(key), Who: once(list), Class: class})
		}
	}
	decides := "answer.decides"
	if a.Several > 1 {
		decides = "answer.several"
	}
	add(decides, "main", a.Deciding)
	add("answer.runs", "main", a.Running)
	pick := func(test func(f fact) bool) []fact {
		return slices.Collect(func(yield func(fact) bool) {
			for _, f := range a.Others {
				if test(f) && !yield(f) {
					return
				}
			}
		})
	}
	add("answer.withdrawn", "warn", pick(func(f fact) bool { return f.Kind == authority.Withdrawal }))
	add("answer.receives", "", pick(func(f fact) bool {
		return f.act == authority.ActReceive && f.Kind != authority.Prohibition && f.Kind != authority.Hosting
	}))
	add("answer.signs", "", pick(func(f fact) bool { return f.act == authority.ActSign && f.Kind.Confers() }))
	add("answer.advises", "", pick(func(f fact) bool { return f.Kind == authority.Contribution }))
	add("answer.hosts", "", pick(func(f fact) bool { return f.Kind == authority.Hosting }))
	add("answer.complains", "", pick(func(f fact) bool { return f.act == authority.ActComplaint }))
	add("answer.mustnot", "", pick(func(f fact) bool { return f.Kind == authority.Prohibition }))
}

const maxNamed = 4

// once names each holder and act a single time, by the surest grant.
func once(list []fact) []fact {
	var out []fact
	for _, f := range list {
		i := slices.IndexFunc(out, func(o fact) bool { return o.Holder == f.Holder && o.act == f.act })
		switch {
		case i < 0:
			out = append(out, f)
		case f.State.Settled() && !out[i].State.Settled() || f.State.Settled() == out[i].State.Settled() && f.Sure > out[i].Sure:
			out[i] = f
		}
	}
	return out[:min(len(out), maxNamed)]
}

// Certainty says in plain words how sure the reading of a grant is.
func (f fact) Certainty() string {
	switch {
	case f.State.Settled():
		return "settled"
	case f.State == authority.Stale:
		return "stale"
	case f.Sure >= 85:
		return "high"
	case f.Sure >= 65:
		return "fair"
	}
	return "low"
}

// elsewhere is who decides on a service in one region.
type elsewhere struct {
	Place, Slug string
	URL         string
	Facts       []fact
	Here        bool // answered in full on the page
}
