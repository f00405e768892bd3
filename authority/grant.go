package authority

import "wewenang/law"

// Grant is one statement of a provision that ties a holder to an act on a
// service or matter.
type Grant struct {
	ID string `json:"id"` // "u-19c4…" for proposals, "g-…" as annotated; stable while the words stand

	Rule law.ID      `json:"rule"` // the instrument that says so
	At   law.Address `json:"at"`   // the smallest provision that states the object

	Stated   Kind    `json:"stated"`             // by the words used
	Kind     Kind    `json:"kind"`               // as assessed by the ordered test of UU 30/2014
	Reasons  []Check `json:"reasons,omitempty"`  // the answers of that test
	Enabling bool    `json:"enabling,omitempty"` // "dapat …": allows a later grant, gives none

	Giver     string `json:"giver"` // words of the text; "" for an attribution
	GiverID   string `json:"giver_id,omitempty"`
	Holder    string `json:"holder"`          // words of the text
	HolderID  string `json:"holder_id"`       // agency id, "" while unresolved
	Signs     string `json:"signs,omitempty"` // official who signs, where it is not the holder itself
	Act       Act    `json:"act"`
	Object    string `json:"object"` // words of the text
	ServiceID string `json:"service_id"`
	Scope     Scope  `json:"scope"`

	From      law.Date `json:"from"` // first day, "" when unknown
	To        law.Date `json:"to"`   // first day on which it no longer holds, "" when open
	EndReason string   `json:"end_reason,omitempty"`

	Basis      []law.Ref `json:"basis,omitempty"` // provisions it is founded on
	Sub        law.Truth `json:"sub"`             // may the holder hand it on? Undetermined: not said
	Retained   law.Truth `json:"retained"`        // may the giver go on? Undetermined: not said
	Joint      string    `json:"joint,omitempty"` // words of a joint clause
	Binding    law.Truth `json:"binding"`         // of a contribution
	Conditions []string  `json:"conditions,omitempty"`

	Quote      string  `json:"quote"` // at most 25 words, verbatim
	State      State   `json:"state"`
	Confidence float64 `json:"confidence"` // 0 to 1, calibrated; 1 for a person's word
	Method     string  `json:"method"`     // which pattern or person
	TextHash   string  `json:"text_hash"`  // of the words judged
	Note       string  `json:"note,omitempty"`
}

// Check is one step of the assessment of a grant's kind, with what it rests on.
type Check struct {
	Question string      `json:"question"`
	Answer   string      `json:"answer"`
	At       law.Address `json:"at,omitempty"`
}

// Territory returns the region in which the grant acts: that of its scope, or
// that of its rule.
func (g *Grant) Territory() string {
	if g.Scope.Territory != "" {
		return g.Scope.Territory
	}
	return string(g.Rule.Region())
}

// Span returns the nominal validity of the grant.
func (g *Grant) Span() law.Interval {
	return law.Interval{From: g.From, To: g.To, Reason: g.EndReason}
}

// Scope limits a grant on several axes. The zero value is unlimited.
type Scope struct {
	Territory  string      `json:"territory,omitempty"` // region or area slug; "" means that of the rule
	Area       string      `json:"area,omitempty"`      // words for a place inside it
	Classes    []string    `json:"classes,omitempty"`   // subject classes: mikro, kecil, perorangan, …
	Thresholds []Threshold `json:"thresholds,omitempty"`
	Exceptions []string    `json:"exceptions,omitempty"` // words of what is left out
	Unread     []string    `json:"unread,omitempty"`     // limits kept as words because they could not be read
}

// Threshold is a limit with a unit, half open: [From, To). Infinite ends are
// expressed by the flags.
type Threshold struct {
	Dimension string  `json:"dimension"` // luas, modal, tinggi, daya, …
	Unit      string  `json:"unit"`      // m2, rupiah, lantai, …
	From      float64 `json:"from"`
	To        float64 `json:"to"`
	NoFrom    bool    `json:"no_from,omitempty"`
	NoTo      bool    `json:"no_to,omitempty"`
	FromOpen  bool    `json:"from_open,omitempty"` // From itself is out ("lebih dari")
	ToClosed  bool    `json:"to_closed,omitempty"` // To itself is in ("sampai dengan")
	Words     string  `json:"words"`
}
