package finding_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/law"
)

// stock is what names are drawn from. Every region, office and permit here is
// invented or a common word.
var stock = struct {
	regions []string
	offices map[string][][3]string // role → name, short form, affair
	permits [][4]string            // broad, narrow, narrow, stage
	signs   [][3]string            // permit, recommendation, charge
	works   [][2]string            // permit, its successor
}{
	regions: []string{"argamulya", "banyurasa", "citraloka", "giripurna", "hutanjati", "karangsuri", "lembayung", "mandalasari", "nusagiri", "parangjaya", "ranubaya", "samudraloka", "tegalwaru-asri", "wanamukti"},
	offices: map[string][][3]string{
		"dpmptsp":    {{"Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP", "penanaman modal"}, {"Dinas Penanaman Modal dan Perizinan", "DPMP", "penanaman modal"}, {"Dinas Perizinan Terpadu", "DPT", "penanaman modal"}},
		"dinkes":     {{"Dinas Kesehatan", "Dinkes", "kesehatan"}, {"Dinas Peternakan", "Disnak", "peternakan"}, {"Dinas Pendidikan", "Disdik", "pendidikan"}, {"Dinas Kelautan dan Perikanan", "DKP", "kelautan dan perikanan"}},
		"dagang":     {{"Dinas Perdagangan", "Disdag", "perdagangan"}, {"Dinas Perindustrian dan Perdagangan", "Disperindag", "perindustrian; perdagangan"}},
		"bapenda":    {{"Badan Pendapatan Daerah", "Bapenda", "keuangan"}, {"Badan Pengelolaan Pajak dan Retribusi Daerah", "BPPRD", "keuangan"}},
		"tata-ruang": {{"Dinas Tata Ruang", "Distaru", "tata ruang"}, {"Dinas Pekerjaan Umum dan Penataan Ruang", "DPUPR", "pekerjaan umum; penataan ruang"}, {"Dinas Perumahan dan Kawasan Permukiman", "Disperkim", "perumahan"}},
		"lingkungan": {{"Dinas Lingkungan Hidup", "DLH", "lingkungan hidup"}, {"Dinas Perhubungan", "Dishub", "perhubungan"}},
		"uptd-obat":  {{"UPTD Farmasi", "", ""}, {"UPTD Laboratorium", "", ""}},
		"kemenag":    {{"Kantor Kementerian Agama", "", ""}, {"Kantor Pertanahan", "", ""}},
		"kec-hulu":   {{"Kecamatan Hulu", "", ""}, {"Kecamatan Sukatani", "", ""}},
	},
	permits: [][4]string{{"Izin Usaha Kesehatan", "Izin Apotek", "Izin Toko Obat", "Surat Laik Sanitasi"}, {"Izin Usaha Peternakan", "Izin Rumah Potong Unggas", "Izin Pembibitan Ternak", "Surat Keterangan Kesehatan Kandang"},
		{"Izin Operasional Pendidikan", "Izin Lembaga Kursus", "Izin Taman Kanak-Kanak", "Surat Kelayakan Gedung Belajar"}, {"Izin Usaha Pariwisata", "Izin Usaha Hotel", "Izin Usaha Restoran", "Sertifikat Laik Higiene"}},
	signs: [][3]string{{"Izin Reklame", "Rekomendasi Reklame", "Pajak Reklame"}, {"Izin Pengusahaan Parkir", "Rekomendasi Lokasi Parkir", "Pajak Parkir"}, {"Izin Pengambilan Air Tanah", "Rekomendasi Titik Sumur", "Pajak Air Tanah"}},
	works: [][2]string{{"Izin Mendirikan Bangunan", "Persetujuan Bangunan Gedung"}, {"Izin Gangguan", "Persetujuan Tempat Usaha"}},
}

// staging writes one scenario as a content folder.
type staging struct {
	rng       *rand.Rand
	s         finding.Scenario
	family    int
	annotated bool
	region    law.Region
	years     int
	offices   map[string]office
	services  map[string][2]string // old id → new id, name
	rules     map[law.ID]*paper
	ids       map[law.ID]law.ID // as the scenario writes it → as written
	numbers   map[string]bool
	shift     map[law.ID]int
	places    map[string]string // written place → grant of the scenario
	replace   *strings.Replacer
}

type office struct{ id, name, short, class, superior, affairs, until string }

// paper is a regulation being written.
type paper struct {
	id       law.ID // as written
	old      law.ID
	meta     []string // of the scenario
	basis    []string
	opening  []string // recitals
	defined  []string
	parts    map[string][]string // address → paragraphs
	effects  map[string][]string
	notes    map[string][]string
	mentions []string // offices
	amends   law.Ref
	amendAt  string
	raw      []item // of a manuscript
}

const home = law.Region("kab-lembah")

// stage draws the names of one rendering.
func stage(s finding.Scenario, seed uint64, family int, annotated bool) *staging {
	rng := rand.New(rand.NewPCG(seed, 77))
	st := &staging{rng: rng, s: s, family: family, annotated: annotated, offices: map[string]office{}, services: map[string][2]string{}, rules: map[law.ID]*paper{},
		ids: map[law.ID]law.ID{}, numbers: map[string]bool{}, shift: map[law.ID]int{}, places: map[string]string{}, years: rng.IntN(6)}
	prefix := []string{"kab-", "kab-", "kota-"}[rng.IntN(3)]
	st.region = law.Region(prefix + stock.regions[rng.IntN(len(stock.regions))])
	st.drawOffices()
	st.drawServices()
	pairs := []string{"Kabupaten Lembah", st.region.Name(), "Peraturan Bupati", st.headsRule()}
	for _, k := range []string{"dpmptsp", "dinkes", "dagang", "bapenda", "tata-ruang", "lingkungan", "uptd-obat", "kemenag", "kec-hulu"} {
		usual := stock.offices[k][0]
		pairs = append(pairs, usual[0], st.offices[k].name)
		if usual[1] != "" && st.offices[k].short != "" {
			pairs = append(pairs, usual[1], st.offices[k].short)
		}
	}
	st.replace = strings.NewReplacer(pairs...)
	return st
}

func (st *staging) drawOffices() {
	put := func(role, name, short, class, superior, affairs string) {
		id := authority.Slug(cmp.Or(short, name))
		if role == "bupati" {
			id = authority.Slug(name)
		}
		st.offices[role] = office{id, name, short, class, superior, affairs, ""}
	}
	put("bupati", st.head(), "", "kepala-daerah", "", "")
	put("setda", "Sekretariat Daerah", "Setda", "sekretariat", "bupati", "")
	put("mpp", "Mal Pelayanan Publik", "MPP", "gerai", "dpmptsp", "")
	for _, r := range [][3]string{{"dpmptsp", "dinas", "bupati"}, {"dinkes", "dinas", "bupati"}, {"dagang", "dinas", "bupati"}, {"bapenda", "badan", "bupati"}, {"tata-ruang", "dinas", "bupati"},
		{"lingkungan", "dinas", "bupati"}, {"uptd-obat", "uptd", "dinkes"}, {"kemenag", "vertikal", ""}, {"kec-hulu", "kecamatan", "setda"}} {
		pool := stock.offices[r[0]]
		pick := pool[st.rng.IntN(len(pool))]
		put(r[0], pick[0], pick[1], r[1], r[2], pick[2])
	}
}

func (st *staging) drawServices() {
	put := func(old, name string) { st.services[old] = [2]string{authority.Slug(name), name} }
	p := stock.permits[st.rng.IntN(len(stock.permits))]
	put("izin", p[0])
	put("izin-apotek", p[1])
	put("izin-toko-obat", p[2])
	put("sanitasi", p[3])
	g := stock.signs[st.rng.IntN(len(stock.signs))]
	put("izin-reklame", g[0])
	put("rekom-reklame", g[1])
	put("pajak-reklame", g[2])
	b := stock.works[st.rng.IntN(len(stock.works))]
	put("imb", b[0])
	put("pbg", b[1])
	put("tera", "Tera Ulang")
}

func (st *staging) head() string {
	if st.region.Level() == law.LevelCity {
		return "Wali Kota"
	}
	return "Bupati"
}

func (st *staging) headsRule() string {
	if st.region.Level() == law.LevelCity {
		return "Peraturan Wali Kota"
	}
	return "Peraturan Bupati"
}

func (st *staging) year(d string) string {
	if len(d) < 4 {
		return d
	}
	var y int
	fmt.Sscanf(d[:4], "%d", &y)
	return fmt.Sprintf("%d%s", y+st.years, d[4:])
}

// ref is a reference of the scenario as written in this rendering.
func (st *staging) ref(t *testing.T, s string) (old, now law.Ref) {
	t.Helper()
	old, err := authority.RefIn(home, s)
	if err != nil {
		t.Fatal(s, err)
	}
	return old, law.Ref{ID: st.id(old.ID), At: st.at(old)}
}

func (st *staging) id(old law.ID) law.ID {
	if id, ok := st.ids[old]; ok {
		return id
	}
	region, typ := old.Region(), string(old.Type())
	switch region {
	case home:
		region = st.region
		if region.Level() == law.LevelCity {
			typ = strings.NewReplacer("kepbup", "kepwali", "perbup", "perwali").Replace(typ)
		}
	}
	for {
		n := 1 + st.rng.IntN(80)
		if region == law.National {
			n += 900
		}
		id := law.ID(fmt.Sprintf("%s/%d/%d", typ, old.Year()+st.years, n))
		if region != law.National {
			id = law.ID(string(region) + "/" + string(id))
		}
		if !st.numbers[string(id)] {
			st.numbers[string(id)] = true
			st.ids[old] = id
			st.shift[old] = st.rng.IntN(4)
			return id
		}
	}
}

// at moves the number of a Pasal as this rendering does.
func (st *staging) at(old law.Ref) law.Address {
	st.id(old.ID)
	segments := strings.Split(string(old.At), ".")
	moved := old.ID
	if p := st.rules[old.ID]; p != nil && p.amends.ID != "" {
		moved = p.amends.ID
	}
	for i, s := range segments {
		var n int
		if _, err := fmt.Sscanf(s, "pasal-%d", &n); err == nil && n > 1 {
			segments[i] = fmt.Sprintf("pasal-%d", n+st.shift[moved])
		}
	}
	return law.Address(strings.Join(segments, "."))
}

func (st *staging) paper(old law.ID) *paper {
	if p := st.rules[old]; p != nil {
		return p
	}
	p := &paper{id: st.id(old), old: old, parts: map[string][]string{}, effects: map[string][]string{}, notes: map[string][]string{}}
	st.rules[old] = p
	return p
}

// holder is an office in the words of the family, and as an id.
func (st *staging) holder(v string) (words, id string) {
	v = strings.TrimPrefix(v, string(home)+"/")
	o, ok := st.offices[v]
	if !ok {
		return st.replace.Replace(v), st.replace.Replace(v)
	}
	switch {
	case v == "setda" && st.family == 0:
		return "Sekretaris Daerah", o.id
	case o.class == "kecamatan" && st.family == 0:
		return "Camat " + strings.TrimPrefix(o.name, "Kecamatan "), o.id
	case st.family == 0 && o.short != "" && (o.class == "dinas" || o.class == "badan"):
		return "Kepala " + o.short, o.id
	case st.family == 2 && o.short != "":
		return o.short, o.id
	case st.family == 1 && (o.class == "dinas" || o.class == "badan"):
		return "Kepala " + o.name, o.id
	}
	return o.name, o.id
}

func (st *staging) service(id string) (words, now string) {
	if s, ok := st.services[id]; ok {
		return s[1], s[0]
	}
	return id, id
}

// title is a regulation as others cite it.
func (st *staging) title(old law.ID) string {
	m := law.Meta{ID: st.id(old)}
	if p := st.rules[old]; p != nil {
		m.About = st.about(p)
	}
	return m.Title()
}

func (st *staging) about(p *paper) string {
	if v := finding.Value(p.meta, "tentang"); v != "" {
		return v
	}
	n := 0
	for _, c := range string(p.id) {
		n += int(c)
	}
	return "Tata Laksana " + []string{"Loket", "Berkas", "Arsip", "Antrean"}[n%4] + " " + []string{"Depan", "Timur", "Bersama", "Keliling", "Digital"}[n/4%5]
}

// write renders all files of the content.
func (st *staging) write() fstest.MapFS {
	fsys := fstest.MapFS{}
	folder := string(st.region) + "/"
	put := func(name, text string) { fsys[name] = &fstest.MapFile{Data: []byte(text)} }
	put(folder+"instansi.md", st.agencyTables())
	put(folder+"layanan.md", st.serviceTable())
	if text := st.expectations(); text != "" {
		put(folder+"harapan.md", text)
	}
	olds := make([]law.ID, 0, len(st.rules))
	for id := range st.rules {
		olds = append(olds, id)
	}
	slices.Sort(olds)
	for _, id := range olds {
		p := st.rules[id]
		put(p.id.Path()+".md", st.regulation(p))
	}
	return fsys
}
