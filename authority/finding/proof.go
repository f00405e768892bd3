package finding

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// builder gathers the steps of one proof and what they rest on.
type builder struct {
	w       *World
	f       Finding
	anchors []string // work-level addresses of the fingerprint
	service string
	region  string
	open    bool // a condition could not be decided
	guessed bool // a fact is a proposal
}

// start begins a finding of a kind.
func (w *World) start(kind string) *builder {
	b := &builder{w: w}
	b.f.Kind = kind
	b.f.Severity = kindOf(kind).Severity
	b.f.GoneWhen = kindOf(kind).GoneWhen
	return b
}

func (b *builder) step(s Step) int {
	s.N = len(b.f.Proof) + 1
	b.f.Proof = append(b.f.Proof, s)
	return s.N
}

// grant quotes the provision of a grant.
func (b *builder) grant(condition, text string, f *fact) int {
	b.anchor(grantRef(f.Grant))
	if !f.State.Settled() {
		b.guessed = true
	}
	kind := StepQuote
	if f.Method == "manusia" && f.Quote == "" {
		kind = StepHuman
	}
	quote := f.Quote
	if words := b.w.words(grantRef(f.Grant)); words != "" && quote == "" {
		quote = words
	}
	return b.step(Step{Type: kind, Condition: condition, Text: text, Rule: f.Rule, At: f.At, Quote: quote,
		Span: f.nominal.Window(b.w.in.AsOf), State: f.State})
}

// cite quotes a provision that is no grant.
func (b *builder) cite(condition, text string, ref law.Ref, quote string) int {
	b.anchor(ref)
	if quote == "" {
		quote = b.w.words(ref)
	}
	return b.step(Step{Type: StepQuote, Condition: condition, Text: text, Rule: ref.ID, At: ref.At, Quote: quote})
}

// math states what follows from earlier steps.
func (b *builder) math(condition, text string, from ...int) int {
	return b.step(Step{Type: StepMath, Condition: condition, Text: text, From: from})
}

// absent states that something was not found, and where it was looked for.
func (b *builder) absent(condition, text string, searched ...string) int {
	return b.step(Step{Type: StepAbsent, Condition: condition, Text: text, Searched: searched})
}

// anchor adds a provision to the fingerprint.
func (b *builder) anchor(ref law.Ref) {
	if s := ref.String(); !slices.Contains(b.anchors, s) {
		b.anchors = append(b.anchors, s)
	}
}

func (b *builder) subject(s Subject) { b.f.Subjects = append(b.f.Subjects, s) }

// holder adds a grant as a subject under its holder.
func (b *builder) holder(role string, f *fact) string {
	name := b.w.holderName(f.HolderID, f.Holder)
	b.subject(Subject{Role: role, Name: name, Grant: f.ID, Agency: f.HolderID, Service: f.ServiceID, Rule: f.Rule, At: f.At})
	return name
}

// matter adds the service of a grant as a subject and to the fingerprint.
func (b *builder) matter(f *fact) string {
	name := b.w.serviceName(f.Grant)
	b.service = f.ServiceID
	b.region = territory(f.Grant)
	b.subject(Subject{Role: "layanan", Name: name, Service: f.ServiceID})
	return name
}

func (b *builder) provision(role string, ref law.Ref) {
	b.subject(Subject{Role: role, Name: refWords(ref), Rule: ref.ID, At: ref.At})
}

func (b *builder) suggest(text, draft string) {
	b.f.Suggestions = append(b.f.Suggestions, Suggestion{Text: text, Draft: draft})
}

// done closes the finding: title, window, confidence and fingerprint.
func (b *builder) done(title string, window law.Interval) Finding {
	b.f.Title, b.f.Window, b.f.State = title, window, "tetap"
	switch {
	case b.open:
		b.f.Confidence = Review
	case b.guessed:
		b.f.Confidence = Indicative
	default:
		b.f.Confidence = Certain
	}
	if b.f.Suggestions == nil {
		b.f.Suggestions = []Suggestion{}
	}
	b.f.Fingerprint = fingerprint(b.f.Kind, b.anchors, b.service, b.region)
	b.f.ID = strings.ToLower(b.f.Kind) + "-" + b.f.Fingerprint[:6]
	return b.f
}

// fingerprint identifies a finding through changes that leave its substance:
// dates, wording and line numbers are outside.
func fingerprint(kind string, anchors []string, service, region string) string {
	anchors = slices.Clone(anchors)
	slices.Sort(anchors)
	sum := sha256.Sum256([]byte(strings.Join(append([]string{kind, service, region}, anchors...), "\x00")))
	return hex.EncodeToString(sum[:8])
}

// says is the usual text of a quoting step.
func (b *builder) says(f *fact) string {
	verb := map[authority.Kind]string{authority.Delegation: "menerima delegasi untuk ", authority.Mandate: "menerima mandat untuk ",
		authority.Assistance: "menerima tugas pembantuan untuk ", authority.Hosting: "menyediakan tempat untuk ", authority.Prohibition: "dilarang "}[f.Kind]
	return refWords(grantRef(f.Grant)) + ": " + b.w.holderName(f.HolderID, f.Holder) + " " + verb + actName(f.Act) + " “" + b.w.serviceName(f.Grant) +
		"”, " + spanWords(f.nominal.Window(b.w.in.AsOf))
}
