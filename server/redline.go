package server

import (
	"cmp"
	"fmt"
	"strings"

	"wewenang/law"
)

// comparePath ends the address of a comparison.
const comparePath = "/banding"

// redlineView compares the words of an instrument, or of a provision of it, on
// two days.
type redlineView struct {
	Base
	Name     string
	Up       link
	Addr     law.Address
	Action   string // of the form for other days
	From, To law.Date
	Units    []redlineUnit
	Changed  int // Units may hold fewer
	Same     int
	Missing  []unapplied // changes that the later text does not show
	MissingN int
}

func (*redlineView) view() string { return "redline" }

// redlineUnit is a provision that is not the same on both days.
type redlineUnit struct {
	Where  link
	State  string
	By     link
	Since  string
	Pieces []law.Piece
}

const maxRedline = 400

// redlinePage answers "…/banding?dari=2014-12-01&sampai=2015-12-01". Without
// days it compares the first wording with that of the page's day.
func redlinePage(q *request) (response, error) {
	p, err := readPlace(strings.TrimSuffix(q.URL.Path, comparePath))
	if err != nil {
		return response{}, err
	}
	now, err := q.wordingOn("sampai", p.ID, cmp.Or(p.Day, q.base.AsOf))
	if err != nil {
		return response{}, err
	}
	old, err := q.wordingOn("dari", p.ID, cmp.Or(now.Since, now.AsOf))
	if err != nil {
		return response{}, err
	}
	v := &redlineView{Base: q.page("reading", now.Short()), Name: now.Short(), Addr: p.At, From: old.AsOf, To: now.AsOf,
		Up: link{now.Short(), q.base.Provision(p.ID, p.At)}, Action: q.URL.Path}
	v.Fiction = now.Manuscript == law.ManuscriptExample
	missing := now.Without(p.At)
	v.Missing, v.MissingN = q.unapplied(missing), len(missing)
	if !v.compare(q, p, law.Redline(old, now)) {
		return response{}, fmt.Errorf("%w: %s has no %s", law.ErrNotFound, p.ID, p.At)
	}
	return show(v)
}

// wordingOn reads a day from the query and returns the words of that day.
func (q *request) wordingOn(name string, id law.ID, otherwise law.Date) (*law.Consolidated, error) {
	day, err := q.date(name)
	if err != nil {
		return nil, err
	}
	return q.lib.Wording(q.Context(), id, cmp.Or(day, otherwise))
}

// compare keeps what differs at the place and reports whether the place exists.
func (v *redlineView) compare(q *request, p place, units []law.Unit) bool {
	for _, u := range units {
		switch {
		case !p.At.Covers(u.Addr):
		case u.State == law.UnitSame:
			v.Same++
		default:
			v.Changed++
			if len(v.Units) < maxRedline {
				v.Units = append(v.Units, q.redlineUnit(p.ID, u, v.To))
			}
		}
	}
	return v.Same+v.Changed > 0
}

func (q *request) redlineUnit(id law.ID, u law.Unit, day law.Date) redlineUnit {
	row := redlineUnit{Where: link{Text: cmp.Or(u.Addr.Words(), u.Label)}, State: q.base.Word("unit", u.State), Pieces: u.Pieces}
	if u.Addr != "" && u.State != law.UnitDeleted {
		row.Where.URL = q.base.Link("/"+id.Path()+"/"+string(u.Addr), "pada", string(day))
	}
	if u.By.ID != id {
		row.By = q.refLink(u.By)
		row.Since = q.base.say("span.since", q.base.Date(u.Since))
	}
	return row
}
