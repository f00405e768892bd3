package finding

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"wewenang/authority"
	"wewenang/law"
)

// bigInput makes regions full of grants, one holder a cell, and plants rivals:
// pairs[i] are the two grants of the i-th planted pair.
func bigInput(grants, planted int, seed uint64) (in Input, pairs [][2]string) {
	rng := rand.New(rand.NewPCG(seed, 1))
	in.AsOf = "2024-06-01"
	for s := range 360 {
		id := fmt.Sprintf("layanan-%d", s)
		in.Services = append(in.Services, authority.Service{ID: id, Name: "Izin " + id, IsA: fmt.Sprintf("rumpun-%d", s/12)})
	}
	for s := range 30 {
		in.Services = append(in.Services, authority.Service{ID: fmt.Sprintf("rumpun-%d", s), Name: fmt.Sprintf("Rumpun %d", s)})
	}
	acts := []authority.Act{authority.ActIssue, authority.ActRegister, authority.ActCollect, authority.ActRevoke}
	n := 0
	for r := 0; n < grants; r++ {
		region := law.Region(fmt.Sprintf("kab-uji-%d", r))
		for a := range 8 {
			in.Agencies = append(in.Agencies, authority.Agency{ID: fmt.Sprintf("%s/dinas-%d", region, a), Region: region, Class: "dinas", Names: []authority.Name{{Name: fmt.Sprintf("Dinas %d", a)}}})
		}
		rule := Rule{Meta: law.Meta{ID: law.ID(fmt.Sprintf("%s/perbup/2020/1", region)), InForce: "2020-01-01"}}
		rival := Rule{Meta: law.Meta{ID: law.ID(fmt.Sprintf("%s/perbup/2023/2", region)), InForce: "2023-01-01"}}
		for s := range 360 {
			for _, act := range acts {
				if n++; n > grants {
					break
				}
				holder := rng.IntN(8)
				g := bigGrant(rule.Meta.ID, n, holder, act, s)
				rule.Grants = append(rule.Grants, g)
				if len(pairs) < planted && rng.IntN(grants/planted) == 0 {
					h := bigGrant(rival.Meta.ID, n, (holder+1)%8, act, s)
					h.ID += "-r"
					rival.Grants = append(rival.Grants, h)
					pairs = append(pairs, [2]string{g.ID, h.ID})
				}
			}
		}
		in.Rules = append(in.Rules, rule, rival)
	}
	return in, pairs
}

func bigGrant(rule law.ID, n, holder int, act authority.Act, service int) authority.Grant {
	return authority.Grant{ID: fmt.Sprintf("g-%d", n), Rule: rule, At: law.Address(fmt.Sprintf("pasal-%d", n)), Kind: authority.Attribution, Act: act,
		Holder: fmt.Sprintf("Dinas %d", holder), HolderID: fmt.Sprintf("%s/dinas-%d", rule.Region(), holder), Object: "izin", ServiceID: fmt.Sprintf("layanan-%d", service),
		Quote: "Kepala Dinas berwenang", State: authority.Accepted, Confidence: 1}
}

func TestFindsExactlyThePlantedPairs(t *testing.T) {
	in, pairs := bigInput(50_000, 200, 7)
	start := time.Now()
	report := Check(NewWorld(in))
	took := time.Since(start)
	var got, want []string
	for _, f := range report.Findings {
		if f.Kind == "K101" && f.Confidence == Certain {
			got = append(got, f.Subjects[0].Grant+" "+f.Subjects[1].Grant)
		} else if f.Kind != "K105" {
			t.Errorf("besides the planted pairs: %s %s", f.Kind, f.Title)
		}
	}
	for _, p := range pairs {
		want = append(want, p[0]+" "+p[1])
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("found %d of %d planted pairs", len(got), len(want))
	}
	if limit := time.Minute; took > limit {
		t.Errorf("a check of 50,000 grants took %v, more than %v", took, limit)
	}
}

func BenchmarkCheck50000(b *testing.B) {
	in, _ := bigInput(50_000, 200, 7)
	b.ReportAllocs()
	for b.Loop() {
		Check(NewWorld(in))
	}
}

func BenchmarkDraft60(b *testing.B) {
	in, _ := bigInput(50_000, 200, 7)
	draft := Rule{Meta: law.Meta{ID: "kab-uji-3/perbup/2024/9", InForce: "2024-07-01"}}
	for s := range 60 {
		draft.Grants = append(draft.Grants, bigGrant(draft.Meta.ID, 900_000+s, s%8, authority.ActIssue, s))
	}
	b.ReportAllocs()
	for b.Loop() {
		CheckDraft(in, []Rule{draft}, DraftOptions{})
	}
}
