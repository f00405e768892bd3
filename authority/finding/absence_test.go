package finding

import (
	"testing"

	"wewenang/authority"
	"wewenang/law"
)

// An absence is certain only where persons have read everything: as long as
// grants of the region wait for review, a missing one may only be unread.
func TestAbsenceIsIndicativeWhileProposalsWait(t *testing.T) {
	for state, want := range map[authority.State]Confidence{authority.Proposed: Indicative, authority.Accepted: Certain} {
		other := authority.Grant{ID: "g1", Rule: "kab-lembah/perbup/2020/1", At: "pasal-2", Kind: authority.Attribution,
			Act: authority.ActIssue, Holder: "Dinkes", HolderID: "kab-lembah/dinkes", Object: "Izin Klinik", ServiceID: "izin-klinik",
			From: "2020-01-01", State: state}
		w := NewWorld(Input{AsOf: "2024-01-01",
			Rules:        []Rule{{Meta: law.Meta{ID: "kab-lembah/perbup/2020/1", InForce: "2020-01-01"}, Grants: []authority.Grant{other}}},
			Services:     []authority.Service{{ID: "izin-apotek", Name: "Izin Apotek"}, {ID: "izin-klinik", Name: "Izin Klinik"}},
			Expectations: []Expectation{{Kind: "ada", Act: authority.ActIssue, Service: "izin-apotek", Territory: "kab-lembah"}}})
		found := false
		for _, f := range Check(w).Findings {
			if f.Kind == "K201" {
				found = true
				if f.Confidence != want {
					t.Errorf("with a grant that is %s: confidence %s, want %s", state, f.Confidence, want)
				}
			}
		}
		if !found {
			t.Errorf("with a grant that is %s: the gap was not found", state)
		}
	}
}
