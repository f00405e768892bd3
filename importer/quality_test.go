package importer

import (
	"slices"
	"strings"
	"testing"

	"wewenang/law/markdown"
)

const bodyHead = "PERATURAN BUPATI TIRTAMAYA\nNOMOR 12 TAHUN 2021\nTENTANG\nPASAR\nMEMUTUSKAN:\nMenetapkan : PERATURAN BUPATI TENTANG PASAR.\n"

func TestFlawsOfNumbering(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       []string // code and words of each
	}{
		{"whole", "Pasal 1\n(1) Pasar dibuka.\n(2) Pasar terdiri atas:\na. los; dan\nb. kios.\nPasal 2\nMulai berlaku.\n", nil},
		{"an article is missing", "Pasal 1\nPasar dibuka.\nPasal 3\nMulai berlaku.\n", []string{"pasal-hilang Pasal 2 tidak ditemukan sebelum Pasal 3"}},
		{"an ayat is missing", "Pasal 1\n(1) Pasar dibuka.\n(3) Pasar ditutup.\nPasal 2\nMulai berlaku.\n", []string{"rincian-hilang ayat 2 tidak ditemukan sebelum Pasal 1 ayat (3)"}},
		{"letters are missing", "Pasal 1\nPasar terdiri atas:\na. los;\nd. kios.\nPasal 2\nMulai berlaku.\n", []string{"rincian-hilang huruf b–c tidak ditemukan sebelum Pasal 1 huruf d"}},
		{"a list of one", "Pasal 1\nPasar terdiri atas:\na. los.\nPasal 2\nMulai berlaku.\n", []string{"rincian-tunggal rincian di Pasal 1 hanya berisi satu butir"}},
		{"a list that is cut off", "Pasal 1\nPasar terdiri atas:\na. los;\nb. kios; dan\n### Pasal 2\nMulai berlaku.\n", []string{"rincian-terputus Pasal 1 huruf b berakhir seolah masih ada rincian sesudahnya"}},
		{"inserted ayat", "Pasal 1\n(1) Pasar dibuka.\n(1a) Los disewa.\n(2) Pasar ditutup.\nPasal 2\nMulai berlaku.\n", nil},
		{"new text of an amending act", "Pasal I\nBeberapa ketentuan dalam Peraturan Bupati Nomor 1 Tahun 2018 diubah sebagai berikut:\n1. Ketentuan Pasal 5 ayat (3) diubah sehingga berbunyi sebagai berikut:\nPasal 5\n(3) Pasar ditutup.\n2. Pasal 9 dihapus.\nPasal II\nMulai berlaku.\n", nil},
	} {
		r, _ := markdown.Settle(markdown.ParseText("x.md", []byte(bodyHead+c.body)))
		q := measure(r, 0, 0, 1)
		var got []string
		for _, f := range q.flaws {
			got = append(got, f.code+" "+f.text)
			if f.line == 0 && f.code != codePasalGap {
				t.Errorf("%s: %s has no line", c.name, f.text)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if (q.Score < 1) != (len(c.want) > 0) {
			t.Errorf("%s: score %.3f", c.name, q.Score)
		}
	}
}

// A report leads to the line of the Markdown and to the page of the document.
func TestReportLeadsToLineAndPage(t *testing.T) {
	needs(t, "pdftotext")
	second := strings.Replace(pageTwo, "(2) Gerai", "(4) Gerai", 1)
	f, out := importOne(t, "mal.pdf", makePDF(pageOne, second))
	src := snapshot(t, out)[f.Out]
	lines := strings.Split(src, "\n")
	for _, p := range f.Problems {
		if p.Code != codeItemGap {
			continue
		}
		if p.File != f.Out || !strings.HasPrefix(lines[p.Line-1], "(1) ") || !strings.Contains(p.Message, "halaman 1") {
			t.Errorf("%s leads to %q", p.Error(), lines[max(0, p.Line-1)])
		}
		return
	}
	t.Errorf("the gap is not told: %v", f.Problems)
}

func TestLexicon(t *testing.T) {
	clean := "Dinas menyelenggarakan pelayanan perizinan berdasarkan ketentuan peraturan yang berlaku dan melaporkan hasilnya kepada Bupati setiap bulan. "
	spoilt := strings.NewReplacer("pelayanan", "peiayanan", "ketentuan", "ketcntuan", "berlaku", "berlal<u", "melaporkan", "rnelaporkan").Replace(clean)
	for text, poor := range map[string]bool{strings.Repeat(clean, 4): false, strings.Repeat(spoilt, 2): true} {
		x := lexicon{}
		x.add(text)
		if share, words := x.share(text); words < fewWords || (share > poorShare) != poor {
			t.Errorf("%.2f of %d words are unknown in %q", share, words, text[:60])
		}
	}
	terms := strings.Repeat("sanitasi puskesmas ", 20)
	x := lexicon{}
	x.add(terms)
	if share, _ := x.share(terms); share > 0 {
		t.Errorf("terms of the field count as debris: %.2f", share)
	}
}

func TestHeadingsByLayout(t *testing.T) {
	h := headings{}
	for i, c := range []struct{ line, want string }{
		{"Pasal i", "### Pasal 1"}, {"Pasal2", "### Pasal2"}, {"Pasa1 3", "### Pasal 3"}, {"Pasal 4", "### Pasal 4"}, {"PasaiS", "### Pasal 5"},
		{"Pasal S", ""}, // 5 again: nothing proves it
		{"Pasal 5A", "### Pasal 5A"},
		{"Pasal 6 dan", ""}, {"Pasar 6", ""}, {"PENUTUP", ""}, {"Pasal I", "### Pasal I"}, {"Pasal 31.", ""},
	} {
		if got := h.read(line{text: c.line}, i); got != c.want {
			t.Errorf("%q: %q, want %q", c.line, got, c.want)
		}
	}
	h.last = 3
	if got := h.read(line{text: "Pasal14"}, 0); got != "### Pasal 4" {
		t.Errorf("Pasal14 behind 3: %q", got)
	}
	if got := h.read(line{text: "Pasal 14"}, 0); got != "### Pasal 14" {
		t.Errorf("Pasal 14: %q", got)
	}
	if len(h.repairs) != 4 || h.repairs[2].from != "PasaiS" {
		t.Errorf("repairs %v", h.repairs)
	}
}

// A heading that had to be put right is told, and what the page prints stays.
func TestRepairsAreRecorded(t *testing.T) {
	needs(t, "pdftotext")
	second := strings.Replace(pageTwo, "Pasal 2\n", "PasaI Z\n", 1)
	f, out := importOne(t, "mal.pdf", makePDF(pageOne, second))
	if parsed(t, out, f).Find("pasal-2") == nil || hasCode(f, "perbaikan-pindai") == "" {
		t.Errorf("%v", f.Problems)
	}
	if src := snapshot(t, out)[f.Out]; !strings.Contains(src, "<!-- wewenang halaman: PasaI Z -->") {
		t.Errorf("the printed words are gone:\n%s", src)
	}
}

func TestRemarkSaysWhy(t *testing.T) {
	q := Quality{Grade: gradeLow, Score: 0.5, Gaps: []string{"pasal-2"}, Flaws: 3, Unknown: 0.2, OCR: 1, Unread: 2}
	for _, want := range []string{"OCR", "2 halaman tidak terbaca", "1 nomor pasal", "3 tempat", "20 % kata", "mutu baca rendah (0.50)"} {
		if !strings.Contains(q.remark(), want) {
			t.Errorf("%q lacks %q", q.remark(), want)
		}
	}
	if q := (Quality{Grade: gradeGood}); q.remark() != "" {
		t.Errorf("a good copy is remarked on: %q", q.remark())
	}
}
