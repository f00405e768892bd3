package server

import (
	"cmp"
	"strconv"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

func itoa(n int) string { return strconv.Itoa(n) }

// link is a name with the page behind it. URL is empty when there is none.
type link struct{ Text, URL string }

// standing is a status as a page shows it.
type standing struct {
	Status  law.Status
	Word    string
	AsOf    string
	Since   string
	Reasons []reason
	Note    string
}

// reason is one thing that changed or ended a rule.
type reason struct {
	What    string
	By      link
	Part    string
	Date    string
	Applied bool
}

// standing asks whether something holds on the page's day.
func (q *request) standing(ref law.Ref) standing {
	return q.standingOf(q.lib.Standing(ref, q.base.AsOf))
}

const maxReasons = 60

func (q *request) standingOf(s law.Standing) standing {
	status := cmp.Or(s.Status, law.StatusUnknown)
	out := standing{Status: status, Word: q.base.Word("status", status), Note: s.Note, AsOf: q.base.Date(cmp.Or(s.AsOf, q.base.AsOf))}
	if s.Span.From != "" {
		out.Since = q.base.Span(s.Span.From, s.Span.To)
	}
	for _, r := range s.Reasons[:min(len(s.Reasons), maxReasons)] {
		out.Reasons = append(out.Reasons, q.reason(r))
	}
	return out
}

func (q *request) reason(r law.StandReason) reason {
	by := link{Text: q.ruleName(r.By.ID), URL: q.base.Provision(r.By.ID, r.By.At)}
	if r.By.At != "" {
		by.Text += " " + r.By.At.Words()
	}
	v := reason{What: q.base.Word("effect", r.Kind), By: by, Part: r.At.Words(), Applied: r.Applied}
	if r.Date != "" {
		v.Date = q.base.Date(r.Date)
	}
	return v
}

// fact is a grant as a page shows it.
type fact struct {
	ID       string
	Kind     authority.Kind
	KindWord string
	Stated   string // the kind by the words used, where it differs
	Act      string
	Decides  bool
	Giver    link
	Holder   link
	Signs    string
	Service  link
	Object   string
	Where    link // the provision
	Rule     string
	RuleID   law.ID
	At       law.Address
	Span     string
	Reason   string
	State    authority.State
	StateW   string
	Sure     int // confidence in percent
	Quote    string
	Joint    string
	Scope    []string
	Enabling bool
	Reasons  []authority.Check
	Rank     standing
	act      authority.Act
}

// fact prints a grant. The standing of its rule is left to those who need it.
func (q *request) fact(g *authority.Grant) fact {
	b := &q.base
	span := q.lib.Graph().Span(g)
	f := fact{ID: g.ID, Kind: g.Kind, KindWord: b.Word("kind", g.Kind), Act: b.Word("act", g.Act), Decides: g.Act.Decides(),
		Giver: q.agencyLink(g.GiverID, g.Giver), Holder: q.agencyLink(g.HolderID, g.Holder), Signs: g.Signs,
		Service: q.serviceLink(g.ServiceID, g.Object), Object: g.Object, RuleID: g.Rule, At: g.At,
		Where: link{Text: g.At.Words(), URL: b.Provision(g.Rule, g.At)}, Rule: q.ruleName(g.Rule),
		Span: b.Span(span.From, span.To), Reason: q.endReason(g, span), State: g.State, StateW: b.Word("state", g.State),
		Sure: int(100*g.Confidence + 0.5), Quote: g.Quote, Joint: g.Joint, Enabling: g.Enabling, Reasons: g.Reasons, act: g.Act}
	if g.Stated != "" && g.Stated != g.Kind {
		f.Stated = b.Word("kind", g.Stated)
	}
	f.Scope = q.scopeWords(g)
	return f
}

// endReason says why a grant ends: in the words of its rule, else by naming the
// rule that ended its provision.
func (q *request) endReason(g *authority.Grant, span law.Interval) string {
	if span.To == "" || span.To == g.To {
		return g.EndReason
	}
	for _, r := range q.lib.Standing(g.Rule.At(g.At), span.To).Reasons {
		if r.Date == span.To {
			return strings.TrimSpace(q.base.Word("effect", r.Kind) + " " + q.base.say("standing.by") + " " + q.refLink(r.By).Text)
		}
	}
	return ""
}

func (q *request) scopeWords(g *authority.Grant) []string {
	var out []string
	if g.Scope.Territory != "" {
		out = append(out, regionName(g.Scope.Territory))
	}
	if g.Scope.Area != "" {
		out = append(out, g.Scope.Area)
	}
	out = append(out, g.Scope.Classes...)
	for _, t := range g.Scope.Thresholds {
		out = append(out, t.Words)
	}
	for _, e := range g.Scope.Exceptions {
		out = append(out, q.base.say("scope.except", e))
	}
	return append(out, g.Scope.Unread...)
}

func (q *request) facts(list []*authority.Grant) []fact {
	out := make([]fact, 0, len(list))
	for _, g := range list {
		out = append(out, q.fact(g))
	}
	return out
}

// agencyLink names an agency by the name it bears on the page's day, or by the
// words of the text when it is not resolved.
func (q *request) agencyLink(id, words string) link {
	a := q.lib.Graph().Agency(id)
	if a == nil {
		return link{Text: cmp.Or(words, id)}
	}
	return link{Text: q.agencyName(a), URL: q.base.Link("/instansi/" + a.ID)}
}

func (q *request) agencyName(a *authority.Agency) string {
	n := a.NameOn(q.base.AsOf)
	return cmp.Or(n.Short, n.Name)
}

func (q *request) serviceLink(id, words string) link {
	s := q.lib.Graph().Service(id)
	if s == nil {
		return link{Text: cmp.Or(words, id)}
	}
	return link{Text: s.Name, URL: q.base.Link("/layanan/" + s.ID)}
}
