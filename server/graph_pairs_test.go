package server

import (
	"fmt"
	"slices"
	"testing"

	"wewenang/authority"
	"wewenang/law"
)

// valleyGrants are powers of two regencies across three years.
func valleyGrants() []authority.Grant {
	g := func(id string, rule law.ID, holder, service string, kind authority.Kind, from, to law.Date) authority.Grant {
		return authority.Grant{ID: id, Rule: rule, At: "pasal-2", Kind: kind, Stated: kind, Holder: holder, HolderID: holder, Act: authority.ActIssue,
			Object: service, ServiceID: service, From: from, To: to, State: authority.Proposed, Confidence: 0.9, Quote: service + " diterbitkan"}
	}
	return []authority.Grant{
		g("tetap", "kab-lembah/perbup/2017/1", "kab-lembah/dinkes", "izin-klinik", authority.Attribution, "2017-01-01", ""),
		g("lama", "kab-lembah/perbup/2017/2", "kab-lembah/dpmptsp", "izin-kios", authority.Mandate, "2017-01-01", "2020-01-01"),
		g("baru", "kab-lembah/perbup/2020/2", "kab-lembah/dpmptsp", "izin-kios", authority.Delegation, "2020-01-01", ""),
		g("pindah-a", "kab-lembah/perbup/2017/3", "kab-lembah/camat", "izin-keramaian", authority.Delegation, "2017-01-01", "2020-01-01"),
		g("pindah-b", "kab-lembah/perbup/2020/3", "kab-lembah/satpol-pp", "izin-keramaian", authority.Delegation, "2020-01-01", ""),
		g("hilang", "kab-lembah/perda/2012/3", "kab-lembah/bupati", "izin-gangguan", authority.Attribution, "2012-01-01", "2019-01-01"),
		g("tambah", "kab-lembah/perda/2021/4", "kab-lembah/bupati", "izin-parkir", authority.Attribution, "2021-01-01", ""),
		g("seberang", "kab-seberang/perbup/2019/9", "kab-seberang/dinas-perizinan", "izin-kios", authority.Delegation, "2019-01-01", ""),
		g("seberang-2", "kab-seberang/perbup/2019/9", "kab-seberang/dinkes", "izin-klinik", authority.Attribution, "2019-01-01", ""),
		g("seberang-3", "kab-seberang/perbup/2019/8", "kab-seberang/bupati", "izin-keramaian", authority.Attribution, "2019-01-01", ""),
	}
}

func valleyAgencies() []authority.Agency {
	a := func(id string, region law.Region, class, name string, affairs ...string) authority.Agency {
		return authority.Agency{ID: id, Region: region, Class: class, Names: []authority.Name{{Name: name}}, Affairs: affairs}
	}
	return []authority.Agency{
		a("kab-lembah/bupati", "kab-lembah", "kepala-daerah", "Bupati Lembah"), a("kab-seberang/bupati", "kab-seberang", "kepala-daerah", "Bupati Seberang"),
		a("kab-lembah/dinkes", "kab-lembah", "dinas", "Dinas Kesehatan"), a("kab-seberang/dinkes", "kab-seberang", "dinas", "Dinas Kesehatan"),
		a("kab-lembah/dpmptsp", "kab-lembah", "dinas", "Dinas Pelayanan Terpadu", "pelayanan terpadu satu pintu"),
		a("kab-seberang/dinas-perizinan", "kab-seberang", "badan", "Badan Perizinan", "Pelayanan Terpadu Satu Pintu"),
		a("kab-lembah/camat", "kab-lembah", "kecamatan", "Camat"), a("kab-lembah/satpol-pp", "kab-lembah", "satuan", "Satuan Polisi Pamong Praja"),
	}
}

func valley() *fakeLibrary {
	f := emptyWorld()
	f.graph = authority.NewGraph(valleyAgencies(), nil, valleyGrants())
	return f
}

func told(pairs []pair) []string {
	var out []string
	for _, p := range pairs {
		id := func(x *authority.Grant) string {
			if x == nil {
				return "–"
			}
			return x.ID
		}
		out = append(out, fmt.Sprintf("%s %s %s", p.Mark.symbol(), id(p.A), id(p.B)))
	}
	slices.Sort(out)
	return out
}

func TestTwoDaysCompared(t *testing.T) {
	g := valley().graph
	on := func(day law.Date) []*authority.Grant {
		return g.Grants(authority.Filter{Region: "kab-lembah", AsOf: day})
	}
	got := told(pairUp(on("2018-01-01"), on("2022-01-01"), nil, false))
	want := []string{"+ – tambah", "= tetap tetap", "~ lama baru", "~ pindah-a pindah-b", "− hilang –"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTwoRegionsCompared(t *testing.T) {
	q := &request{lib: valley()}
	parts := q.counterparts("kab-lembah", "kab-seberang")
	for there, here := range map[string]string{"bupati": "bupati", "dinkes": "dinkes", "dinas-perizinan": "dpmptsp"} {
		if parts["kab-seberang/"+there] != "kab-lembah/"+here {
			t.Errorf("%s is matched with %q", there, parts["kab-seberang/"+there])
		}
	}
	in := func(region string) []*authority.Grant {
		return q.lib.Graph().Grants(authority.Filter{Region: region, AsOf: "2022-01-01"})
	}
	got := told(pairUp(in("kab-lembah"), in("kab-seberang"), parts, true))
	want := []string{"= baru seberang", "= tetap seberang-2", "~ pindah-b seberang-3", "− tambah –"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A node keeps its place whichever side of the comparison is drawn.
func TestNodesKeepTheirPlaces(t *testing.T) {
	places := map[string]map[string]string{}
	for _, side := range []string{"", "a", "b"} {
		q := &request{lib: valley(), form: map[string][]string{"dan": {"2022-01-01"}, "sisi": {side}}}
		q.site = &site{views: &views{words: catalogue(t)}}
		q.base.site = q.site
		q.base.Lang = "id"
		s, err := q.sides(authority.Filter{Region: "kab-lembah", AsOf: "2018-01-01"}, "")
		if err != nil {
			t.Fatal(err)
		}
		c := q.compare(s)
		places[side] = map[string]string{}
		for _, n := range q.drawAll(c.drawn(maxNodes), "", c).Nodes {
			places[side][n.Column+n.Name] = fmt.Sprint(n.X, n.Y, n.W, n.H)
		}
	}
	if len(places["a"]) == len(places[""]) || len(places["b"]) == len(places[""]) {
		t.Errorf("%d nodes in all, %d on the first side, %d on the second", len(places[""]), len(places["a"]), len(places["b"]))
	}
	for _, side := range []string{"a", "b"} {
		for name, at := range places[side] {
			if places[""][name] != at {
				t.Errorf("side %s: %q stands at %s, in the union at %q", side, name, at, places[""][name])
			}
		}
	}
}

// The table of two regions holds the services that both decide on.
func TestRegionsSideBySide(t *testing.T) {
	q := &request{lib: valley(), form: map[string][]string{"dengan": {"kab-seberang"}}}
	q.site = &site{views: &views{words: catalogue(t)}}
	q.base.site, q.base.Lang, q.base.AsOf = q.site, "id", "2022-01-01"
	s, err := q.sides(authority.Filter{Region: "kab-lembah", AsOf: "2022-01-01"}, "")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range q.compare(s).table() {
		got = append(got, r.Sign+" "+r.Service.Text)
	}
	if want := []string{"~ izin-keramaian", "= izin-kios", "= izin-klinik"}; !slices.Equal(got, want) {
		t.Errorf("rows %q, want %q", got, want)
	}
	if s.A.Label != "Kabupaten Lembah" || s.B.Label != "Kabupaten Seberang" {
		t.Errorf("sides %q and %q", s.A.Label, s.B.Label)
	}
}
