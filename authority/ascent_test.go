package authority

import (
	"slices"
	"strings"
	"testing"

	"wewenang/law"
)

// provision and cite make the little texts that chains are followed through.
func provision(kind law.Kind, at law.Address, text string) *law.Provision {
	return &law.Provision{Kind: kind, Addr: at, Text: text}
}

func cite(rule *law.Regulation, at law.Address, words string, target law.ID, targetAt law.Address) law.Citation {
	return law.Citation{At: at, Text: words, Target: target, TargetAt: targetAt, Same: target == rule.ID, Start: strings.Index(rule.Find(at).Text, words)}
}

const (
	onePlace law.ID = "kab-lembah/perda/2018/4"
	handOver law.ID = "kab-lembah/perbup/2018/52"
	oldIMB   law.ID = "kab-lembah/perda/2011/5"
	offices  law.ID = "kab-lembah/perbup/2016/61"
	ordinary law.ID = "kab-lembah/perda/2016/12"
	papers   law.ID = "kab-lembah/kepkadis/2022/9"
)

// lembahRules is a regency that hands permits on through an annex.
func lembahRules() (map[law.ID]*law.Regulation, map[law.ID][]law.Citation) {
	rules := map[law.ID]*law.Regulation{
		onePlace: {Meta: law.Meta{ID: onePlace}, Parts: []*law.Provision{
			provision(law.KindPasal, "pasal-3", "Bupati menyelenggarakan perizinan."),
			provision(law.KindPasal, "pasal-4", "Bupati mendelegasikan perizinan kepada Kepala Dinas.")}},
		handOver: {Meta: law.Meta{ID: handOver}, Parts: []*law.Provision{
			provision(law.KindMenimbang, "menimbang", "bahwa untuk melaksanakan ketentuan Pasal 9 Perda 5 Tahun 2011 perlu pendelegasian"),
			provision(law.KindMengingat, "mengingat", "Undang-Undang Nomor 23 Tahun 2014; Perda 4 Tahun 2018"),
			provision(law.KindPasal, "pasal-2", "Berdasarkan Pasal 4 Perda 4 Tahun 2018, Bupati mendelegasikan izin dalam Lampiran kepada Kepala Dinas."),
			provision(law.KindPasal, "pasal-3", "Selain kewenangan sebagaimana dimaksud dalam Pasal 2, Bupati mendelegasikan izin kios kepada Camat."),
			provision(law.KindLampiran, "lampiran-1", "1. izin klinik")}},
		oldIMB:   {Meta: law.Meta{ID: oldIMB}, Parts: []*law.Provision{provision(law.KindPasal, "pasal-9", "Ketentuan mengenai pelimpahan diatur dengan Peraturan Bupati.")}},
		offices:  {Meta: law.Meta{ID: offices}, Parts: []*law.Provision{provision(law.KindMenimbang, "menimbang", "bahwa untuk melaksanakan ketentuan Pasal 3 Perda 12 Tahun 2016 perlu mengatur tugas"), provision(law.KindPasal, "pasal-5", "Dinas menerbitkan izin depot.")}},
		ordinary: nil,
		papers:   {Meta: law.Meta{ID: papers}, Parts: []*law.Provision{provision(law.KindDiktum, "diktum-kesatu", "Kepala Bidang menandatangani izin pasar atas nama Kepala Dinas.")}},
	}
	r := rules[handOver]
	return rules, map[law.ID][]law.Citation{
		handOver: {cite(r, "menimbang", "Pasal 9 Perda 5 Tahun 2011", oldIMB, "pasal-9"), cite(r, "mengingat", "Undang-Undang Nomor 23 Tahun 2014", "uu/2014/23", ""), cite(r, "mengingat", "Perda 4 Tahun 2018", onePlace, ""),
			cite(r, "pasal-2", "Pasal 4 Perda 4 Tahun 2018", onePlace, "pasal-4"), cite(r, "pasal-2", "Lampiran", handOver, "lampiran-1"), cite(r, "pasal-3", "Pasal 2", handOver, "pasal-2")},
		offices: {cite(rules[offices], "menimbang", "Pasal 3 Perda 12 Tahun 2016", ordinary, "pasal-3")},
	}
}

func lembahGraph() *Graph {
	hand := func(id string, rule law.ID, at law.Address, giver, holder, service string) Grant {
		return Grant{ID: id, Rule: rule, At: at, Kind: Delegation, Act: ActIssue, GiverID: giver, HolderID: holder, ServiceID: service, Object: service, State: Proposed, Confidence: 0.8}
	}
	has := func(id string, rule law.ID, at law.Address, holder, service string) Grant {
		return Grant{ID: id, Rule: rule, At: at, Kind: Attribution, Act: ActIssue, HolderID: holder, ServiceID: service, Object: service, State: Accepted, Confidence: 1}
	}
	grants := []Grant{
		has("sumber", onePlace, "pasal-3", "kab-lembah/bupati", "perizinan"),
		hand("perda", onePlace, "pasal-4", "kab-lembah/bupati", "kab-lembah/dpmptsp", "perizinan"),
		hand("umum", handOver, "pasal-2", "kab-lembah/bupati", "kab-lembah/dpmptsp", "perizinan"),
		hand("klinik", handOver, "lampiran-1", "kab-lembah/bupati", "kab-lembah/dpmptsp", "izin-klinik"),
		hand("kios", handOver, "pasal-3", "kab-lembah/bupati", "kab-lembah/camat", "izin-kios"),
		has("depot", offices, "pasal-5", "kab-lembah/dinkes", "izin-depot"),
		hand("pasar", papers, "diktum-kesatu", "kab-lembah/disdag", "kab-lembah/bidang", "izin-pasar"),
		hand("sendiri", ordinary, "pasal-8", "kab-lembah/bupati", "kab-lembah/camat", "izin-keramaian"),
		has("tunggal", papers, "diktum-kedua", "kab-lembah/disdag", "izin-lapak"),
	}
	rules, mentions := lembahRules()
	return NewGraph(nil, nil, grants).WithTexts(func(id law.ID) *law.Regulation { return rules[id] }, func(id law.ID) []law.Citation { return mentions[id] }).
		WithStanding(func(ref law.Ref, _ law.Date) law.Standing {
			if ref.ID == oldIMB {
				return law.Standing{Status: law.StatusRevoked, Span: law.Interval{To: "2022-01-01"}}
			}
			return law.Standing{Status: law.StatusInForce}
		})
}

func TestChainsFollowTheWords(t *testing.T) {
	g := lembahGraph()
	for id, want := range map[string]struct{ path, ends, because string }{
		// A row of the annex hangs on the article that names the annex, that on the article it cites.
		"klinik": {"klinik rincian:umum dasar:perda pemberi:sumber", EndsAttribution, WeakUnreviewed},
		// "Selain kewenangan sebagaimana dimaksud dalam Pasal 2" is no basis; the opening names an article that has been revoked.
		"kios": {"kios pelaksanaan:" + string(oldIMB) + "#pasal-9", EndsFounding, WeakRevoked},
		// The rule that the opening carries out is not held.
		"depot":   {"depot pelaksanaan:" + string(ordinary) + "#pasal-3", EndsCorpus, WeakNoGrant},
		"pasar":   {"pasar", EndsBroken, WeakUnreviewed},
		"sendiri": {"sendiri", EndsGiven, WeakUnreviewed},
		"tunggal": {"tunggal", EndsStated, WeakLeastSure},
	} {
		chains := g.Chains(id, "2024-01-01")
		if len(chains) != 1 {
			t.Fatalf("%s: %d chains", id, len(chains))
		}
		var path []string
		for _, l := range chains[0].Links {
			name := l.Rule.At(l.At).String()
			if l.Grant != nil {
				name = l.Grant.ID
			}
			if l.Via != "" {
				name = l.Via + ":" + name
			}
			path = append(path, name)
		}
		if got := strings.Join(path, " "); got != want.path || !strings.HasPrefix(chains[0].Ends, want.ends) || chains[0].Because != want.because {
			t.Errorf("%s: %q ends %q, weakest because %q; want %+v", id, got, chains[0].Ends, chains[0].Because, want)
		}
	}
}

func TestChainQuotesAndNamesTheLegalBasis(t *testing.T) {
	c := lembahGraph().Chains("kios", "2024-01-01")[0]
	if got := c.Links[1].Quote; got != "Ketentuan mengenai pelimpahan diatur dengan Peraturan Bupati." {
		t.Errorf("quote of a link without a grant: %q", got)
	}
	if c.Weakest != 1 {
		t.Errorf("weakest is link %d", c.Weakest)
	}
	c = lembahGraph().Chains("klinik", "2024-01-01")[0]
	if c.Cited != nil {
		t.Errorf("a chain that reaches its source names %v besides", c.Cited)
	}
	w := chainWalk{graph: lembahGraph(), rules: map[law.ID]*law.Regulation{}}
	if got := w.legalBasis(handOver); !slices.Equal(got, []law.ID{onePlace, "uu/2014/23"}) {
		t.Errorf("legal basis %v, want the region's own rule first", got)
	}
}

// A grant of a provision that has been revoked holds until that day.
func TestSpansEndWithTheProvision(t *testing.T) {
	grants := []Grant{{ID: "a", Rule: oldIMB, At: "pasal-9", From: "2011-05-01"}, {ID: "b", Rule: oldIMB, At: "pasal-9", From: "2011-05-01", To: "2015-01-01", EndReason: "masa peralihan"}}
	g := NewGraph(nil, nil, grants).WithStanding(func(law.Ref, law.Date) law.Standing {
		return law.Standing{Status: law.StatusRevoked, Span: law.Interval{From: "2011-06-01", To: "2022-01-01"}}
	})
	for day, want := range map[law.Date]int{"2011-05-15": 0, "2014-01-01": 2, "2016-01-01": 1, "2022-01-01": 0, "": 2} {
		if got := len(g.Grants(Filter{AsOf: day})); got != want {
			t.Errorf("%d grants hold on %q, want %d", got, day, want)
		}
	}
	if s := g.Span(g.Grant("b")); s.To != "2015-01-01" || s.Reason != "masa peralihan" {
		t.Errorf("a narrower span of its own became %+v", s)
	}
}
