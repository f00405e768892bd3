package finding

import (
	"encoding/json"
	"strings"

	"wewenang/law"
)

// SARIF renders a report as SARIF 2.1.0: a code flow for every proof, partial
// fingerprints, the baseline state, and suppressions. The file of a rule is
// given by path, which may be nil; then the identity stands for it.
func SARIF(r Report, path func(law.ID) string) ([]byte, error) {
	if path == nil {
		path = func(id law.ID) string { return id.Path() + ".md" }
	}
	run := sarifRun{Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "wewenang", Rules: []sarifRule{}}
	index := map[string]int{}
	for _, k := range Kinds() {
		index[k.ID] = len(run.Tool.Driver.Rules)
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{ID: k.ID, Name: sarifName(k.Name), Short: sarifText{k.Name}, Full: sarifText{k.Meaning},
			Help: sarifText{"Hilang bila: " + k.GoneWhen}, Default: sarifConfig{sarifLevel(k.Severity)}})
	}
	for _, f := range r.Findings {
		run.Results = append(run.Results, sarifOf(f, index[f.Kind], path))
	}
	return json.MarshalIndent(sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}}, "", "  ")
}

func sarifOf(f Finding, rule int, path func(law.ID) string) sarifResult {
	out := sarifResult{RuleID: f.Kind, RuleIndex: rule, Level: sarifLevel(f.Severity), Message: sarifText{f.Title},
		Fingerprints: map[string]string{"wewenang/v1": f.Fingerprint}, Baseline: sarifState(f.State),
		Properties: map[string]string{"keparahan": string(f.Severity), "keyakinan": string(f.Confidence), "keadaan": f.State}}
	var flow []sarifFlowLocation
	for _, s := range f.Proof {
		loc := sarifPlace(s.Rule, s.At, path)
		loc.Message = &sarifText{s.Text}
		flow = append(flow, sarifFlowLocation{loc})
		if s.Type == StepQuote && len(out.Locations) == 0 && s.Rule != "" {
			out.Locations = append(out.Locations, sarifPlace(s.Rule, s.At, path))
		}
	}
	out.CodeFlows = []sarifCodeFlow{{[]sarifThread{{flow}}}}
	if f.State == StateSuppressed {
		out.Suppressions = []sarifSuppression{{"external", "accepted", f.Reason}}
	}
	return out
}

func sarifPlace(rule law.ID, at law.Address, path func(law.ID) string) sarifLocation {
	var l sarifLocation
	if rule == "" {
		return l
	}
	l.Physical = &sarifPhysical{sarifArtifact{path(rule)}}
	l.Logical = []sarifLogical{{rule.At(at).String(), "member"}}
	return l
}

func sarifLevel(s Severity) string {
	switch s {
	case Critical, High:
		return "error"
	case Medium, Low:
		return "warning"
	}
	return "note"
}

func sarifState(s string) string {
	switch s {
	case StateNew:
		return "new"
	case StateGone:
		return "absent"
	case StateWorse:
		return "updated"
	}
	return "unchanged"
}

func sarifName(words string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '–' }) {
		b.WriteString(upperFirst(w))
	}
	return b.String()
}

// The parts of SARIF 2.1.0 that a report uses.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		Results []sarifResult `json:"results"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string      `json:"id"`
		Name    string      `json:"name"`
		Short   sarifText   `json:"shortDescription"`
		Full    sarifText   `json:"fullDescription"`
		Help    sarifText   `json:"help"`
		Default sarifConfig `json:"defaultConfiguration"`
	}
	sarifConfig struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations,omitempty"`
		CodeFlows    []sarifCodeFlow    `json:"codeFlows"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Baseline     string             `json:"baselineState"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
		Properties   map[string]string  `json:"properties"`
	}
	sarifCodeFlow struct {
		Threads []sarifThread `json:"threadFlows"`
	}
	sarifThread struct {
		Locations []sarifFlowLocation `json:"locations"`
	}
	sarifFlowLocation struct {
		Location sarifLocation `json:"location"`
	}
	sarifLocation struct {
		Message  *sarifText     `json:"message,omitempty"`
		Physical *sarifPhysical `json:"physicalLocation,omitempty"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
		Kind string `json:"kind"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification,omitempty"`
	}
)
