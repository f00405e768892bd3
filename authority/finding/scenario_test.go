package finding

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"wewenang/authority"
	"wewenang/law"
)

// A scenario is a small world in a few lines and the findings it must give.
// Files under testdata hold many, parted by "=== name". Sections of a
// scenario begin with "-- name --":
//
//	peraturan   id | dates as ditetapkan= diundangkan= berlaku= sampai= | tentang=
//	wewenang    id rule#address | keys of the annotation "wenang wenang"
//	usulan      the same, as a proposal that nobody has reviewed
//	akibat      rule#address | effect kind | target | date= words= belum-diterapkan
//	rujukan     rule#address | target
//	instansi    id | nama= kelas= atasan= urusan= sampai=      (besides the usual ones)
//	peristiwa   id | kind | date | successors | affairs
//	layanan     id | nama= termasuk= bagian= menggantikan= urusan= tingkat=
//	catatan     rule#address | word | target | keys
//	harapan     kind | act | service | holder
//	pada        the day of the report
//	temuan      kind confidence grants…   ("kosong" or nothing: none)
//
// Rules without a region belong to kab-lembah. A rule named anywhere exists.
type scenario struct {
	name     string
	sections map[string][]string
}

func readScenarios(t *testing.T, file string) []scenario {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []scenario
	for _, block := range strings.Split("\n"+string(data), "\n=== ")[1:] {
		name, body, _ := strings.Cut(block, "\n")
		s := scenario{name: strings.TrimSpace(name), sections: map[string][]string{}}
		section := ""
		for _, line := range strings.Split(body, "\n") {
			line = strings.TrimSpace(line)
			if strings.HasPrefix(line, "-- ") && strings.HasSuffix(line, " --") {
				section = strings.TrimSpace(strings.Trim(line, "-"))
				s.sections[section] = append(s.sections[section], []string{}...)
			} else if line != "" && !strings.HasPrefix(line, "#") {
				s.sections[section] = append(s.sections[section], line)
			}
		}
		out = append(out, s)
	}
	return out
}

const region = law.Region("kab-lembah")

// usualAgencies and usualServices are the fictional region of the scenarios.
func usualAgencies() []authority.Agency {
	a := func(id, name, short, class, superior string, affairs ...string) authority.Agency {
		if superior != "" {
			superior = "kab-lembah/" + superior
		}
		return authority.Agency{ID: "kab-lembah/" + id, Region: region, Class: class, Superior: superior, Affairs: affairs, Names: []authority.Name{{Name: name, Short: short}}}
	}
	return []authority.Agency{
		a("bupati", "Bupati", "", "kepala-daerah", ""),
		a("setda", "Sekretariat Daerah", "Setda", "sekretariat", "bupati"),
		a("dpmptsp", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP", "dinas", "bupati", "penanaman modal"),
		a("dinkes", "Dinas Kesehatan", "Dinkes", "dinas", "bupati", "kesehatan"),
		a("dagang", "Dinas Perdagangan", "Disdag", "dinas", "bupati", "perdagangan"),
		a("bapenda", "Badan Pendapatan Daerah", "Bapenda", "badan", "bupati", "keuangan"),
		a("tata-ruang", "Dinas Tata Ruang", "", "dinas", "bupati", "tata ruang"),
		a("lingkungan", "Dinas Lingkungan Hidup", "DLH", "dinas", "bupati", "lingkungan hidup"),
		a("kec-hulu", "Kecamatan Hulu", "", "kecamatan", "setda"),
		a("uptd-obat", "UPTD Farmasi", "", "uptd", "dinkes"),
		a("mpp", "Mal Pelayanan Publik", "MPP", "gerai", "dpmptsp"),
		a("kemenag", "Kantor Kementerian Agama", "", "vertikal", ""),
	}
}

func usualServices() []authority.Service {
	return []authority.Service{
		{ID: "izin", Name: "Izin Usaha Kesehatan"}, {ID: "izin-apotek", Name: "Izin Apotek", IsA: "izin"}, {ID: "izin-toko-obat", Name: "Izin Toko Obat", IsA: "izin"},
		{ID: "izin-reklame", Name: "Izin Reklame"}, {ID: "rekom-reklame", Name: "Rekomendasi Reklame", PartOf: "izin-reklame"},
		{ID: "pajak-reklame", Name: "Pajak Reklame"}, {ID: "imb", Name: "Izin Mendirikan Bangunan"}, {ID: "pbg", Name: "Persetujuan Bangunan Gedung", Follows: "imb"},
		{ID: "sanitasi", Name: "Surat Laik Sanitasi", PartOf: "izin-apotek"}, {ID: "tera", Name: "Tera Ulang", Affair: "perdagangan"},
	}
}

// builder of a scenario's input.
type stage struct {
	t     *testing.T
	regs  map[law.ID]*law.Regulation
	rules map[law.ID]*Rule
	props map[law.ID][]authority.Grant
	input Input
}

func (s scenario) input(t *testing.T) Input {
	t.Helper()
	st := &stage{t: t, regs: map[law.ID]*law.Regulation{}, rules: map[law.ID]*Rule{}, props: map[law.ID][]authority.Grant{}}
	st.input = Input{AsOf: "2024-06-01", Agencies: usualAgencies(), Services: usualServices()}
	for _, l := range s.sections["pada"] {
		st.input.AsOf = law.Date(l)
		if l == "selalu" {
			st.input.AsOf = ""
		}
	}
	for _, section := range []struct {
		name string
		read func(string)
	}{{"instansi", st.agency}, {"peristiwa", st.event}, {"layanan", st.service}, {"peraturan", st.rule}, {"ketentuan", st.provisionLine}, {"wewenang", st.grant}, {"usulan", st.proposal},
		{"akibat", st.effect}, {"rujukan", st.citation}, {"catatan", st.note}, {"harapan", st.expectation}} {
		for _, line := range s.sections[section.name] {
			section.read(line)
		}
	}
	return st.finish()
}

func fields(line string) []string {
	parts := strings.Split(line, " | ")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

func value(parts []string, key string) string {
	for _, p := range parts {
		for _, sep := range []string{"=", ": "} {
			if v, ok := strings.CutPrefix(p, key+sep); ok {
				return v
			}
		}
	}
	return ""
}

func (st *stage) ref(s string) law.Ref {
	st.t.Helper()
	ref, err := authority.RefIn(region, s)
	if err != nil {
		st.t.Fatalf("reference %q: %v", s, err)
	}
	return ref
}

func (st *stage) ruleOf(id law.ID) *Rule {
	if r := st.rules[id]; r != nil {
		return r
	}
	r := &Rule{Meta: law.Meta{ID: id, InForce: law.Date(fmt.Sprintf("%d-01-01", id.Year()))}}
	st.rules[id] = r
	st.regs[id] = &law.Regulation{Meta: r.Meta}
	return r
}

func (st *stage) provision(ref law.Ref) *law.Provision {
	st.ruleOf(ref.ID)
	reg := st.regs[ref.ID]
	if p := reg.Find(ref.At); p != nil {
		return p
	}
	p := &law.Provision{Kind: law.KindPasal, Addr: ref.At, Text: "Bunyi " + ref.String()}
	reg.Parts = append(reg.Parts, p)
	return p
}

func (st *stage) rule(line string) {
	p := fields(line)
	ref := st.ref(p[0])
	r := st.ruleOf(ref.ID)
	m := law.Meta{ID: ref.ID, About: value(p, "tentang"), Enacted: law.Date(value(p, "ditetapkan")), Promulgated: law.Date(value(p, "diundangkan")),
		InForce: law.Date(cmp.Or(value(p, "berlaku"), string(r.Meta.InForce))), Ends: law.Date(value(p, "sampai")), Manuscript: law.Manuscript(value(p, "naskah")), MetaOnly: value(p, "data") == "saja"}
	if m.InForce == "tidak-disebut" {
		m.InForce = ""
	}
	r.Meta = m
	st.regs[ref.ID].Meta = m
	if d := value(p, "definisi"); d != "" {
		term, meaning, _ := strings.Cut(d, " adalah ")
		r.Definitions = append(r.Definitions, law.Definition{Term: term, Meaning: meaning})
	}
	if d := value(p, "tenggat"); d != "" {
		n, unit := readTerm(d)
		r.Deadlines = append(r.Deadlines, Deadline{At: "pasal-99", Words: "paling lambat " + d, Term: d, Count: n, Unit: unit})
	}
}

func (st *stage) provisionLine(line string) { st.provision(st.ref(line)) }

func (st *stage) notes(parts []string) map[string]string {
	out := map[string]string{}
	for _, p := range parts {
		key, v, _ := strings.Cut(p, ": ")
		out[key] = v
	}
	return out
}

func (st *stage) grant(line string) {
	p := fields(line)
	id, place, _ := strings.Cut(p[0], " ")
	prov := st.provision(st.ref(place))
	prov.Notes = append(prov.Notes, law.Annotation{Word: "wenang", Target: id, Fields: st.notes(p[1:])})
}

// proposal reads the same line as a grant and takes the person away.
func (st *stage) proposal(line string) {
	p := fields(line)
	id, place, _ := strings.Cut(p[0], " ")
	ref := st.ref(place)
	st.provision(ref)
	reg := &law.Regulation{Meta: st.rules[ref.ID].Meta, Parts: []*law.Provision{{Kind: law.KindPasal, Addr: ref.At, Text: "Bunyi",
		Notes: []law.Annotation{{Word: "wenang", Target: id, Fields: st.notes(p[1:])}}}}}
	list, problems := authority.Apply(reg, nil)
	if len(problems) > 0 {
		st.t.Fatalf("%s: %v", line, problems)
	}
	for i := range list {
		list[i].State, list[i].Confidence, list[i].Method = authority.Proposed, 0.8, "pola"
	}
	st.props[ref.ID] = append(st.props[ref.ID], list...)
}

func (st *stage) effect(line string) {
	p := fields(line)
	at, e := st.ref(p[0]), law.Effect{Kind: law.EffectKind(p[1]), Applied: !slices.Contains(p, "belum-diterapkan"), Reason: "bentuknya tidak dikenal"}
	if len(p) > 2 && p[2] != "" && p[2] != "-" {
		target := st.ref(p[2])
		st.ruleOf(target.ID)
		e.Target, e.TargetAt = target.ID, target.At
	}
	e.At, e.Date, e.Words = at.At, law.Date(value(p, "sejak")), value(p, "bunyi")
	r := st.ruleOf(at.ID)
	st.provision(at)
	r.Effects = append(r.Effects, e)
}

func (st *stage) citation(line string) {
	p := fields(line)
	at, target := st.ref(p[0]), st.ref(p[1])
	r := st.ruleOf(at.ID)
	r.Citations = append(r.Citations, law.Citation{At: at.At, Text: cmp.Or(value(p, "bunyi"), p[1]), Target: target.ID, TargetAt: target.At, Same: target.ID == at.ID})
}

func (st *stage) agency(line string) {
	p := fields(line)
	a := authority.Agency{ID: "kab-lembah/" + p[0], Region: region, Class: cmp.Or(value(p, "kelas"), "dinas"), Affairs: authority.SplitList(value(p, "urusan")),
		Exists: law.Interval{To: law.Date(value(p, "sampai"))}, Names: []authority.Name{{Name: cmp.Or(value(p, "nama"), p[0])}}}
	if v := value(p, "atasan"); v != "" {
		a.Superior = "kab-lembah/" + v
	}
	st.input.Agencies = slices.DeleteFunc(st.input.Agencies, func(x authority.Agency) bool { return x.ID == a.ID })
	st.input.Agencies = append(st.input.Agencies, a)
}

func (st *stage) event(line string) {
	p := append(fields(line), "", "", "")
	e := authority.Event{Kind: p[1], Date: law.Date(p[2]), Affairs: authority.SplitList(p[4])}
	for _, to := range authority.SplitList(p[3]) {
		e.To = append(e.To, "kab-lembah/"+to)
	}
	for i := range st.input.Agencies {
		if a := &st.input.Agencies[i]; a.ID == "kab-lembah/"+p[0] {
			a.Events = append(a.Events, e)
			if e.Kind != "alih-urusan" && e.Kind != "ganti-nama" {
				a.Exists.To = e.Date
			}
		}
	}
}

func (st *stage) service(line string) {
	p := fields(line)
	s := authority.Service{ID: p[0], Name: cmp.Or(value(p, "nama"), p[0]), IsA: value(p, "termasuk"), PartOf: value(p, "bagian"), Follows: value(p, "menggantikan"), Affair: value(p, "urusan"), Level: value(p, "tingkat")}
	st.input.Services = append(st.input.Services, s)
}

func (st *stage) note(line string) {
	p := fields(line)
	at := st.ref(p[0])
	r := st.ruleOf(at.ID)
	r.Notes = append(r.Notes, Note{At: at.At, Annotation: law.Annotation{Word: p[1], Target: p[2], Fields: st.notes(p[3:]), Line: 1}})
}

func (st *stage) expectation(line string) {
	p := append(fields(line), "", "")
	e := Expectation{Kind: p[0], Act: authority.Act(p[1]), Service: p[2], Territory: string(region), Holder: p[3], Reason: "uji", Region: region}
	if e.Holder != "" && !strings.HasPrefix(e.Holder, "kelas:") {
		e.Holder = "kab-lembah/" + e.Holder
	}
	st.input.Expectations = append(st.input.Expectations, e)
}

// finish applies annotations and resolves names as the indexer does.
func (st *stage) finish() Input {
	ids := make([]law.ID, 0, len(st.rules))
	for id := range st.rules {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	docs := make([]authority.Document, len(ids))
	for i, id := range ids {
		st.regs[id].Meta = st.rules[id].Meta
		grants, problems := authority.Apply(st.regs[id], st.props[id])
		for _, p := range problems {
			if p.Code != "K702" && p.Code != "K704" {
				st.t.Fatalf("%s: %v", id, p)
			}
		}
		docs[i] = authority.Document{Meta: st.rules[id].Meta, Definitions: st.rules[id].Definitions, Grants: grants}
	}
	st.input.Agencies, st.input.Services = authority.Resolve(st.input.Agencies, st.input.Services, docs)
	for i, id := range ids {
		r := st.rules[id]
		r.Grants = docs[i].Grants
		st.input.Rules = append(st.input.Rules, *r)
	}
	regs := st.regs
	st.input.Addresses = func(id law.ID) []law.Address {
		var out []law.Address
		if regs[id] == nil {
			return nil
		}
		for p := range regs[id].All() {
			out = append(out, p.Addr)
		}
		return out
	}
	return st.input
}
