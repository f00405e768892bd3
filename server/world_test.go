package server

import (
	"strings"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/law"
)

const (
	mall    law.ID = "kab-contoh/perbup/2021/12"
	base    law.ID = "kab-contoh/perda/2019/4"
	tax     law.ID = "kab-contoh/kepbup/2018/7"
	decree  law.ID = "uu/2014/23"
	nowhere law.ID = "uu/1999/99"
)

func node(kind law.Kind, at law.Address, label, text string, children ...*law.Provision) *law.Provision {
	return &law.Provision{Kind: kind, Addr: at, Label: label, Text: text, Children: children}
}

func headed(p *law.Provision, heading string) *law.Provision {
	p.Heading = heading
	return p
}

// mallRule is a regulation with every kind of node.
func mallRule() *law.Regulation {
	list := node(law.KindAyat, "pasal-5.ayat-2", "(2)", "Izin sebagaimana dimaksud pada ayat (1) meliputi:",
		node(law.KindHuruf, "pasal-5.ayat-2.huruf-a", "a.", "izin praktik dokter; dan"),
		node(law.KindHuruf, "pasal-5.ayat-2.huruf-b", "b.", "izin apotek."))
	pasal5 := node(law.KindPasal, "pasal-5", "Pasal 5", "",
		node(law.KindAyat, "pasal-5.ayat-1", "(1)", "Bupati mendelegasikan kewenangan penerbitan izin kepada Kepala DPMPTSP berdasarkan Peraturan Daerah Nomor 4 Tahun 2019."),
		list)
	pasal1 := node(law.KindPasal, "pasal-1", "Pasal 1", "Dalam Peraturan Bupati ini yang dimaksud dengan:",
		node(law.KindAngka, "pasal-1.angka-1", "1.", "Dinas adalah Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu."))
	table := node(law.KindTabel, "lampiran-1.tabel-1", "", "",
		&law.Provision{Kind: law.KindBaris, Addr: "lampiran-1.tabel-1.baris-1", Cells: []string{"1", "Izin apotek", "DPMPTSP"}},
		&law.Provision{Kind: law.KindBaris, Addr: "lampiran-1.tabel-1.baris-2", Cells: []string{"2", "Izin reklame <b>", "Bapenda"}})
	table.Header = []string{"No", "Izin", "Instansi"}
	return &law.Regulation{
		Meta: law.Meta{ID: mall, About: "Penyelenggaraan Mal Pelayanan Publik", Enacted: "2021-03-04", Promulgated: "2021-03-05",
			InForce: "2021-03-05", Manuscript: law.ManuscriptExample, Maker: "Bupati Contoh", Source: "naskah rekaan"},
		Parts: []*law.Provision{
			node(law.KindJudul, "judul", "", "PERATURAN BUPATI CONTOH\nNOMOR 12 TAHUN 2021"),
			node(law.KindMenimbang, "menimbang", "Menimbang", "", node(law.KindHuruf, "menimbang.huruf-a", "a.", "bahwa pelayanan perlu didekatkan kepada warga;")),
			node(law.KindMengingat, "mengingat", "Mengingat", "", node(law.KindAngka, "mengingat.angka-1", "1.", "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;"),
				node(law.KindAngka, "mengingat.angka-2", "2.", "Undang-Undang Nomor 99 Tahun 1999;")),
			headed(node(law.KindBab, "bab-i", "BAB I", "", pasal1), "KETENTUAN UMUM"),
			headed(node(law.KindBab, "bab-ii", "BAB II", "", headed(node(law.KindBagian, "bab-ii.bagian-1", "Bagian Kesatu", "", pasal5), "Pendelegasian")), "PELAYANAN"),
			node(law.KindPenutup, "penutup", "", "Ditetapkan di Contoh"),
			node(law.KindPenjelasan, "penjelasan", "PENJELASAN", "", node(law.KindPasal, "penjelasan.pasal-5", "Pasal 5", "Cukup jelas.")),
			headed(node(law.KindLampiran, "lampiran-1", "LAMPIRAN I", "", table), "DAFTAR IZIN"),
		},
		Definitions: []law.Definition{{Term: "Dinas", Aliases: []string{"DPMPTSP"}, Meaning: "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", At: "pasal-1.angka-1"}},
		Problems:    []law.Problem{{Position: law.Position{File: "12.md", Line: 9}, Level: law.LevelWarning, Message: "nomor ayat melompat"}},
	}
}

func otherRules() []*law.Regulation {
	return []*law.Regulation{
		{Meta: law.Meta{ID: base, About: "Perizinan Kesehatan", InForce: "2019-07-01", Manuscript: law.ManuscriptExample},
			Parts: []*law.Provision{node(law.KindPasal, "pasal-3", "Pasal 3", "Kepala Dinas Kesehatan menerbitkan izin apotek."), node(law.KindPasal, "pasal-4", "Pasal 4", "Cukup.")}},
		{Meta: law.Meta{ID: tax, About: "Loket Pajak dan Reklame", InForce: "2018-02-01", Manuscript: law.ManuscriptExample},
			Parts: []*law.Provision{node(law.KindDiktum, "diktum-kesatu", "KESATU", "Kepala Badan Pendapatan menerbitkan izin reklame.")}},
		{Meta: law.Meta{ID: decree, About: "Pemerintahan Daerah", Enacted: "2014-09-30", MetaOnly: true}},
	}
}

func span(s string, part string) (int, int) {
	i := strings.Index(s, part)
	return i, i + len(part)
}

func cite(r *law.Regulation, at law.Address, words string, target law.ID, targetAt law.Address) law.Citation {
	start, end := span(r.Find(at).Text, words)
	return law.Citation{At: at, Text: words, Target: target, TargetAt: targetAt, Same: target == r.ID, Start: start, End: end}
}

func grants() []authority.Grant {
	return []authority.Grant{
		{ID: "u-1", Rule: mall, At: "pasal-5.ayat-2.huruf-b", Stated: authority.Delegation, Kind: authority.Delegation, Giver: "Bupati", GiverID: "kab-contoh/bupati",
			Holder: "Kepala DPMPTSP", HolderID: "kab-contoh/dpmptsp", Act: authority.ActIssue, Object: "izin apotek", ServiceID: "izin-apotek", From: "2021-03-05",
			Basis: []law.Ref{{ID: base, At: "pasal-3"}}, Quote: "Bupati mendelegasikan kewenangan penerbitan izin", State: authority.Accepted, Confidence: 1, Method: "orang"},
		{ID: "u-2", Rule: base, At: "pasal-3", Stated: authority.Attribution, Kind: authority.Attribution, Holder: "Kepala Dinas Kesehatan", HolderID: "kab-contoh/dinkes",
			Act: authority.ActIssue, Object: "izin apotek", ServiceID: "izin-apotek", From: "2019-07-01", Quote: "Kepala Dinas Kesehatan menerbitkan izin apotek.", State: authority.Proposed, Confidence: 0.82, Method: "pola"},
		{ID: "u-3", Rule: tax, At: "diktum-kesatu", Stated: authority.Mandate, Kind: authority.Mandate, Holder: "Kepala Badan Pendapatan", HolderID: "kab-contoh/bapenda",
			Act: authority.ActIssue, Object: "izin reklame", ServiceID: "izin-reklame", Quote: "Kepala Badan Pendapatan menerbitkan izin reklame.", State: authority.Proposed, Confidence: 0.7,
			Scope: authority.Scope{Area: "Kecamatan Utara", Exceptions: []string{"reklame partai"}}, Joint: "bersama camat", Signs: "Sekretaris"},
		{ID: "u-4", Rule: mall, At: "pasal-5.ayat-1", Kind: authority.Hosting, Holder: "camat", Act: authority.ActReceive, Object: "permohonan", State: authority.Rejected},
	}
}

func agencies() []authority.Agency {
	return []authority.Agency{
		{ID: "kab-contoh/bupati", Region: "kab-contoh", Class: "kepala-daerah", Names: []authority.Name{{Name: "Bupati Contoh", Short: "Bupati"}}},
		{ID: "kab-contoh/dpmptsp", Region: "kab-contoh", Class: "dinas", Superior: "kab-contoh/bupati", Affairs: []string{"penanaman modal"},
			Names:  []authority.Name{{Name: "Badan Perizinan", Span: law.Interval{To: "2020-01-01"}}, {Name: "Dinas Penanaman Modal dan PTSP", Short: "DPMPTSP", Span: law.Interval{From: "2020-01-01"}}},
			Events: []authority.Event{{Kind: "ganti-nama", Date: "2020-01-01", Source: law.Ref{ID: base, At: "pasal-4"}}}, Source: law.Ref{ID: base, At: "pasal-4"}},
		{ID: "kab-contoh/dinkes", Region: "kab-contoh", Class: "dinas", Superior: "kab-contoh/bupati", Names: []authority.Name{{Name: "Dinas Kesehatan", Short: "Dinkes"}}},
		{ID: "kab-contoh/bapenda", Region: "kab-contoh", Class: "badan", Names: []authority.Name{{Name: "Badan Pendapatan Daerah", Short: "Bapenda"}}, Proposed: true},
	}
}

func services() []authority.Service {
	return []authority.Service{
		{ID: "izin-apotek", Name: "Izin apotek", Synonyms: []string{"SIA"}, IsA: "izin-kesehatan", Affair: "kesehatan"},
		{ID: "izin-kesehatan", Name: "Perizinan kesehatan"},
		{ID: "izin-reklame", Name: "Izin reklame", Follows: "izin-papan-nama", Proposed: true},
	}
}

func twoHolders() finding.Finding {
	return finding.Finding{ID: "k101-5f0c2e", Kind: "K101", Title: "Dua instansi menerbitkan izin apotek", Severity: finding.High, Confidence: finding.Indicative,
		Subjects: []finding.Subject{
			{Role: "pemegang", Name: "DPMPTSP", Grant: "u-1", Agency: "kab-contoh/dpmptsp", Service: "izin-apotek", Rule: mall, At: "pasal-5.ayat-2.huruf-b"},
			{Role: "pemegang", Name: "Dinkes", Grant: "u-2", Agency: "kab-contoh/dinkes", Service: "izin-apotek", Rule: base, At: "pasal-3"}},
		Window: law.Interval{From: "2021-03-05"},
		Proof: []finding.Step{
			{N: 1, Type: finding.StepQuote, Condition: "memutus-a", Text: "DPMPTSP menerbitkan izin apotek.", Rule: mall, At: "pasal-5.ayat-2.huruf-b", Quote: "izin apotek.", Span: law.Interval{From: "2021-03-05"}, State: authority.Accepted},
			{N: 2, Type: finding.StepQuote, Condition: "memutus-b", Text: "Dinas Kesehatan menerbitkan izin apotek.", Rule: base, At: "pasal-3", Quote: "Kepala Dinas Kesehatan menerbitkan izin apotek.", Span: law.Interval{From: "2019-07-01"}, State: authority.Proposed},
			{N: 3, Type: finding.StepMath, Condition: "waktu-bertemu", Text: "Keduanya berlaku sejak 5 Maret 2021.", From: []int{1, 2}},
			{N: 4, Type: finding.StepAbsent, Condition: "tanpa-klausul-bersama", Text: "Tidak ada klausul bersama.", Searched: []string{"Perbup Contoh 12/2021", "Perda Contoh 4/2019"}}},
		Criteria:    []finding.Criterion{{Name: "superior", Favors: "Dinkes", Text: "Perda di atas Perbup."}, {Name: "posterior", Favors: "DPMPTSP", Text: "Perbup lebih baru."}},
		Suggestions: []finding.Suggestion{{Text: "Tegaskan satu penerbit.", Draft: "Pasal 5A\nKepala Dinas Kesehatan memberikan rekomendasi teknis."}},
		GoneWhen:    "salah satu pemberian dicabut", Fingerprint: "5f0c2e", State: "baru"}
}

func lostBasis() finding.Finding {
	return finding.Finding{ID: "k301-77aa01", Kind: "K301", Title: "Dasar pemberian wewenang sudah dicabut", Severity: finding.Medium, Confidence: finding.Certain,
		Subjects: []finding.Subject{{Role: "pemegang", Name: "Bapenda", Grant: "u-3", Agency: "kab-contoh/bapenda", Service: "izin-reklame", Rule: tax, At: "diktum-kesatu"}},
		Proof:    []finding.Step{{N: 1, Type: finding.StepHuman, Condition: "dasar-dicabut", Text: "Dicabut."}}, Fingerprint: "77aa01", State: "tetap", Root: "5f0c2e"}
}

// world is a small corpus that shows everything.
func world() *fakeLibrary {
	m := mallRule()
	f := &fakeLibrary{rules: map[law.ID]*law.Regulation{mall: m}, standing: map[string]law.Standing{
		string(mall): {Status: law.StatusAmended, Span: law.Interval{From: "2021-03-05"}, Reasons: []law.StandReason{{By: law.Ref{ID: base, At: "pasal-4"}, Kind: law.EffectAmend, At: "pasal-5", Date: "2022-01-01"}}},
		string(base): {Status: law.StatusInForce, Span: law.Interval{From: "2019-07-01"}},
		string(tax):  {Status: law.StatusRevoked, Span: law.Interval{From: "2018-02-01", To: "2019-07-01"}, Note: "dicabut seluruhnya"}}}
	change := amendingRule()
	f.rules[change.ID], f.changes = change, wordChanges(change)
	for _, r := range otherRules() {
		f.rules[r.ID] = r
	}
	f.cites = map[law.ID][]law.Citation{mall: {
		cite(m, "mengingat.angka-1", "Undang-Undang Nomor 23 Tahun 2014", decree, ""),
		cite(m, "mengingat.angka-2", "Undang-Undang Nomor 99 Tahun 1999", nowhere, ""),
		cite(m, "pasal-5.ayat-1", "Peraturan Daerah Nomor 4 Tahun 2019", base, "pasal-3"),
		cite(m, "pasal-5.ayat-2", "ayat (1)", mall, "pasal-5.ayat-1")}}
	f.backs = map[law.ID][]law.Backlink{base: {{From: law.Ref{ID: mall, At: "pasal-5.ayat-1"}, At: "pasal-3", Text: "Peraturan Daerah Nomor 4 Tahun 2019"}},
		mall: {{From: law.Ref{ID: mall, At: "pasal-5.ayat-2"}, At: "pasal-5.ayat-1", Text: "ayat (1)"}}}
	f.effects = map[law.ID][]law.Effect{base: {{At: "pasal-4", Kind: law.EffectRevoke, Target: tax, Words: "dicabut", Applied: true, Date: "2019-07-01"},
		{At: "pasal-4", Kind: law.EffectAmend, Words: "diubah", Reason: "sasaran tidak disebut"}}}
	f.graph = authority.NewGraph(agencies(), services(), grants()).WithStanding(f.Standing)
	f.report = finding.Report{Findings: []finding.Finding{twoHolders(), lostBasis()}, Coverage: finding.Coverage{Regulations: 4, Grants: 4, Settled: 1, Citations: 4, CitationsInside: 3}}
	f.corpus = law.Corpus{Generation: "gen-7", Built: "2026-11-23T08:00:00Z", AsOf: "2026-11-23", Regulations: 4, MetaOnly: 1, Provisions: 20, Citations: 4, CitationsResolved: 3,
		Effects: 2, EffectsUnapplied: 1, Grants: 4, GrantsSettled: 1, Agencies: 4, Services: 3, ByRegion: map[string]int{"kab-contoh": 3, "": 1},
		ByType: map[string]int{"perbup": 1, "perda": 1, "kepbup": 1, "uu": 1}, Missing: []law.MissingTarget{{ID: nowhere, Count: 1}}, Fiction: true,
		Problems: []law.Problem{{Position: law.Position{File: "x.md", Line: 3, Column: 2}, Level: law.LevelWarning, Message: "kunci tidak dikenal", Help: "maksud Anda: nomor"}}}
	return f
}

// emptyWorld holds nothing at all.
func emptyWorld() *fakeLibrary {
	return &fakeLibrary{graph: authority.NewGraph(nil, nil, nil), rules: map[law.ID]*law.Regulation{}, corpus: law.Corpus{Generation: "gen-0"}}
}
