package finding

import (
	"wewenang/authority"
	"wewenang/law"
)

// Severity grades what a finding may cause.
type Severity string

// The severities, the gravest first.
const (
	Critical Severity = "kritis"
	High     Severity = "tinggi"
	Medium   Severity = "sedang"
	Low      Severity = "rendah"
	Info     Severity = "info"
)

// Confidence tells what a finding rests on.
type Confidence string

// The confidences: all facts accepted or explicit in the text; at least one
// proposed fact; at least one condition that cannot be decided.
const (
	Certain    Confidence = "pasti"
	Indicative Confidence = "indikatif"
	Review     Confidence = "telaah"
)

// Finding is a state of the map of authority, with a proof that can be opened
// step by step. It names a state, never a fault.
type Finding struct {
	ID          string       `json:"id"` // "k101-5f0c2e", from the fingerprint
	Kind        string       `json:"kind"`
	Title       string       `json:"title"` // one sentence, Indonesian
	Severity    Severity     `json:"severity"`
	Confidence  Confidence   `json:"confidence"`
	Subjects    []Subject    `json:"subjects"`
	Window      law.Interval `json:"window"`
	Proof       []Step       `json:"proof"`
	Criteria    []Criterion  `json:"criteria,omitempty"`
	Suggestions []Suggestion `json:"suggestions"`
	GoneWhen    string       `json:"gone_when,omitempty"` // "hilang bila …"
	Fingerprint string       `json:"fingerprint"`
	State       string       `json:"state"`           // baru, tetap, teratasi, memburuk, diabaikan
	Cause       string       `json:"cause,omitempty"` // of a pair: what brought it about, one of the constants
	Root        string       `json:"root,omitempty"`  // fingerprint of the finding that causes this one
	Shadows     []string     `json:"shadows,omitempty"`
	Reason      string       `json:"reason,omitempty"` // of a suppression

	shadow bool // holds only where a basis does not
}

// Subject is something a finding is about: a grant, an agency, a service or a
// provision.
type Subject struct {
	Role    string      `json:"role"` // pemegang, layanan, ketentuan, …
	Name    string      `json:"name"`
	Grant   string      `json:"grant,omitempty"`
	Agency  string      `json:"agency,omitempty"`
	Service string      `json:"service,omitempty"`
	Rule    law.ID      `json:"rule,omitempty"`
	At      law.Address `json:"at,omitempty"`
}

// StepType is what kind of premise a step is.
type StepType string

// The types of a proof step.
const (
	StepQuote  StepType = "kutipan"
	StepHuman  StepType = "ketetapan"
	StepMath   StepType = "hitungan"
	StepAbsent StepType = "tidak-ada"
)

// Step is one numbered premise of a proof.
type Step struct {
	N         int             `json:"n"`
	Type      StepType        `json:"type"`
	Condition string          `json:"condition"` // name shared with the documentation
	Text      string          `json:"text"`
	Rule      law.ID          `json:"rule,omitempty"`
	At        law.Address     `json:"at,omitempty"`
	Quote     string          `json:"quote,omitempty"`
	Span      law.Interval    `json:"span"`
	State     authority.State `json:"state,omitempty"`
	From      []int           `json:"from,omitempty"`     // steps it follows from
	Searched  []string        `json:"searched,omitempty"` // where an absence was looked for
}

// Criterion is a rule of preference with the side it favours.
type Criterion struct {
	Name   string `json:"name"`   // superior, posterior, specialis
	Favors string `json:"favors"` // subject name, "" when neither
	Text   string `json:"text"`
}

// Suggestion is a way out, with wording for a draft.
type Suggestion struct {
	Text  string `json:"text"`
	Draft string `json:"draft,omitempty"`
}

// Coverage tells what a report could not see.
type Coverage struct {
	Regulations     int `json:"regulations"`
	Grants          int `json:"grants"`
	Settled         int `json:"settled"` // grants that a person decided
	Citations       int `json:"citations"`
	CitationsInside int `json:"citations_inside"` // whose target the corpus holds
	Unapplied       int `json:"unapplied"`        // effects not carried out
	MetaOnly        int `json:"meta_only"`
}

// Report is the answer of a check.
type Report struct {
	AsOf     law.Date     `json:"as_of"`
	Coverage Coverage     `json:"coverage"`
	Findings []Finding    `json:"findings"`
	Draft    *DraftReport `json:"draft,omitempty"`
}

// DraftReport is what a draft would change.
type DraftReport struct {
	IDs      []law.ID       `json:"ids"`
	Start    law.Date       `json:"start"` // "" when the draft does not say
	Cells    []CellChange   `json:"cells"`
	Agencies []AgencyChange `json:"agencies"`
	Problems []law.Problem  `json:"problems,omitempty"`
}

// CellChange tells who holds a cell of the map before and after a draft.
type CellChange struct {
	Service   string        `json:"service"`
	Act       authority.Act `json:"act"`
	Territory string        `json:"territory"`
	Before    []string      `json:"before"`
	After     []string      `json:"after"`
}

// AgencyChange is the verdict for one agency: menambah, mengurangi, sama or
// campuran.
type AgencyChange struct {
	Agency  string `json:"agency"`
	Verdict string `json:"verdict"`
}
