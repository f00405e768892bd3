package server

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/authority/finding"
	"wewenang/law"
)

type subject = finding.Subject

// findingsView lists the findings of the corpus.
type findingsView struct {
	Base
	Choices  choices
	Groups   []findingGroup
	Total    int
	Shown    int
	Coverage finding.Coverage
}

// findingGroup are the findings of one severity.
type findingGroup struct {
	Severity finding.Severity
	Word     string
	Lines    []findingLine
	Total    int
}

// findingLine is a finding on one line.
type findingLine struct {
	Title      string
	URL        string
	Kind       string
	KindURL    string
	Severity   finding.Severity
	SeverityW  string
	Confidence string
	State      string
	Subjects   []link
	Window     string
	Follows    []findingLine // what this finding brings about
}

func (*findingsView) view() string { return "findings" }

// File is the address of the same list as a file.
func (v *findingsView) File(ext string) string { return withQuery("/temuan."+ext, v.query) }

var severities = []finding.Severity{finding.Critical, finding.High, finding.Medium, finding.Low, finding.Info}

const maxFindings = 200 // on one page, of one severity

func findingsPage(q *request) (response, error) {
	r, err := q.findings(q.Context())
	if err != nil {
		return response{}, err
	}
	v := &findingsView{Base: q.page("findings", q.base.say("findings.title")), Coverage: r.Coverage, Choices: q.findingChoices(r)}
	v.group(q, q.chosen(r.Findings))
	return show(v)
}

// group sorts findings by severity, the gravest first.
func (v *findingsView) group(q *request, list []finding.Finding) {
	v.Total = len(list)
	below := consequences(list)
	for _, s := range severities {
		g := findingGroup{Severity: s, Word: v.Word("severity", s)}
		for _, f := range list {
			if f.Severity != s || below[f.Root] != nil {
				continue
			}
			if g.Total++; g.Total <= maxFindings {
				line := q.findingLine(f)
				for _, c := range below[f.Fingerprint] {
					line.Follows = append(line.Follows, q.findingLine(c))
				}
				g.Lines = append(g.Lines, line)
			}
		}
		if g.Total > 0 {
			v.Groups = append(v.Groups, g)
			v.Shown += len(g.Lines)
		}
	}
}

// consequences gathers findings under the fingerprint of the one that causes
// them, where both are in the list.
func consequences(list []finding.Finding) map[string][]finding.Finding {
	roots := map[string]bool{}
	for _, f := range list {
		if f.Root == "" {
			roots[f.Fingerprint] = true
		}
	}
	below := map[string][]finding.Finding{}
	for _, f := range list {
		if roots[f.Root] {
			below[f.Root] = append(below[f.Root], f)
		}
	}
	return below
}

// chosen applies the filters of the address.
func (q *request) chosen(list []finding.Finding) []finding.Finding {
	is := func(name, value string) bool { return q.text(name) == "" || q.text(name) == value }
	region, agency, service := q.text("daerah"), q.text("instansi"), q.text("layanan")
	return slices.DeleteFunc(slices.Clone(list), func(f finding.Finding) bool {
		about := func(test func(subject) bool) bool { return slices.ContainsFunc(f.Subjects, test) }
		return !is("jenis", f.Kind) || !is("tingkat", string(f.Severity)) || !is("keyakinan", string(f.Confidence)) || !is("keadaan", f.State) ||
			region != "" && !about(func(s subject) bool { return subjectRegion(s) == region }) ||
			agency != "" && !about(func(s subject) bool { return s.Agency == agency }) ||
			service != "" && !about(func(s subject) bool { return s.Service == service })
	})
}

func subjectRegion(s subject) string {
	if s.Rule != "" {
		return regionSlug(s.Rule.Region())
	}
	region, _, _ := strings.Cut(s.Agency, "/")
	return region
}

func (q *request) findingChoices(r finding.Report) choices {
	var kinds, found []option
	for _, f := range r.Findings {
		if !slices.ContainsFunc(kinds, func(o option) bool { return o.Value == f.Kind }) {
			kinds = append(kinds, option{Value: f.Kind, Label: q.kindName(f.Kind)})
		}
		if f.State != "" && !slices.ContainsFunc(found, func(o option) bool { return o.Value == f.State }) {
			found = append(found, option{Value: f.State, Label: q.base.Word("fstate", f.State)})
		}
	}
	sortOptions(kinds)
	sortOptions(found)
	region := q.text("daerah")
	return choices{q.regionChoice(region), q.agencyChoice(q.text("instansi"), region), q.serviceChoice(q.text("layanan")), q.choice("jenis", q.text("jenis"), kinds),
		listed(q, "tingkat", "severity", q.text("tingkat"), severities),
		listed(q, "keyakinan", "confidence", q.text("keyakinan"), []finding.Confidence{finding.Certain, finding.Indicative, finding.Review}),
		q.choice("keadaan", q.text("keadaan"), found)}
}

func (q *request) findingLine(f finding.Finding) findingLine {
	b := &q.base
	l := findingLine{Title: f.Title, URL: b.Link("/temuan/" + f.ID), Kind: f.Kind, KindURL: b.Link("/temuan/jenis/" + f.Kind),
		Severity: f.Severity, SeverityW: b.Word("severity", f.Severity), Confidence: b.Word("confidence", f.Confidence), State: b.Word("fstate", f.State)}
	if f.Window.From != "" || f.Window.To != "" {
		l.Window = b.Span(f.Window.From, f.Window.To)
	}
	for _, s := range f.Subjects[:min(len(f.Subjects), 6)] {
		l.Subjects = append(l.Subjects, q.subjectLink(s))
	}
	return l
}

// subjectLink leads to what a finding is about.
func (q *request) subjectLink(s subject) link {
	switch {
	case s.Rule != "":
		return link{s.Name, q.base.Provision(s.Rule, s.At)}
	case s.Agency != "":
		return link{s.Name, q.agencyLink(s.Agency, "").URL}
	case s.Service != "":
		return link{s.Name, q.serviceLink(s.Service, "").URL}
	}
	return link{Text: s.Name}
}

// findingsAbout lists the findings with a subject that passes the test.
func (q *request) findingsAbout(test func(subject) bool) []findingLine {
	var out []findingLine
	for _, f := range q.sideReport(sidePatience).Findings {
		if slices.ContainsFunc(f.Subjects, test) && len(out) < maxFindings {
			out = append(out, q.findingLine(f))
		}
	}
	return out
}

// findingView is one finding with its proof.
type findingView struct {
	Base
	F        finding.Finding
	Line     findingLine
	KindName string
	Quotes   []stepView // the two sides, next to each other
	Steps    []stepView
	Subjects []subjectView
	Root     link
	Shadows  []link
	Timeline timeline
}

type subjectView struct {
	Role            string
	Name            link
	Agency, Service link
	Where           link
}

type stepView struct {
	finding.Step
	TypeWord string
	Where    link
	Standing standing
	Span     string
	StateW   string
}

func (*findingView) view() string { return "finding" }

func findingPage(q *request) (response, error) {
	id, err := cleanKey(q.vars["id"])
	if err != nil {
		return response{}, err
	}
	r, err := q.findings(q.Context())
	if err != nil {
		return response{}, err
	}
	i := slices.IndexFunc(r.Findings, func(f finding.Finding) bool { return f.ID == id })
	if i < 0 {
		return response{}, fmt.Errorf("%w: finding %q as of %s", law.ErrNotFound, clip(id, 60), q.base.AsOf)
	}
	return show(q.findingView(r.Findings[i], r.Findings))
}

func (q *request) findingView(f finding.Finding, all []finding.Finding) *findingView {
	v := &findingView{Base: q.page("findings", f.Title), F: f, Line: q.findingLine(f), KindName: q.kindName(f.Kind)}
	for _, s := range f.Proof {
		step := q.step(s)
		v.Steps = append(v.Steps, step)
		if s.Type == finding.StepQuote && s.Quote != "" && len(v.Quotes) < 4 {
			v.Quotes = append(v.Quotes, step)
		}
	}
	for _, s := range f.Subjects {
		v.Subjects = append(v.Subjects, subjectView{Role: q.base.Word("role", s.Role), Name: q.subjectLink(s),
			Agency: q.agencyLink(s.Agency, ""), Service: q.serviceLink(s.Service, ""), Where: q.refLink(s.Rule.At(s.At))})
	}
	for _, other := range all {
		l := link{other.Title, q.base.Link("/temuan/" + other.ID)}
		switch {
		case f.Root != "" && other.Fingerprint == f.Root:
			v.Root = l
		case other.Root != "" && other.Root == f.Fingerprint, slices.Contains(f.Shadows, other.Fingerprint):
			v.Shadows = append(v.Shadows, l)
		}
	}
	v.Timeline = q.timeline(f)
	return v
}

func (q *request) step(s finding.Step) stepView {
	v := stepView{Step: s, TypeWord: q.base.Word("step", s.Type)}
	if s.Rule != "" {
		v.Where = q.refLink(s.Rule.At(s.At))
		v.Standing = q.standing(s.Rule.At(s.At))
	}
	if s.Span.From != "" || s.Span.To != "" {
		v.Span = q.base.Span(s.Span.From, s.Span.To)
	}
	if s.State != "" {
		v.StateW = q.base.Word("state", s.State)
	}
	return v
}
