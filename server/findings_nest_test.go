package server

import (
	"testing"

	"wewenang/authority/finding"
)

// What a finding brings about stands under it, and on the top level again when
// a filter leaves its cause out.
func TestConsequencesStandUnderTheirCause(t *testing.T) {
	root := finding.Finding{Kind: "K301", Fingerprint: "a"}
	child := finding.Finding{Kind: "K101", Fingerprint: "b", Root: "a"}
	other := finding.Finding{Kind: "K402", Fingerprint: "c"}
	below := consequences([]finding.Finding{other, child, root})
	if len(below) != 1 || len(below["a"]) != 1 || below["a"][0].Fingerprint != "b" {
		t.Errorf("with its cause: %v", below)
	}
	if below := consequences([]finding.Finding{other, child}); len(below) != 0 {
		t.Errorf("without its cause: %v", below)
	}
}
